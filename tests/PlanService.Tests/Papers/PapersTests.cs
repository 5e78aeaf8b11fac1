using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Papers;

public sealed class PapersTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PlanApp App => _seed.App;

    private string Path => $"plans/{_seed.PlanId}/papers";

    public ValueTask InitializeAsync() => _seed.InitializeAsync();

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task The_seed_plan_has_thirteen_members_six_duties_an_order_and_an_announcement()
    {
        var papers = await App.Client().GetJson(Path);

        Assert.Equal(13, papers.GetProperty("committee").GetArrayLength());
        Assert.Equal("ประธานกรรมการ", papers.GetProperty("committee")[0].Text("role"));
        Assert.Equal(6, papers.GetProperty("duties").GetArrayLength());
        var order = papers.GetProperty("order");
        Assert.StartsWith("แต่งตั้งคณะกรรมการ", order.Text("subject"), StringComparison.Ordinal);
        Assert.Equal(("/ ๒๕๖5", "สั่ง ณ วันที่ เดือน กรกฎาคม พ.ศ. ๒๕๖5", JsonValueKind.Null), (order.Text("number"), order.Text("dateAsWritten"), order.GetProperty("date").ValueKind));
        Assert.Equal("จึงประกาศให้ทราบโดยทั่วกัน", papers.GetProperty("announcement").GetProperty("opening").EnumerateArray().Last().GetString());
    }

    [Fact]
    public async Task What_was_read_stays_letter_by_letter_when_it_is_entered_again()
    {
        var before = await Stored();
        Assert.Equal(HttpStatusCode.OK, (await Put(await Present())).StatusCode);

        Assert.Equal(before, await Stored());
        Assert.DoesNotContain(await Entries(), entry => entry.Subject == "PlanPapers");
    }

    [Fact]
    public async Task A_changed_order_gets_its_number_and_date_and_stands_in_the_audit_trail()
    {
        var papers = await Present();
        papers["order"]!["number"] = "12/2565";
        papers["order"]!["date"] = "2022-07-25";
        papers["committee"]!.AsArray().RemoveAt(12);
        var answer = await Put(papers);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var order = (await answer.Json()).GetProperty("order");
        Assert.Equal(("ที่ 12/2565", "สั่ง ณ วันที่ 25 กรกฎาคม พ.ศ. 2565", "2022-07-25"), (order.Text("numberAsWritten"), order.Text("dateAsWritten"), order.Text("date")));
        Assert.Equal(12, (await App.Client().GetJson(Path)).GetProperty("committee").GetArrayLength());
        var entry = Assert.Single(await Entries(), entry => entry.Subject == "PlanPapers");
        Assert.Equal(("ChangePapers", _seed.PlanId), (entry.Process, entry.SubjectId));
        Assert.Contains("นักจัดการงานทั่วไป", entry.Before, StringComparison.Ordinal);
        Assert.DoesNotContain("นักจัดการงานทั่วไป", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain("announcement", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_is_null_is_taken_away()
    {
        var papers = await Present();
        papers["announcement"] = null;
        Assert.Equal(HttpStatusCode.OK, (await Put(papers)).StatusCode);

        Assert.Equal(JsonValueKind.Null, (await App.Client().GetJson(Path)).GetProperty("announcement").ValueKind);
        var word = await App.Client().GetAsync($"{Path}?format=docx&paper=announcement", Ct);
        Assert.Equal((HttpStatusCode.Conflict, "no-paper"), (word.StatusCode, (await word.Json()).Text("code")));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Browser().GetAsync($"{Path}/announcement/print", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("""{"committee":[{"position":" ","role":"กรรมการ"}]}""", "committee[0].position")]
    [InlineData("""{"committee":[{"role":"กรรมการ"}]}""", "committee[0].position")]
    [InlineData("""{"committee":[null]}""", "committee[0].position")]
    [InlineData("""{"committee":[{"position":"LONG300","role":""}]}""", "committee[0].position")]
    [InlineData("""{"committee":[{"position":"ปลัด","role":"LONG100"}]}""", "committee[0].role")]
    [InlineData("""{"committee":[{"position":"ปลัด\nเทศบาล","role":"กรรมการ"}]}""", "committee[0].position")]
    [InlineData("""{"committee":[{"position":"ปลัด\u0000","role":"กรรมการ"}]}""", "committee[0].position")]
    [InlineData("""{"committee":null}""", "committee")]
    [InlineData("""{"committee":"MANY"}""", "committee")]
    [InlineData("""{"duties":["ประเมินความเสี่ยง",""]}""", "duties[1]")]
    [InlineData("""{"duties":["LONG5000"]}""", "duties[0]")]
    [InlineData("""{"order":{"opening":["ด้วย"],"signedBy":"นายก"}}""", "order.subject")]
    [InlineData("""{"order":{"subject":"LONG500","opening":["ด้วย"],"signedBy":"นายก"}}""", "order.subject")]
    [InlineData("""{"order":{"subject":"แต่งตั้ง","opening":["ด้วย"]}}""", "order.signedBy")]
    [InlineData("""{"order":{"subject":"แต่งตั้ง","opening":[],"signedBy":"นายก"}}""", "order.opening")]
    [InlineData("""{"order":{"subject":"แต่งตั้ง","opening":["ด้วย"],"signedBy":"LONG80"}}""", "order.signedBy")]
    [InlineData("""{"order":{"subject":"แต่งตั้ง","opening":["ด้วย"],"signedBy":"นายก","number":"LONG60"}}""", "order.number")]
    [InlineData("""{"announcement":{"subject":"ประกาศใช้","opening":["ด้วย"],"signedBy":"นายก","date":"2570-10-01"}}""", "announcement.date")]
    public async Task Bad_input_names_its_field_and_changes_nothing(string change, string field)
    {
        foreach (var length in (int[])[60, 80, 100, 300, 500, 5000])
            change = change.Replace($"LONG{length}\"", new string('ก', length + 1) + '"', StringComparison.Ordinal);
        change = change.Replace("\"MANY\"", "[" + string.Join(',', Enumerable.Repeat("""{"position":"ปลัด","role":"กรรมการ"}""", 61)) + "]", StringComparison.Ordinal);
        var before = await Stored();
        var papers = await Present();
        foreach (var (part, value) in JsonNode.Parse(change)!.AsObject())
            papers[part] = value?.DeepClone();
        var answer = await Put(papers);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => char.ToLowerInvariant(error.Name[0]) + error.Name[1..]));
        Assert.Equal(before, await Stored());
    }

    [Fact]
    public async Task A_stale_change_is_refused_and_one_on_what_was_read_is_not()
    {
        var read = await App.Client().GetAsync(Path, Ct);
        var papers = await Present();
        papers["order"]!["number"] = "9/2565";
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(papers, ifMatch: "\"1\"")).StatusCode);
        var changed = await Put(papers, ifMatch: read.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(papers, ifMatch: read.Headers.ETag.Tag)).StatusCode);
        papers["order"]!["number"] = "10/2565";
        Assert.Equal(HttpStatusCode.OK, (await Put(papers, ifMatch: changed.Headers.ETag!.Tag)).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.DivisionHead)]
    [InlineData(Roles.InternalAuditor)]
    [InlineData(Roles.Admin)]
    public async Task Only_a_plan_officer_changes_them(string role)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await App.Client(role).PutAsJsonAsync(Path, await Present(), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await App.Client(null).PutAsJsonAsync(Path, await Present(), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.Browser(role).GetAsync($"{Path}/committee", Ct)).StatusCode);
    }

    [Fact]
    public async Task After_submission_they_are_refused_with_the_way_on_until_an_amendment_is_opened()
    {
        var papers = await Present();
        papers["committee"]!.AsArray().RemoveAt(12);
        await App.AcceptErrors(_seed.PlanId);
        await App.Must(Roles.PlanOfficer, $"plans/{_seed.PlanId}/submission");
        Assert.Contains("ขอให้นายกส่งคืนก่อน", await Refused(papers), StringComparison.Ordinal);
        await App.Must(Roles.Executive, $"plans/{_seed.PlanId}/approval");
        await App.Must(Roles.Executive, $"plans/{_seed.PlanId}/publication");
        Assert.Contains("เปิดแผนฉบับเพิ่มเติม", await Refused(papers), StringComparison.Ordinal);
        Assert.Contains("เปิดแผนฉบับเพิ่มเติม", await App.Browser().GetStringAsync($"{Path}/committee", Ct), StringComparison.Ordinal);

        var draft = (await App.Must(Roles.PlanOfficer, $"plans/{_seed.PlanId}/amendments", new { kind = "change", reason = PlanLife.Reason })).Text("id");
        Assert.Equal("ประกาศ ณ วันที่ เดือน พ.ศ.", (await App.Client().GetJson($"plans/{draft}/papers")).GetProperty("announcement").Text("dateAsWritten"));
        Assert.Equal(HttpStatusCode.OK, (await App.Client().PutAsJsonAsync($"plans/{draft}/papers", papers, Ct)).StatusCode);
        Assert.Equal(13, (await App.Client(null).GetJson(Path)).GetProperty("committee").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client(null).GetAsync($"plans/{draft}/papers", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("?format=pdf", "format")]
    [InlineData("?format=docx&paper=letter", "paper")]
    [InlineData("?paper=letter", "paper")]
    public async Task A_format_or_paper_that_there_is_not_is_refused(string query, string field)
    {
        var answer = await App.Client().GetAsync(Path + query, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task Nobody_finds_papers_of_no_plan_or_a_page_of_no_paper()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetAsync($"plans/{Guid.NewGuid()}/papers", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().PutAsJsonAsync($"plans/{Guid.NewGuid()}/papers", await Present(), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client(null).GetAsync(Path, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Browser().GetAsync($"{Path}/letter", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Browser().GetAsync($"{Path}/letter/print", Ct)).StatusCode);
    }

    private async Task<string> Refused(JsonObject papers)
    {
        var answer = await Put(papers);
        var problem = await answer.Json();
        Assert.Equal((HttpStatusCode.Conflict, "plan-not-draft"), (answer.StatusCode, problem.Text("code")));
        return problem.Text("title");
    }

    private async Task<JsonObject> Present() => JsonNode.Parse((await App.Client().GetJson(Path)).GetRawText())!.AsObject();

    private Task<string> Stored() => App.InDatabase(db => db.Plans.Where(plan => plan.Id == Guid.Parse(_seed.PlanId)).Select(plan => plan.Papers).SingleAsync(Ct).ContinueWith(papers => JsonSerializer.Serialize(papers.Result), Ct));

    private Task<List<AuditEntry>> Entries() => App.InDatabase(db => db.Set<AuditEntry>().ToListAsync(Ct));

    private Task<HttpResponseMessage> Put(JsonObject papers, string? ifMatch = null)
    {
        var client = App.Client();
        if (ifMatch is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", ifMatch);
        return client.PutAsJsonAsync(Path, papers, Ct);
    }
}
