using System.Net;
using System.Net.Http.Json;
using ComplaintService.Corruption.Papers;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Corruption;

/// <summary>Two recovery papers, made by two people: what they open, and for whom.</summary>
public sealed class PaperTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Who_lost_the_passphrase_makes_another_key_and_recovers_with_both_papers()
    {
        var officer = await _app.Officer("officer-1");
        await _app.Speak(); // before there were papers
        var papers = await _app.Papers();
        await _app.Speak();
        foreach (var report in await Cases(officer))
            await officer.GetJson($"corruption/reports/{report}"); // what came before gets its seat when it is opened next

        var anew = await Forgotten("officer-1");
        Assert.Empty(await Cases(anew));
        var sum = await anew.Recover(papers);
        Assert.Equal((2, 0, 0, 0), sum);
        var cases = await Cases(anew);
        Assert.Equal(2, cases.Count);
        Assert.Contains("recovered", (await anew.GetJson($"corruption/reports/{cases[0]}")).GetProperty("ledger").EnumerateArray().Select(entry => entry.Text("act")));
        Assert.True((await anew.GetJson($"corruption/reports/{cases[0]}")).GetProperty("ledgerIsWhole").GetBoolean());
        Assert.Equal((0, 0, 2, 0), await anew.Recover(papers)); // and once more changes nothing
        var trail = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Process == nameof(RecoverCases)).ToListAsync(Ct));
        Assert.All(trail, entry => Assert.Equal((PaperDesk.Subject, "both", "officer-1", null, null), (entry.Subject, entry.SubjectId, entry.ActorId, entry.Reason, entry.After)));
        Assert.Equal(2, trail.Count);
    }

    [Fact]
    public async Task A_new_key_gets_no_seat_because_another_officer_takes_a_step()
    {
        var first = await _app.Officer("officer-1");
        await _app.Officer("officer-2", "มานะ อดทน", "staff", "SW");
        await _app.Speak();
        var id = await first.OnlyCase();
        var anew = await Forgotten("officer-2", "มานะ อดทน", "SW");
        await _app.Papers();
        await first.Step(id, "accused", new { accused = new { name = "ผู้อื่น ที่ไหน" } });
        Assert.Equal(HttpStatusCode.Forbidden, (await anew.GetAsync($"corruption/reports/{id}", Ct)).StatusCode);
        await first.Step(id, "handover", new { officer = "officer-2", keepOwn = true }); // entitled once, and still to be given it
        Assert.Equal(HttpStatusCode.OK, (await anew.GetAsync($"corruption/reports/{id}", Ct)).StatusCode);
    }

    [Fact]
    public async Task An_officer_in_conflict_recovers_nothing_and_learns_a_number_alone()
    {
        var officer = await _app.Officer("officer-1");
        var conflicted = await _app.Officer("officer-2", "สมชาย ดีงาม", "staff", "PW");
        var papers = await _app.Papers();
        await _app.Speak(Channel.Report([new { name = "ผู้อื่น", division = "PW" }]));
        var id = await officer.OnlyCase();
        Assert.Equal((0, 1, 0, 0), await conflicted.Recover(papers));
        Assert.Equal(HttpStatusCode.Forbidden, (await conflicted.GetAsync($"corruption/reports/{id}", Ct)).StatusCode);
        var refused = (await officer.GetJson($"corruption/reports/{id}")).GetProperty("ledger").EnumerateArray().Where(entry => entry.Text("act") == "refused");
        Assert.Equal(["officer-2", "officer-2"], refused.Select(entry => entry.Text("officerId"))); // with the papers, and without
    }

    [Fact]
    public async Task One_person_makes_one_paper_and_a_set_counts_when_both_are_there()
    {
        var auditor = _app.PaperMaker("auditor-1", Roles.InternalAuditor);
        var first = await auditor.MakePaper(1);
        Assert.Equal((HttpStatusCode.Conflict, "same-person"), await auditor.Send("corruption/papers/2"));
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await _app.Client(Roles.Admin).Send("corruption/papers/2"));
        var officer = await _app.Officer("officer-1");
        await _app.Speak();
        Assert.Equal((HttpStatusCode.Conflict, "no-papers"), await officer.Send("corruption/recovery", new { first, second = first }));

        var second = await _app.PaperMaker("executive-1", Roles.Executive).MakePaper(2);
        var state = await auditor.GetJson("corruption/papers");
        Assert.Equal((1, true), (state.GetProperty("set").GetInt32(), state.GetProperty("inForce").GetBoolean()));
        Assert.Equal("auditor-1", state.GetProperty("papers")[0].Text("madeBy"));
        Assert.Equal((0, 0, 1, 0), await officer.Recover((first, second)));

        await auditor.MakePaper(2); // anew: the set is over, and somebody else makes the other
        Assert.False((await auditor.GetJson("corruption/papers")).GetProperty("inForce").GetBoolean());
        Assert.Equal((HttpStatusCode.Conflict, "same-person"), await auditor.Send("corruption/papers/1"));
        Assert.Equal((HttpStatusCode.Conflict, "no-papers"), await officer.Send("corruption/recovery", new { first, second }));
    }

    [Fact]
    public async Task Wrong_papers_name_the_paper_and_the_line_and_rest_after_several()
    {
        var officer = await _app.Officer("officer-1");
        var (first, second) = await _app.Papers();
        var lines = first.Split('\n');
        var typo = lines[2][..^1] + (lines[2][^1] == '0' ? '1' : '0');
        var answer = await officer.PostAsJsonAsync("corruption/recovery", new { first = string.Join('\n', [lines[0], lines[1], typo, .. lines[3..]]), second }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Json();
        Assert.Equal("wrong-line", problem.Text("code"));
        Assert.Contains("บรรทัด 3 ", problem.GetProperty("errors").GetProperty("first")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "other-paper"), await officer.Send("corruption/recovery", new { first = second, second = first }));
        Assert.Equal((HttpStatusCode.BadRequest, "other-set"), await officer.Send("corruption/recovery", new { first = Channel.Paper(1), second }));
        var older = (first, second);
        var newer = await _app.Papers();
        Assert.Equal((HttpStatusCode.BadRequest, "other-set"), await officer.Send("corruption/recovery", new { older.first, older.second }));
        Assert.Equal((HttpStatusCode.BadRequest, "wrong-line"), await officer.Send("corruption/recovery", new { first = "1234", second }));
        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-tries"), await officer.Send("corruption/recovery", new { first = newer.First, second = newer.Second }));
        _app.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal((0, 0, 0, 0), await officer.Recover(newer));
        Assert.Equal((HttpStatusCode.Forbidden, "locked"), await _app.LockedOfficer("officer-1").Send("corruption/recovery", new { first = newer.First, second = newer.Second }));
    }

    private static async Task<List<Guid>> Cases(HttpClient officer) =>
        [.. (await officer.GetJson("corruption/reports")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    [Fact]
    public async Task Two_who_make_papers_at_once_leave_one_whole_set()
    {
        var (auditor, executive) = (_app.PaperMaker("auditor-1", Roles.InternalAuditor), _app.PaperMaker("executive-1", Roles.Executive));
        var papers = await Task.WhenAll(auditor.MakePaper(1), executive.MakePaper(2));
        var officer = await _app.Officer("officer-1");
        Assert.Equal((0, 0, 0, 0), await officer.Recover((papers[0], papers[1])));
    }

    /// <summary>The officer removes the key and makes another.</summary>
    private async Task<HttpClient> Forgotten(string id, string name = "สมพร ใจซื่อ", string division = "EDU")
    {
        Assert.Equal(HttpStatusCode.NoContent, (await _app.LockedOfficer(id, name).DeleteAsync("corruption/key", Ct)).StatusCode);
        return await _app.Officer(id, name, division: division);
    }
}
