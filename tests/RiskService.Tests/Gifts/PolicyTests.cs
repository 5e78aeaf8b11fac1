using System.Net;
using DocumentFormat.OpenXml.Packaging;
using RiskService.Gifts;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using Testing;

namespace RiskService.Tests.Gifts;

/// <summary>The yearly announcement, and who acknowledged it.</summary>
public sealed class PolicyTests : IAsyncLifetime
{
    private static readonly string[] Units = ["SP", "FIN", "PW", "SW", "EDU", "IA", "OFFICE"];
    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private HttpClient Executive => _app.Person("นายสมหมาย ใจซื่อ", [Roles.Executive], null);

    [Fact]
    public async Task The_executive_announces_staff_acknowledge_and_a_hundred_percent_is_of_all_who_work_there()
    {
        Assert.Equal("not-announced", (await _app.Officer("officer-1").Send("gifts/2570/acknowledgement")).Code);
        Assert.False(await _app.InDatabase(db => GiftFigures.AnnouncedIn(db, new(2570), Ct)));
        await Executive.Send("gifts/2570/announcement", new { number = "12/2570", on = "2026-10-05" }).Done();
        Assert.True(await _app.InDatabase(db => GiftFigures.AnnouncedIn(db, new(2570), Ct)));
        var policy = await _app.Client(null).GetJson("gifts/2570/announcement");
        Assert.Equal(("12/2570", "นายสมหมาย ใจซื่อ"), (policy.Text("number"), policy.Text("announcedBy")));
        var page = WebUtility.HtmlDecode(await _app.Browser(null).GetStringAsync("gifts/2570/policy", Ct));
        Assert.Contains("ประกาศ ณ วันที่ ๕ ตุลาคม พ.ศ. ๒๕๖๙", page, StringComparison.Ordinal);
        Assert.DoesNotContain("acknowledgement", page, StringComparison.Ordinal); // nobody who is not signed in acknowledges

        foreach (var no in new[] { 1, 2, 2 }) // twice is once
            await _app.Officer($"officer-{no}").Send("gifts/2570/acknowledgement").Done();
        await Executive.Send("gifts/2570/acknowledgement").Done();
        Assert.Null(await Percent());
        foreach (var unit in Units)
            Assert.Equal(HttpStatusCode.NoContent, (await Count(unit, unit is "SP" ? 4 : unit is "OFFICE" ? 1 : 0)).Status);
        Assert.Equal(60m, await Percent());
        Assert.Equal("fewer-than-acknowledged", (await Count("SP", 1)).Code);
        Assert.Equal("fewer-than-acknowledged", (await Count("SP", 4, 3)).Code);
        await Count("SP", 4, 2);
        Assert.Equal(100m, await Percent());
        Assert.Equal("all-acknowledged", (await _app.Officer("officer-3").Send("gifts/2570/acknowledgement")).Code); // never more than there are

        var head = await _app.Client(Roles.DivisionHead, "SP").GetJson("gifts/2570/acknowledgements");
        Assert.Equal((1, 2, 2, 2, 0), (head.GetProperty("divisions").GetArrayLength(), head.GetProperty("people").GetProperty("total").GetInt32(), Division(head, "here"), Division(head, "onPaper"), Division(head, "open")));
        Assert.Equal(7, (await Executive.GetJson("gifts/2570/acknowledgements")).GetProperty("divisions").GetArrayLength());

        static int Division(System.Text.Json.JsonElement answer, string field) => answer.GetProperty("divisions")[0].GetProperty(field).GetInt32();
    }

    [Fact]
    public async Task Announced_again_it_needs_a_reason_and_another_text_is_acknowledged_anew()
    {
        await Executive.Send("gifts/2570/announcement").Done();
        await _app.Officer("officer-1").Send("gifts/2570/acknowledgement").Done();
        Assert.Equal("announced", (await Executive.Send("gifts/2570/announcement", new { number = "13/2570" })).Code);
        await Executive.Send("gifts/2570/announcement", new { number = "13/2570", reason = "เลขที่พิมพ์ผิด" }).Done();
        Assert.True((await _app.Officer("officer-1").GetJson("gifts/2570/announcement")).GetProperty("acknowledged").GetBoolean());
        await Executive.Send("gifts/2570/announcement", new { text = new string('ก', 120), reason = "เพิ่มเรื่องการเลี้ยงรับรอง" }).Done();
        var changed = await _app.Officer("officer-1").GetJson("gifts/2570/announcement");
        Assert.Equal((2, false), (changed.GetProperty("edition").GetInt32(), changed.GetProperty("acknowledged").GetBoolean()));
    }

    [Fact]
    public async Task What_is_wrong_with_an_announcement_or_a_number_is_named()
    {
        Assert.Equal(["on"], (await Executive.Send("gifts/2570/announcement", new { on = "2027-03-02" })).Body.Fields());
        Assert.Equal(["text"], (await Executive.Send("gifts/2570/announcement", new { text = "สั้นไป" })).Body.Fields());
        Assert.Equal(["fiscalYear"], (await Executive.Send("gifts/2560/announcement", new { on = "2017-01-01" })).Body.Fields());
        Assert.Equal(HttpStatusCode.BadRequest, (await Executive.Send("gifts/2027/announcement")).Status);
        Assert.Equal(["staff"], (await Count("SP", -1)).Body.Fields());
        Assert.Equal(HttpStatusCode.NotFound, (await Count("XX", 3)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(null).GetAsync("gifts/2570/announcement", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_announcement_is_an_official_document_for_Word()
    {
        await Executive.Send("gifts/2570/announcement", new { number = "12/2570", on = "2026-10-05" }).Done();
        using var word = WordFiles.Open(await _app.Client(null).GetByteArrayAsync("gifts/2570/announcement?format=docx", Ct));
        Assert.Empty(WordFiles.Errors(word));
        var text = ((WordprocessingDocument)word).MainDocumentPart!.Document!.Body!.InnerText;
        foreach (var part in new[] { "ประกาศองค์การบริหารส่วนตำบลบึงนคร", "ที่ ๑๒/๒๕๗๐", "No Gift Policy", "ประกาศ ณ วันที่ ๕ ตุลาคม พ.ศ. ๒๕๖๙", "(นายสมหมาย ใจซื่อ)", "นายกองค์การบริหารส่วนตำบลบึงนคร" })
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    private Task<(HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body)> Count(string unit, int staff, int onPaper = 0) =>
        _app.Client(Roles.PlanOfficer, null).Send(HttpMethod.Put, $"staff-counts/2570/{unit}", new { staff, onPaper });

    private Task<decimal?> Percent() => _app.InDatabase(db => GiftFigures.AcknowledgedPercent(db, new FiscalYear(2570), Ct));
}
