using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Statistics;

/// <summary>
/// Fiscal year 2570 up to 20 November 2569 (2026) with eight complaints of which each step is known by day, and one of the evening before
/// the year began. Several tests look at it and none changes it: <see cref="MadeYear"/> is for those.
/// </summary>
public sealed class KnownYear : IAsyncLifetime
{
    public ComplaintApp App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        // What the clock itself closes or resumes would depend on whether a round happens to run meanwhile.
        await App.InDatabase(db => db.StandstillRules.ExecuteUpdateAsync(rule => rule.SetProperty(row => row.WaitingDays, 90).SetProperty(row => row.ClosingDays, 365)));
        At("2026-09-30T16:30:00Z"); // 23.30 in Thailand: still 2569
        await Receive("water");
        At("2026-09-30T17:30:00Z"); // 00.30 on 1 October
        var first = await Receive("other");
        await Step(first.Id, "rejection", new { reason = "ที่ดินเอกชน อบต. ไม่มีอำนาจ" });

        At("2026-10-05T02:00:00Z");
        var lamp = await Receive("street-light");
        var road = await Receive("road", "counter");
        var refused = await Receive("street-light");
        var duplicate = await Receive("street-light");
        At("2026-10-06T02:00:00Z");
        await Step(lamp.Id, "acknowledgement");
        await Step(lamp.Id, "assignment", new { division = "PW" });
        await Step(duplicate.Id, "merging", new { into = lamp.Id });
        At("2026-10-07T02:00:00Z");
        await Step(road.Id, "acknowledgement");
        At("2026-10-08T02:00:00Z");
        await Step(refused.Id, "rejection", new { reason = "ที่ดินเอกชน อบต. ไม่มีอำนาจ" });
        await Rate(refused.Code, 4);
        At("2026-10-15T02:00:00Z");
        await Step(lamp.Id, "resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        await Rate(lamp.Code, 5);
        At("2026-10-20T02:00:00Z");
        await Step(lamp.Id, "closure", new { rootCause = "wear", prevention = "ตรวจหลอดไฟทุกไตรมาส" });
        At("2026-10-25T02:00:00Z"); // promised for the 20th
        await Step(road.Id, "resolution", new { outcome = "fixed", text = "ซ่อมถนนแล้ว" });
        await Rate(road.Code, 2);
        At("2026-10-26T02:00:00Z");
        await Send(App.Client(), $"tracking/{road.Code}/reopening", new { reason = "ถนนยังเป็นหลุมอยู่" });

        At("2026-11-02T02:00:00Z"); // all three promised for the 17th
        var extended = await Receive("road");
        var waiting = await Receive("water");
        await Receive("water");
        At("2026-11-03T02:00:00Z");
        await Step(waiting.Id, "waiting", new { reason = "ขอภาพจุดที่ท่อแตกด้วย" });
        At("2026-11-05T02:00:00Z");
        await Step(road.Id, "resolution", new { outcome = "fixed", text = "ซ่อมใหม่ทั้งช่วงแล้ว" });
        At("2026-11-06T02:00:00Z");
        await Step(extended.Id, "extension", new { newDueOn = "2026-12-01", reason = "ต้องรอของจากผู้ขาย" });
        At("2026-11-20T02:00:00Z");
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public void At(string moment) => App.Clock.Set(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    public async Task<(string Code, Guid Id)> Receive(string category, string? channel = null)
    {
        var client = channel is null ? App.Client() : App.Client(Roles.ComplaintOfficer);
        var answer = await client.PostAsJsonAsync("complaints", new { category, subject = "เรื่องร้องเรียน", details = "รายละเอียดของเรื่องร้องเรียน", village = "4", channel }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var code = (await answer.Json()).Text("trackingCode");
        var stored = code.Replace("-", "", StringComparison.Ordinal);
        return (code, await App.InDatabase(db => db.Complaints.Where(complaint => complaint.TrackingCode == stored).Select(complaint => complaint.Id).SingleAsync()));
    }

    private Task Rate(string code, int score) => Send(App.Client(), $"tracking/{code}/rating", new { score, @fixed = score > 3 });

    private Task Step(Guid id, string step, object? body = null) => Send(App.Client(Roles.ComplaintOfficer), $"complaints/{id}/{step}", body);

    private static async Task Send(HttpClient client, string path, object? body) => Assert.Equal((HttpStatusCode.NoContent, null), await client.Send(path, body));
}
