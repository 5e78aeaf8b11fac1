using System.Net;

namespace ComplaintService.Tests.Corruption;

/// <summary>Whoever is named, their superiors and their division read nothing; and when the head is named, nobody here judges.</summary>
public sealed class ConflictTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("สมชาย ดีงาม", "staff", "PW", "นายสมชาย  ดีงาม", null, null)] // the officer by name
    [InlineData("สมชาย ดีงาม", "head-pw", "PW", null, "ผอ.กองช่าง", null)] // by position, as people write it
    [InlineData("สมชาย ดีงาม", "staff", "PW", "ผู้อื่น", "staff", "PW")] // their division
    [InlineData("สมชาย ดีงาม", "clerk", null, "ผู้อื่น", "head-fin", null)] // above the accused
    public async Task Who_is_in_conflict_finds_no_report_and_an_attempt_stands_in_its_ledger(string name, string position, string? division, string? accused, string? theirs, string? theirDivision)
    {
        var other = await _app.Officer("officer-1");
        var conflicted = await _app.Officer("officer-2", name, position, division);
        await _app.Speak(Channel.Report([new { name = accused, position = theirs, division = theirDivision }]));
        var id = await other.OnlyCase();

        Assert.Empty((await conflicted.GetJson("corruption/reports")).GetProperty("items").EnumerateArray());
        Assert.Equal((HttpStatusCode.Forbidden, "not-entitled"), await conflicted.Send($"corruption/reports/{id}/screening", new { enoughFacts = false, note = "ไม่มีมูลตามที่กล่าวหา" }));
        Assert.Equal(HttpStatusCode.Forbidden, (await conflicted.GetAsync($"corruption/reports/{id}", Ct)).StatusCode);
        var ledger = (await other.GetJson($"corruption/reports/{id}")).GetProperty("ledger").EnumerateArray().ToList();
        Assert.Equal(["officer-2", "officer-2"], ledger.Where(entry => entry.Text("act") == "refused").Select(entry => entry.Text("officerId")));
        Assert.Equal(0, await _app.InChannel(db => db.Drops.Count()));
    }

    [Fact]
    public async Task When_everybody_who_could_read_it_is_in_conflict_nothing_is_kept()
    {
        await _app.Officer("officer-1", "สมชาย ดีงาม", "staff", "PW");
        Assert.Equal((HttpStatusCode.Conflict, "nobody-entitled"), await _app.Client().Send("corruption/reports", Channel.Report([new { division = "PW" }])));
        Assert.Equal(0, await _app.InChannel(db => db.Reports.Count()));
    }

    [Theory]
    [InlineData("chief-executive", null)]
    [InlineData("ปลัด อบต.", null)]
    [InlineData(null, "yes")]
    public async Task When_the_head_is_named_the_case_can_only_be_referred_outward(string? position, string? headInvolved)
    {
        var officer = await _app.Officer("officer-1");
        await _app.Speak(Channel.Report(position is null ? null : [new { position }], headInvolved));
        var id = await officer.OnlyCase();
        await officer.Step(id, "screening", new { enoughFacts = true, note = "มีชื่อโครงการและช่วงเวลา" });
        Assert.Equal((HttpStatusCode.Conflict, "outward-only"), await officer.Send($"corruption/reports/{id}/investigation", new { members = new[] { new { name = "มานี มีธรรม" } }, dueOn = "2030-01-31" }));
        Assert.Equal((HttpStatusCode.Conflict, "outward-only"), await officer.Send($"corruption/reports/{id}/finding", new { substantiated = false, text = "ไม่พบว่ามีการทุจริต" }));
        Assert.Equal((HttpStatusCode.Conflict, "outward-only"), await officer.Send($"corruption/reports/{id}/closure", new { text = "ยุติเรื่องไว้เพียงนี้" }));
        await officer.Step(id, "referral", new { to = "district", reason = "นายก อบต. เป็นผู้ถูกกล่าวหา" });
        await officer.Step(id, "closure", new { text = "ส่งนายอำเภอแล้ว" });
    }

    [Fact]
    public async Task Whoever_turns_out_to_be_accused_later_loses_the_case()
    {
        var first = await _app.Officer("officer-1");
        var second = await _app.Officer("officer-2", "มานะ อดทน", "head-fin", null);
        await _app.Speak();
        var id = await first.OnlyCase();
        await second.Step(id, "accused", new { accused = new { position = "head-fin" } });
        Assert.Equal(HttpStatusCode.Forbidden, (await second.GetAsync($"corruption/reports/{id}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync($"corruption/reports/{id}", Ct)).StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "nobody-left"), await first.Send($"corruption/reports/{id}/accused", new { accused = new { division = "EDU" } }));
    }

    [Fact]
    public async Task No_member_of_a_committee_is_a_party()
    {
        var officer = await _app.Officer("officer-1");
        await _app.Speak(Channel.Report([new { name = "สมชาย ดีงาม", position = "staff", division = "PW" }]));
        var id = await officer.OnlyCase();
        await officer.Step(id, "screening", new { enoughFacts = true, note = "มีชื่อโครงการและช่วงเวลา" });
        Assert.Equal((HttpStatusCode.Conflict, "is-party"), await officer.Send($"corruption/reports/{id}/investigation", new { members = new[] { new { name = "มานี มีธรรม", division = "PW" } }, dueOn = "2030-01-31" }));
    }

    [Fact]
    public async Task An_officer_who_came_later_gets_a_case_by_hand_over_and_whoever_gave_it_up_has_it_no_more()
    {
        var first = await _app.Officer("officer-1");
        await _app.Speak();
        var id = await first.OnlyCase();
        var second = await _app.Officer("officer-2", "มานะ อดทน", "staff", "SW");
        Assert.Empty((await second.GetJson("corruption/reports")).GetProperty("items").EnumerateArray());
        await first.Step(id, "handover", new { officer = "officer-2", keepOwn = false });
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync($"corruption/reports/{id}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await first.GetAsync($"corruption/reports/{id}", Ct)).StatusCode);
    }
}
