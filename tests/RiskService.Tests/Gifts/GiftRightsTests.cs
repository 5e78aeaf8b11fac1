using System.Net;
using ServiceDefaults.SignIn;
using static System.Net.HttpStatusCode;
using static RiskService.Tests.Gifts.GiftSteps;

namespace RiskService.Tests.Gifts;

/// <summary>Who may what with gifts of an officer of SP, path by path.</summary>
public sealed class GiftRightsTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Reads it, changes it, decides on it, reads who acknowledged, announces, sets the rule, counts the staff of SP.</summary>
    [Theory]
    [InlineData(null, null, null, Unauthorized, Unauthorized, Unauthorized, Unauthorized, Unauthorized, Unauthorized, Unauthorized)]
    [InlineData(Roles.DivisionOfficer, "SP", "owner", OK, NoContent, Forbidden, Forbidden, Forbidden, Forbidden, Forbidden)]
    [InlineData(Roles.DivisionOfficer, "SP", "another", NotFound, NotFound, Forbidden, Forbidden, Forbidden, Forbidden, Forbidden)]
    [InlineData(Roles.DivisionHead, "SP", null, OK, Forbidden, Forbidden, OK, Forbidden, Forbidden, NoContent)]
    [InlineData(Roles.DivisionHead, "PW", null, NotFound, NotFound, Forbidden, OK, Forbidden, Forbidden, Forbidden)]
    [InlineData(Roles.PlanOfficer, null, null, OK, Forbidden, Forbidden, OK, Forbidden, NoContent, NoContent)]
    [InlineData(Roles.Executive, null, null, OK, Forbidden, NoContent, OK, NoContent, Forbidden, Forbidden)]
    [InlineData(Roles.InternalAuditor, "IA", null, OK, Forbidden, Forbidden, OK, Forbidden, Forbidden, Forbidden)]
    [InlineData(Roles.Admin, null, null, NotFound, NotFound, Forbidden, Forbidden, Forbidden, Forbidden, Forbidden)]
    [InlineData(Roles.ComplaintOfficer, "SP", null, NotFound, NotFound, Forbidden, Forbidden, Forbidden, Forbidden, Forbidden)]
    [InlineData(Roles.CorruptionOfficer, null, null, NotFound, NotFound, Forbidden, Forbidden, Forbidden, Forbidden, Forbidden)]
    public async Task Each_path_is_for_those_who_are_named(
        string? role, string? division, string? subject, HttpStatusCode read, HttpStatusCode change, HttpStatusCode decide, HttpStatusCode acknowledgements, HttpStatusCode announce, HttpStatusCode rule, HttpStatusCode count)
    {
        var owner = _app.Officer("owner");
        var gift = await owner.Reported();
        var unreported = await owner.Record(Gift(9000, "company", "received-by-person"));
        var file = (await (await owner.SendFile($"gifts/{gift}/files", Receipt, "r.pdf")).Json()).Text("id");
        var client = _app.Client(role, division, subject);
        foreach (var path in new[] { $"gifts/{gift}", $"gifts/{gift}/files/{file}" })
            Assert.Equal((path, read), (path, (await client.GetAsync(path, Ct)).StatusCode));
        Assert.Equal((read, decide), (read, (await client.Send($"gifts/{gift}/decision", new { decision = "keep", reason = "เป็นของที่ระลึก" })).Status));
        Assert.Equal(change, (await client.Send($"gifts/{unreported}/report")).Status);
        Assert.Equal(change, (await client.Send($"gifts/{unreported}/correction", Gift().With("correction", "แก้ราคา"))).Status);
        Assert.Equal(change is NoContent ? Created : change, (await client.SendFile($"gifts/{unreported}/files", Receipt, "r.pdf")).StatusCode);
        Assert.Equal(acknowledgements, (await client.GetAsync("gifts/2570/acknowledgements", Ct)).StatusCode);
        Assert.Equal(announce, (await client.Send("gifts/2570/announcement")).Status);
        Assert.Equal(rule, (await client.Send("gifts/rules", new { from = "2027-04-01", above = 1000, reportDays = 15, legalBasis = "ประกาศฉบับใหม่ที่ใช้บังคับ" })).Status);
        Assert.Equal(count, (await client.Send(HttpMethod.Put, "staff-counts/2570/SP", new { staff = 9 })).Status);

        var (any, created, seen) = role is null ? (Unauthorized, Unauthorized, OK) : (OK, Created, OK);
        foreach (var path in new[] { "gifts", "gifts/rules" })
            Assert.Equal((path, any), (path, (await client.GetAsync(path, Ct)).StatusCode));
        Assert.Equal(created, (await client.Send("gifts", Gift())).Status);
        await _app.Client(Roles.Executive, null, "another-executive").Send("gifts/2570/announcement");
        Assert.Equal(role is null ? Unauthorized : NoContent, (await client.Send("gifts/2570/acknowledgement")).Status);
        foreach (var path in new[] { "gifts/2570/summary", "gifts/2570/announcement" })
            Assert.Equal((path, seen), (path, (await client.GetAsync(path, Ct)).StatusCode));
    }

    [Theory]
    [InlineData(null, null, Redirect, Redirect, Redirect, Redirect)]
    [InlineData(Roles.DivisionOfficer, "SW", OK, NotFound, Forbidden, Forbidden)]
    [InlineData(Roles.DivisionHead, "SP", OK, OK, Forbidden, OK)]
    [InlineData(Roles.Executive, null, OK, OK, OK, OK)]
    [InlineData(Roles.Admin, null, OK, NotFound, Forbidden, Forbidden)]
    public async Task Pages_are_for_the_same(string? role, string? division, HttpStatusCode any, HttpStatusCode read, HttpStatusCode executive, HttpStatusCode acknowledgements)
    {
        var gift = await _app.Officer("owner").Reported();
        var page = _app.Browser(role, division, "somebody");
        foreach (var (path, expected) in new[]
                 {
                     ("gifts", any), ("gifts/new", any), ("gifts/rules", any), ($"gifts/{gift}", read), ($"gifts/{gift}/files", read), ($"gifts/{gift}/correction", read), ($"gifts/{gift}/decision", executive),
                     ("gifts/2570/announcement", executive), ("gifts/2570/acknowledgements", acknowledgements), ("gifts/2570/policy", OK), ("gifts/2570/summary", OK), ("gifts/2027/policy", NotFound), ("gifts/99999/summary", NotFound),
                 })
            Assert.Equal((path, expected), (path, (await page.GetAsync(path, Ct)).StatusCode));
    }

    [Fact]
    public async Task The_audit_unit_has_no_head_and_counts_itself()
    {
        Assert.Equal(NoContent, (await _app.Client(Roles.InternalAuditor, "IA").Send(HttpMethod.Put, "staff-counts/2570/IA", new { staff = 2 })).Status);
        Assert.Equal(Forbidden, (await _app.Client(Roles.DivisionHead, "SP").Send(HttpMethod.Put, "staff-counts/2570/OFFICE", new { staff = 2 })).Status);
    }
}
