using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using Testing;

namespace TrainingService.Tests.Certificates;

/// <summary>From those who were there to a paper that anybody can verify.</summary>
public sealed class CertificateTests : IAsyncDisposable
{
    private readonly TrainingApp _app = TrainingApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Who_attended_enough_gets_a_numbered_certificate_that_anybody_can_verify()
    {
        var id = await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2), ("นายขาด ครึ่งหนึ่ง", 1), ("นายฟ้า ปั้นน้ำ", 2));
        Assert.Equal((HttpStatusCode.Conflict, "no-signer"), Two(await _app.Client().Send($"events/{id}/certificates")));
        await HeldEvent.Sign(_app);
        Assert.Equal(2, await HeldEvent.Issue(_app, id));
        Assert.Equal((HttpStatusCode.Conflict, "nobody-eligible"), Two(await _app.Client().Send($"events/{id}/certificates")));

        var papers = await _app.InDatabase(db => db.Certificates.OrderBy(row => row.No).ToListAsync(Ct));
        Assert.Equal(["อบ. 1/2570", "อบ. 2/2570"], papers.Select(paper => paper.PaperNumber));
        var answer = await _app.Client(null).GetJson($"certificates/{papers[0].Number.ToLowerInvariant()}");
        Assert.True(answer.GetProperty("valid").GetBoolean());
        Assert.Equal(("นางสาวสมศรี ใจดี", "2027-03-27"), (answer.Text("name"), answer.Text("issuedOn")));
        var page = await _app.Browser(null).GetStringAsync($"certificates/{papers[0].Number}", Ct);
        Assert.Contains("เกียรติบัตรนี้เป็นของจริง", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(null).GetAsync("certificates/7K4M9-2XAE-8RTWV", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(null).GetAsync("certificates/อบ. 1", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_revoked_certificate_says_so_and_another_can_be_issued()
    {
        var id = await HeldEvent.Of(_app, ("นางสาวสมสี ใจดี", 2));
        await HeldEvent.Sign(_app);
        await HeldEvent.Issue(_app, id);
        var paper = await _app.InDatabase(db => db.Certificates.SingleAsync(Ct));
        var path = $"events/{id}/certificates/{paper.Id}/revocation";
        Assert.Equal(["reason"], (await _app.Client().Send(path, new { reason = "สั้น" })).Body.Fields());
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "PW").Send(path, new { reason = "สะกดชื่อผิด จะออกใหม่" })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send(path, new { reason = "สะกดชื่อผิด จะออกใหม่" })).Status);
        Assert.Equal((HttpStatusCode.Conflict, "revoked"), Two(await _app.Client().Send(path, new { reason = "สะกดชื่อผิด จะออกใหม่" })));
        Assert.False((await _app.Client(null).GetJson($"certificates/{paper.Number}")).GetProperty("valid").GetBoolean());
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(null).GetAsync($"certificates/{paper.Number}?format=pdf", Ct)).StatusCode);
        Assert.Equal(1, await HeldEvent.Issue(_app, id));
        Assert.Equal(2, await _app.InDatabase(db => db.Certificates.MaxAsync(row => row.No, Ct)));
    }

    [Fact]
    public async Task Chosen_people_are_named_who_may_have_none_and_the_courses_terms_count()
    {
        var id = await HeldEvent.Of(_app, ("นายเดียว ดีพอ", 1));
        await HeldEvent.Sign(_app);
        var person = await _app.InDatabase(db => db.Enrolments.Where(row => row.EventId == id).Select(row => row.Id).SingleAsync(Ct));
        Assert.Equal(["enrolments[0]"], (await _app.Client().Send($"events/{id}/certificates", new { enrolments = new[] { person } })).Body.Fields());
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(division: "SW").Send(HttpMethod.Put, "courses/ethics/certificate-terms", new { attendancePercent = 50 })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send(HttpMethod.Put, "courses/ethics/certificate-terms", new { attendancePercent = 50 })).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await _app.Client().Send($"events/{id}/certificates", new { enrolments = new[] { person } })).Status);
        await Wait.Until(() => _app.InDatabase(db => db.Certificates.AnyAsync(Ct)));
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send(HttpMethod.Put, "courses/ethics/certificate-terms", new { attendancePercent = 50, mustPass = true })).Status);
        await HeldEvent.Enrol(_app, id, ("นางไม่ได้ สอบ", 2));
        Assert.Equal((HttpStatusCode.Conflict, "nobody-eligible"), Two(await _app.Client().Send($"events/{id}/certificates")));
    }

    [Fact]
    public async Task What_a_certificate_takes_is_read_by_all_and_no_test_that_is_not_there_can_be_asked_for()
    {
        var works = _app.Client(Roles.DivisionHead, "PW");
        var usual = await works.GetJson("courses/ethics/certificate-terms");
        Assert.Equal((80, false), (usual.GetProperty("attendancePercent").GetInt32(), usual.GetProperty("mustPass").GetBoolean()));
        Assert.Equal(HttpStatusCode.NotFound, (await works.GetAsync("courses/nothing/certificate-terms", Ct)).StatusCode);
        Assert.Equal(["attendancePercent"], (await _app.Client().Send(HttpMethod.Put, "courses/ethics/certificate-terms", new { attendancePercent = 101 })).Body.Fields());
        Assert.Equal((HttpStatusCode.Conflict, "no-test"), Two(await _app.Client().Send(HttpMethod.Put, "courses/honours/certificate-terms", new { attendancePercent = 80, mustPass = true })));
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send(HttpMethod.Put, "courses/ethics/certificate-terms", new { attendancePercent = 70, mustPass = true })).Status);
        var page = WebUtility.HtmlDecode(await _app.Browser(Roles.DivisionHead, "PW").GetStringAsync("courses/ethics/certificate", Ct));
        Assert.Contains("อย่างน้อยร้อยละ 70 ของช่วงเวลา", page, StringComparison.Ordinal);
        Assert.Contains("ต้องมาอย่างน้อย 3 ช่วง", page, StringComparison.Ordinal);
        Assert.Contains("ถูกร้อยละ 60 ขึ้นไป", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page[page.IndexOf("id=\"main\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_can_neither_issue_nor_name_who_signs()
    {
        var id = await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2));
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client().Send(HttpMethod.Put, "certificates/signers/2570", new { name = "นายใคร ไม่รู้", position = "ใครก็ได้" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "PW").Send($"events/{id}/certificates")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.Executive, null).Send($"events/{id}/certificates")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "PW").GetAsync($"events/{id}/certificates?format=pdf", Ct)).StatusCode);
    }

    private static (HttpStatusCode, string?) Two((HttpStatusCode Status, string? Code, System.Text.Json.JsonElement) answer) => (answer.Status, answer.Code);
}
