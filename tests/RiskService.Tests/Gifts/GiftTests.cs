using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RiskService.Gifts;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using static RiskService.Tests.Gifts.GiftSteps;

namespace RiskService.Tests.Gifts;

/// <summary>A gift from its record to the decision, and what the public learns.</summary>
public sealed class GiftTests : IAsyncLifetime
{
    private static readonly FiscalYear Year = new(2570);
    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private HttpClient Executive => _app.Client(Roles.Executive, null, "executive-1");

    [Fact]
    public async Task A_gift_above_the_rule_is_flagged_corrected_reported_and_decided_and_nothing_of_it_is_lost()
    {
        var officer = _app.Officer("officer-1");
        var recorded = await officer.Send("gifts", Gift(5000, "contractor", "received-by-person", "2027-02-20")).Done();
        Assert.Equal((2570, 1, true, "2027-03-22"), (recorded.GetProperty("fiscalYear").GetInt32(), recorded.GetProperty("no").GetInt32(), recorded.GetProperty("flagged").GetBoolean(), recorded.Text("reportDueOn")));
        var gift = $"gifts/{recorded.Text("id")}";
        var decision = new { decision = "hand-over", reason = "ใช้ประโยชน์ส่วนรวมที่ศูนย์เด็กเล็ก" };
        Assert.Equal("not-reported", (await Executive.Send($"{gift}/decision", decision)).Code);

        Assert.Equal(["correction"], (await officer.Send($"{gift}/correction", Gift(4500, "contractor", "received-by-person", "2027-02-20"))).Body.Fields());
        await officer.Send($"{gift}/correction", Gift(4500, "contractor", "received-by-person", "2027-02-20").With("giver", "หจก.ผู้ให้ลับ").With("correction", "ตรวจราคาจากใบเสร็จ")).Done();
        Assert.Equal(HttpStatusCode.Created, (await officer.SendFile($"{gift}/files", Receipt, "ใบเสร็จ.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await officer.SendFile($"{gift}/files", "MZ\0\0"u8.ToArray(), "รูป.jpg")).StatusCode);

        var photo = (await (await officer.SendFile($"{gift}/files", PhotoWithItsPlace(), "IMG_0001.jpg")).Json()).Text("id");
        Assert.DoesNotContain("SECRET-PLACE", System.Text.Encoding.Latin1.GetString(await officer.GetByteArrayAsync($"{gift}/files/{photo}", Ct)), StringComparison.Ordinal);

        _app.Clock.Set(new(2027, 3, 23, 3, 0, 0, TimeSpan.Zero)); // a day late
        Assert.True((await officer.GetJson("gifts?due=true")).GetProperty("items")[0].GetProperty("overdue").GetBoolean());
        Assert.Equal(0m, await _app.InDatabase(db => GiftFigures.ReportedInTimePercent(db, Year, new(2027, 3, 23), Ct)));
        await officer.Send($"{gift}/report").Done();
        Assert.Equal("reported", (await officer.Send($"{gift}/report")).Code);
        await Executive.Send($"{gift}/decision", decision).Done();
        foreach (var (path, body) in new (string, object)[] { ("correction", Gift().With("correction", "แก้อีกครั้ง")), ("decision", decision) })
            Assert.Equal("decided", (await (path == "decision" ? Executive : officer).Send($"{gift}/{path}", body)).Code);

        var read = await officer.GetJson(gift);
        Assert.Equal(("hand-over", "executive"), (read.GetProperty("decision").Text("decision"), read.GetProperty("decision").Text("authority")));
        Assert.Equal((5000m, 4500m), (read.GetProperty("corrections")[0].GetProperty("before").GetProperty("value").GetDecimal(), read.GetProperty("content").GetProperty("value").GetDecimal()));
        var file = await officer.GetAsync($"{gift}/files/{read.GetProperty("files")[0].Text("id")}", Ct);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        var trail = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Subject == nameof(Gift)).ToListAsync(Ct));
        Assert.Equal(4, trail.Count);
        var told = string.Join('\n', trail.Select(entry => $"{entry.Before} {entry.After} {entry.Reason}"));
        foreach (var word in new[] { "ผู้ให้ลับ", "กระเช้า", "ตรวจราคา", "ศูนย์เด็กเล็ก" })
            Assert.DoesNotContain(word, told, StringComparison.Ordinal); // an administrator reads the trail, and no gift
    }

    [Theory]
    [InlineData(3000, "contractor", "received-by-person", false)]
    [InlineData(3000.01, "contractor", "received-by-person", true)]
    [InlineData(3001, "state-agency", "received-for-office", true)]
    [InlineData(9000, "relative", "received-by-person", false)]
    [InlineData(9000, "contractor", "refused", false)]
    [InlineData(9000, "contractor", "returned", false)]
    public async Task Only_what_was_received_above_the_rule_from_no_relative_is_to_be_reported(double value, string giver, string outcome, bool flagged) =>
        Assert.Equal(flagged, (await _app.Officer("officer-1").Send("gifts", Gift((decimal)value, giver, outcome)).Done()).GetProperty("flagged").GetBoolean());

    [Fact]
    public async Task What_is_wrong_with_a_gift_is_named()
    {
        var officer = _app.Officer("officer-1");
        Assert.Equal(["giver", "giverType", "occasion", "offeredTo", "on", "outcome", "value", "what"], (await officer.Send("gifts", new { })).Body.Fields().Order(StringComparer.Ordinal));
        foreach (var (field, value) in new (string, object?)[]
                 {
                     ("value", -1), ("value", 10.005m), ("value", "500"), ("on", "2027-03-02"), ("on", "2570-03-01"), ("on", "1484-03-01"), ("on", "2024-02-29"), ("on", "วานนี้"), ("outcome", "kept"), ("giverType", "ghost"), ("what", "ก"),
                 })
            Assert.Equal((field, field), (field, string.Join(' ', (await officer.Send("gifts", Gift().With(field, value))).Body.Fields())));
        Assert.Equal(["reason"], (await officer.Send("gifts", Gift(3001, "company", "received-by-person").With("reason", "เกรงใจ"))).Body.Fields());
        Assert.Equal(["doneWith"], (await officer.Send("gifts", Gift(100, "company", "returned").With("doneWith", null))).Body.Fields());
        Assert.Equal(HttpStatusCode.Created, (await officer.Send("gifts", Gift(0))).Status);
        Assert.Equal("not-received", (await officer.Send($"gifts/{await officer.Record()}/report")).Code);
        var gift = await officer.Reported();
        Assert.Equal(["decision", "reason"], (await Executive.Send($"gifts/{gift}/decision", new { })).Body.Fields().Order());
        Assert.Equal(["authority"], (await Executive.Send($"gifts/{gift}/decision", new { decision = "keep", reason = "เป็นของที่ระลึก", authority = "council" })).Body.Fields());
    }

    [Fact]
    public async Task Nobody_decides_on_their_own_gift_and_of_an_executives_those_above_decide_by_letter()
    {
        var gift = await Executive.Reported();
        var decision = new { decision = "keep", reason = "เป็นของที่ระลึกตามประเพณี" };
        Assert.Equal("own-gift", (await Executive.Send($"gifts/{gift}/decision", decision)).Code);
        Assert.Equal("decided-outside", (await _app.Client(Roles.Executive, null, "executive-2").Send($"gifts/{gift}/decision", decision)).Code);
        var clerk = _app.Client(Roles.PlanOfficer, null, "plan-1");
        Assert.Equal(["authority", "letter"], (await clerk.Send($"gifts/{gift}/decision", decision)).Body.Fields().Order());
        await clerk.Send($"gifts/{gift}/decision", new { decision.decision, decision.reason, authority = "district", letter = "รอ 0123/45 ลงวันที่ 15 มีนาคม 2570" }).Done();
        Assert.Equal("district", (await Executive.GetJson($"gifts/{gift}")).GetProperty("decision").Text("authority"));

        var own = await clerk.Reported(); // the plan officer's own gift is the executive's to decide on
        Assert.Equal("own-gift", (await clerk.Send($"gifts/{own}/decision", decision)).Code);
        await Executive.Send($"gifts/{own}/decision", decision).Done();
        var staff = await _app.Officer("officer-1").Reported();
        Assert.Equal((HttpStatusCode.Forbidden, "only-the-executive"), await Code(clerk.Send($"gifts/{staff}/decision", decision)));
    }

    [Fact]
    public async Task Of_two_who_change_a_gift_the_second_is_told_and_a_record_sent_twice_is_kept_once()
    {
        var officer = _app.Officer("officer-1");
        var id = await officer.Record();
        var etag = (await officer.GetAsync($"gifts/{id}", Ct)).Headers.ETag!.ToString();
        await officer.Send($"gifts/{id}/correction", Gift(600).With("correction", "ราคาใหม่")).Done();
        officer.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", etag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.Send($"gifts/{id}/correction", Gift(700).With("correction", "ราคาใหม่กว่า"))).Status);
        var twice = _app.Officer("officer-1");
        twice.DefaultRequestHeaders.Add("Idempotency-Key", "phone-1");
        Assert.Equal(await twice.Record(), await twice.Record());
        var at = await Task.WhenAll(Enumerable.Range(0, 4).Select(no => _app.Officer($"officer-{no}").Record()));
        Assert.Equal(6, await _app.InDatabase(db => db.Gifts.Select(gift => gift.No).Distinct().CountAsync(Ct)));
        Assert.Equal(4, at.Distinct().Count());
    }

    [Fact]
    public async Task A_correction_that_moves_the_day_to_another_fiscal_year_takes_a_number_there()
    {
        var officer = _app.Officer("officer-1");
        await officer.Record(Gift(on: "2026-09-30"));
        var id = await officer.Record();
        await officer.Send($"gifts/{id}/correction", Gift(on: "2026-09-29").With("correction", "จำวันผิด")).Done();
        var read = await officer.GetJson($"gifts/{id}");
        Assert.Equal((2569, 2, 1), (read.GetProperty("fiscalYear").GetInt32(), read.GetProperty("no").GetInt32(), read.GetProperty("corrections")[0].GetProperty("no").GetInt32()));
    }

    [Fact]
    public async Task The_public_reads_none_then_totals_and_no_count_by_which_one_person_could_be_told()
    {
        var none = await Summary();
        Assert.Equal((true, "ไม่มี", 0, 0m), (none.GetProperty("none").GetBoolean(), none.Text("text"), none.GetProperty("total").GetInt32(), none.GetProperty("value").GetDecimal()));
        var officer = _app.Officer("officer-1");
        await officer.Record(Gift(7777, "contractor", "received-by-person"));
        var one = await Summary();
        Assert.Equal((1, JsonValueKind.Null), (one.GetProperty("total").GetInt32(), one.GetProperty("value").ValueKind));
        Assert.All(one.GetProperty("byOutcome").EnumerateArray(), row => Assert.True(row.GetProperty("withheld").GetBoolean())); // zeros beside it would tell it
        for (var gift = 0; gift < 6; gift++)
            await officer.Record();
        for (var gift = 0; gift < 6; gift++)
            await officer.Record(Gift(100, "company", "returned"));
        var many = await Summary();
        Assert.Equal(13, many.GetProperty("total").GetInt32());
        var counts = many.GetProperty("byOutcome").EnumerateArray().ToDictionary(row => row.Text("outcome"), row => row.GetProperty("count"));
        Assert.Equal(JsonValueKind.Null, counts["received-by-person"].ValueKind);
        Assert.True(counts.Values.Count(count => count.ValueKind is JsonValueKind.Null) >= 2); // one alone would be the rest of the sum
        Assert.Equal(6, counts.Values.Where(count => count.ValueKind is JsonValueKind.Number).Max(count => count.GetInt32()));
        var text = JsonSerializer.Serialize(many) + await _app.Client(null).GetStringAsync("gifts/2570/summary?format=csv", Ct) + WebUtility.HtmlDecode(await _app.Browser(null).GetStringAsync("gifts/2570/summary", Ct));
        foreach (var secret in new[] { "7777", "7,777", "ผู้มาขออนุญาต", "กระเช้า", "ผู้ทดสอบ", "officer-1" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Contains("2570,outcome,refused", text, StringComparison.Ordinal);
        Assert.Contains("ไม่มี", await _app.Client(null).GetStringAsync("gifts/2569/summary?format=csv", Ct), StringComparison.Ordinal);
        foreach (var wrong in new[] { "gifts/2027/summary", "gifts/abc/summary", "gifts/2570/summary?format=pdf" })
            Assert.Equal(HttpStatusCode.BadRequest, (await _app.Client(null).GetAsync(wrong, Ct)).StatusCode);

        Task<JsonElement> Summary() => _app.Client(null).GetJson("gifts/2570/summary");
    }

    [Fact]
    public async Task A_new_rule_holds_from_its_day_and_changes_no_gift_of_before()
    {
        var clerk = _app.Client(Roles.PlanOfficer, null);
        object Rule(string from) => new { from, above = 1000, reportDays = 15, legalBasis = "ประกาศฉบับใหม่ที่ใช้บังคับ" };
        Assert.Equal(["from"], (await clerk.Send("gifts/rules", Rule("2027-02-28"))).Body.Fields());
        await clerk.Send("gifts/rules", Rule("2027-03-02")).Done();
        Assert.Equal("rule-there", (await clerk.Send("gifts/rules", Rule("2027-03-02"))).Code);
        _app.Clock.Set(new(2027, 3, 3, 3, 0, 0, TimeSpan.Zero));
        var officer = _app.Officer("officer-1");
        Assert.False((await officer.Send("gifts", Gift(2000, "company", "received-by-person")).Done()).GetProperty("flagged").GetBoolean());
        Assert.Equal("2027-03-17", (await officer.Send("gifts", Gift(2000, "company", "received-by-person", "2027-03-02")).Done()).Text("reportDueOn"));
        Assert.Equal(2, (await officer.GetJson("gifts/rules")).GetArrayLength());
    }

    private static async Task<(HttpStatusCode, string?)> Code(Task<(HttpStatusCode Status, string? Code, JsonElement Body)> sending)
    {
        var (status, code, _) = await sending;
        return (status, code);
    }
}
