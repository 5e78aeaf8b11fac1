using System.Net;
using Microsoft.EntityFrameworkCore;
using RiskService.Interests;
using ServiceDefaults.Audit;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;
using static RiskService.Tests.Interests.InterestSteps;

namespace RiskService.Tests.Interests;

/// <summary>Declarations over HTTP: who may, what is kept of them, for how long.</summary>
public sealed class InterestTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private HttpClient Engineer => _app.Person("นายช่าง ทำจริง", [Roles.DivisionOfficer], "PW");

    /// <summary>The list; another's declaration; how many handed in; comparing; ending of a position in PW; the retention.</summary>
    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData(Roles.DivisionOfficer, "PW", HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden)]
    [InlineData(Roles.DivisionHead, "PW", HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.Forbidden)]
    [InlineData(Roles.DivisionHead, "SP", HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Forbidden)]
    [InlineData(Roles.PlanOfficer, null, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Executive, null, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NoContent)]
    [InlineData(Roles.InternalAuditor, "IA", HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Admin, null, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden)]
    [InlineData(Roles.ComplaintOfficer, "PW", HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden)]
    [InlineData(Roles.CorruptionOfficer, null, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden)]
    public async Task What_others_declared_is_the_auditors_alone(string? role, string? division, HttpStatusCode list, HttpStatusCode read, HttpStatusCode status, HttpStatusCode end, HttpStatusCode retention)
    {
        var id = await Engineer.Declare(Items());
        var client = _app.Client(role, division, "somebody");
        foreach (var path in new[] { "interests", "interests/matches", $"interests/matches/{Guid.NewGuid()}" })
            Assert.Equal((path, list is HttpStatusCode.OK && path.Contains('-', StringComparison.Ordinal) ? HttpStatusCode.NotFound : list), (path, (await client.GetAsync(path, Ct)).StatusCode));
        Assert.Equal(read, (await client.Send($"interests/{id}/reading", new { reason = "ตรวจสัญญาจ้าง" })).Status);
        Assert.Equal(read is HttpStatusCode.OK ? HttpStatusCode.BadRequest : read, (await client.GetAsync($"interests/{id}", Ct)).StatusCode); // the auditor without a reason
        Assert.Equal(list is HttpStatusCode.OK ? HttpStatusCode.Created : list, (await client.Send("interests/matches", new { reason = "ตรวจสัญญาจ้าง", lines = new[] { new { supplier = "ใครก็ได้" } } })).Status);
        Assert.Equal(list is HttpStatusCode.OK ? HttpStatusCode.NotFound : list, (await client.Send($"interests/matches/{Guid.NewGuid()}/hits/1/outcome", new { outcome = "none", reason = "คนละคน" })).Status);
        Assert.Equal(status, (await client.GetAsync("interests/status/2570", Ct)).StatusCode);
        Assert.Equal(end, (await client.Send($"interests/{id}/ending", new { on = "2027-02-28" })).Status);
        Assert.Equal(retention, (await client.Send("interests/retention", new { from = "2027-03-01", years = 3, reason = "มติคณะทำงานคุ้มครองข้อมูล" })).Status);
        Assert.Equal(role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Created, (await client.Send("interests", new { position = "เจ้าหน้าที่", nothingToDeclare = true })).Status);
        var page = _app.Browser(role, division, "somebody");
        foreach (var (path, expected) in new[]
                 {
                     ("interests", HttpStatusCode.OK), ("interests/own", HttpStatusCode.OK), ("interests/retention", HttpStatusCode.OK), ($"interests/{id}", read), ("interests/matches", list), ("interests/matches/new", list),
                     ("interests/status/2570", status), ($"interests/{id}/ending", end is HttpStatusCode.NoContent ? HttpStatusCode.OK : end),
                 })
            Assert.Equal((path, role is null ? HttpStatusCode.Redirect : expected), (path, (await page.GetAsync(path, Ct)).StatusCode));
    }

    [Fact]
    public async Task An_auditor_with_another_role_that_decides_reads_nothing_of_others()
    {
        var id = await Engineer.Declare(Items());
        foreach (var second in new[] { Roles.Executive, Roles.PlanOfficer, Roles.DivisionHead, Roles.Admin })
        {
            var both = _app.Person("สองหมวก", [Roles.InternalAuditor, second], "IA");
            Assert.Equal(HttpStatusCode.Forbidden, (await both.GetAsync("interests", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await both.Send($"interests/{id}/reading", new { reason = "อยากรู้เฉย ๆ" })).Status);
        }
    }

    [Fact]
    public async Task What_was_declared_stands_readable_nowhere_and_each_look_of_the_auditor_is_recorded_with_its_reason()
    {
        var client = Engineer;
        client.DefaultRequestHeaders.Add("Idempotency-Key", "desk-1");
        var body = new { position = "นายช่างโยธา", items = Items() };
        var written = await client.Send("interests", body).Done();
        Assert.Equal(written.Text("id"), (await client.Send("interests", body).Done()).Text("id"));
        Assert.Equal("idempotency-key-reused", (await client.Send("interests", new { position = "นายช่างโยธา", nothingToDeclare = true })).Code);
        var nothing = await _app.Person("นางไม่มี อะไร", [Roles.DivisionOfficer], "SP").Declare();

        var reader = _app.Auditor();
        reader.DefaultRequestHeaders.Add("X-Reading-Reason", Uri.EscapeDataString("ตรวจสัญญาจ้างถนนหมู่ 4"));
        var read = await reader.GetJson($"interests/{written.Text("id")}");
        Assert.Equal(("ร้านใจดีวัสดุก่อสร้าง", "นางสาวใจดี มีทรัพย์", false), (read.GetProperty("items")[0].Text("name"), read.GetProperty("items")[0].Text("person"), read.GetProperty("nothingToDeclare").GetBoolean()));
        Assert.True((await _app.Auditor().Read(nothing)).GetProperty("nothingToDeclare").GetBoolean());
        Assert.Equal(2, (await Engineer.GetJson($"interests/{written.Text("id")}")).GetProperty("items").GetArrayLength()); // the declarer says no reason

        var looks = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Process == nameof(GetInterests)).OrderBy(entry => entry.At).ToListAsync(Ct));
        Assert.Equal([("นายตรวจ รอบคอบ", "ตรวจสัญญาจ้างถนนหมู่ 4", written.Text("id")), ("นายตรวจ รอบคอบ", "ตรวจสัญญาจ้างปี 2570", nothing)], looks.Select(entry => (entry.ActorName, entry.Reason!, entry.SubjectId)));
        Assert.All(looks, entry => Assert.Null(entry.Before ?? entry.After)); // what was seen stands nowhere
        var dump = await _app.Dump();
        foreach (var secret in new[] { "ใจดีวัสดุ", "มีทรัพย์", "สุจริตการโยธา", "sibling", "desk-1", "nothingToDeclare" })
            Assert.DoesNotContain(dump, row => row.Row.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(dump, row => row.Table == "platform.data_protection_keys" && row.Row.Contains("masterKey", StringComparison.Ordinal)); // the keys are encrypted too
        Assert.Equal(0, await _app.InDatabase(db => db.Set<IdempotentRequest>().CountAsync(Ct)));
        var lengths = await _app.InDatabase(db => db.InterestDeclarations.Select(row => row.Sealed.Length).ToListAsync(Ct));
        Assert.Single(lengths.Distinct()); // something and nothing look the same
    }

    [Fact]
    public async Task A_change_is_a_new_edition_the_list_shows_the_newest_and_heads_see_only_that_it_was_handed_in()
    {
        var first = await Engineer.Declare(Items());
        var second = await Engineer.Declare();
        await _app.Person("นายอื่น คนละกอง", [Roles.DivisionOfficer], "SP").Declare(Items());
        var list = (await _app.Auditor().GetJson("interests?division=PW")).GetProperty("items");
        Assert.Equal((1, second, 2), (list.GetArrayLength(), list[0].Text("id"), list[0].GetProperty("edition").GetInt32()));
        Assert.DoesNotContain("items\":[{\"kind", list.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(3, (await _app.Auditor().GetJson("interests?earlier=true")).GetProperty("total").GetInt32());
        Assert.Equal(2, (await _app.Auditor().Read(first)).GetProperty("items").GetArrayLength());

        foreach (var unit in new[] { "SP", "FIN", "PW", "SW", "EDU", "IA", "OFFICE" })
            await _app.Client(Roles.PlanOfficer, null).Send(HttpMethod.Put, $"staff-counts/2570/{unit}", new { staff = unit is "PW" or "SP" ? 2 : 0 }).Done();
        Assert.Equal(50m, await _app.InDatabase(db => InterestFigures.HandedInPercent(db, new(2570), Ct)));
        var status = await _app.Client(Roles.DivisionHead, "PW").GetJson("interests/status/2570");
        Assert.Equal((1, 1, 50m, "นายช่าง ทำจริง"), (status.GetProperty("divisions").GetArrayLength(), status.GetProperty("divisions")[0].GetProperty("handedIn").GetInt32(), status.GetProperty("percent").GetDecimal(), status.GetProperty("people")[0].Text("name")));
        Assert.Equal(7, (await _app.Client(Roles.Executive, null).GetJson("interests/status/2570")).GetProperty("divisions").GetArrayLength());
        Assert.Equal(0, (await _app.Client(Roles.Executive, null).GetJson("interests/status/2570")).GetProperty("people").GetArrayLength());
    }

    [Fact]
    public async Task What_is_wrong_with_a_declaration_is_named()
    {
        Assert.Equal(["items", "position"], (await Both()).Order(StringComparer.Ordinal));
        Assert.Equal(["nothingToDeclare"], (await Engineer.Send("interests", new { position = "นายช่าง", nothingToDeclare = true, items = Items() })).Body.Fields());
        Assert.Equal(["items[0].kind", "items[0].name", "items[0].whose"], (await Engineer.Send("interests", new { position = "นายช่าง", items = new[] { new { person = "ใคร" } } })).Body.Fields().Order());
        Assert.Equal(["items[0].person"], (await Engineer.Send("interests", new { position = "นายช่าง", items = new[] { new { kind = "contractor", whose = "child", name = "หจก.ลูกชาย" } } })).Body.Fields());
        Assert.Equal(["fiscalYear"], (await Engineer.Send("interests", new { position = "นายช่าง", nothingToDeclare = true, fiscalYear = 2560 })).Body.Fields());
        Assert.Equal(["fiscalYear"], (await Engineer.Send("interests", new { position = "นายช่าง", nothingToDeclare = true, fiscalYear = 2027 })).Body.Fields());
        var id = await Engineer.Declare(Items());
        Assert.Equal(["on"], (await Engineer.Send($"interests/{id}/ending", new { on = "2027-03-02" })).Body.Fields());
        Assert.Equal(["on"], (await Engineer.Send($"interests/{id}/ending", new { on = "1484-03-02" })).Body.Fields());
        Assert.Equal(["reason"], (await _app.Auditor().Send($"interests/{id}/reading", new { reason = "ดู" })).Body.Fields());
        Assert.Equal(["years"], (await _app.Client(Roles.Executive, null).Send("interests/retention", new { from = "2027-03-01", years = 0, reason = "มติคณะทำงานคุ้มครองข้อมูล" })).Body.Fields());
        Assert.Equal(["from"], (await _app.Client(Roles.Executive, null).Send("interests/retention", new { from = "2027-02-01", years = 3, reason = "มติคณะทำงานคุ้มครองข้อมูล" })).Body.Fields());

        async Task<string[]> Both() => [.. (await Engineer.Send("interests", new { })).Body.Fields(), .. (await Engineer.Send("interests", new { position = "นายช่าง" })).Body.Fields()];
    }

    [Fact]
    public async Task Declarations_are_erased_when_their_time_is_over_and_lists_after_ninety_days()
    {
        var gone = await Engineer.Declare(Items());
        var kept = await _app.Person("นางยังอยู่ ในตำแหน่ง", [Roles.DivisionOfficer], "SP").Declare(Items("ร้านอื่น", "นายอื่น ไกล", "บจก.อื่นไกล"));
        await Engineer.Send($"interests/{gone}/ending", new { on = "2027-02-27" }).Done();
        var auditor = _app.Auditor();
        var match = (await auditor.Send("interests/matches", new { reason = "ตรวจสัญญาจ้าง", lines = new[] { new { supplier = "สุจริตการโยธา" }, new { supplier = "ร้านอื่น" } } }).Done()).Text("id");
        await auditor.Send($"interests/matches/{match}/hits/1/outcome", new { outcome = "conflict", reason = "ถือหุ้นในผู้รับจ้าง" }).Done();
        await Erase(new(2027, 5, 30));
        Assert.True((await auditor.GetJson($"interests/matches/{match}")).GetProperty("listIsThere").GetBoolean());
        await Erase(new(2027, 5, 31));
        var erased = await auditor.GetJson($"interests/matches/{match}");
        Assert.Equal((false, 1), (erased.GetProperty("listIsThere").GetBoolean(), erased.GetProperty("hits").GetProperty("total").GetInt32())); // the conflict stays, what was not judged is gone
        await Erase(new(2032, 2, 27));
        Assert.Equal(2, await _app.InDatabase(db => db.InterestDeclarations.CountAsync(Ct)));
        await Erase(new(2032, 2, 28));
        Assert.Equal(Guid.Parse(kept), await _app.InDatabase(db => db.InterestDeclarations.Select(row => row.Id).SingleAsync(Ct)));
        Assert.Equal(0, await _app.InDatabase(db => db.InterestHits.CountAsync(Ct)));
        Assert.True(await _app.InDatabase(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Subject == nameof(InterestDeclaration) && entry.SubjectId == gone && entry.After == null && entry.Before != null, Ct)));

        Task<int> Erase(DateOnly today) => _app.InDatabase(db => InterestRetention.Erase(db, today, Ct));
    }
}
