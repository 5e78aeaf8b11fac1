using System.Net;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Desk;

/// <summary>Who opens which page of the desk, and who complained.</summary>
public sealed class DeskRightsTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task A_contact_is_shown_after_a_word_and_the_case_lists_who_looked()
    {
        var (_, id) = await app.Receive(contact: new { name = "สมหญิง ใจดี", phone = "0812345678" });
        var (home, desk) = (await app.Home(id), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        Assert.Contains("ยังไม่มีผู้ใดดู", (await desk.Open(home)).MainText(), StringComparison.Ordinal);
        var ask = await desk.Open($"{home}/contact");
        Assert.DoesNotContain("สมหญิง", ask.MainText(), StringComparison.Ordinal);
        Assert.Contains("สมหญิง ใจดี", (await desk.Submit(ask, $"{home}/contact", "contact")).MainText(), StringComparison.Ordinal);
        Assert.True(desk.Answer.Headers.CacheControl!.NoStore);
        var after = (await desk.Open(home)).MainText();
        Assert.Contains("ผู้ที่ดูแล้ว", after, StringComparison.Ordinal);
        Assert.DoesNotContain("สมหญิง", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_role_sees_its_own_and_no_more()
    {
        var (_, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        var home = await app.Home(id);
        async Task<HttpStatusCode> Opens(string path, string? role, string? division = null) => (await app.Browser(role, division).GetAsync(path, Ct)).StatusCode;
        Assert.Equal(HttpStatusCode.OK, await Opens(home, Roles.DivisionOfficer, "PW"));
        Assert.Equal(HttpStatusCode.NotFound, await Opens(home, Roles.DivisionOfficer, "FIN"));
        Assert.Equal(HttpStatusCode.NotFound, await Opens($"{home}/resolution", Roles.DivisionHead, "FIN"));
        foreach (var role in new[] { Roles.Executive, Roles.InternalAuditor })
        {
            Assert.Equal(HttpStatusCode.OK, await Opens(home, role, "IA"));
            foreach (var step in new[] { "acknowledgement", "assignment", "message", "note", "resolution", "rejection", "closure", "merging", "contact", "public-title" })
                Assert.Equal(HttpStatusCode.Forbidden, await Opens($"{home}/{step}", role, "IA"));
        }

        Assert.Equal(HttpStatusCode.Forbidden, await Opens("desk", Roles.Admin));
        Assert.Equal(HttpStatusCode.Forbidden, await Opens(home, Roles.PlanOfficer));
        Assert.Equal(HttpStatusCode.Forbidden, await Opens($"{home}/assignment", Roles.DivisionOfficer, "PW"));
        Assert.Equal(HttpStatusCode.NotFound, await Opens("desk/999999", Roles.ComplaintOfficer));
        Assert.NotEqual(HttpStatusCode.OK, await Opens("desk", null));
    }
}
