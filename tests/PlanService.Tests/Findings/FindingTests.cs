using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace PlanService.Tests.Findings;

public sealed class FindingTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _seed.InitializeAsync();

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task Findings_are_filtered_by_severity_code_category_and_project()
    {
        var all = await List("");
        var first = all.First(finding => finding.GetProperty("projectCode").ValueKind == JsonValueKind.String);

        Assert.All(await List($"severity={first.Text("severity")}"), finding => Assert.Equal(first.Text("severity"), finding.Text("severity")));
        Assert.All(await List($"code={first.Text("code")}"), finding => Assert.Equal(first.Text("code"), finding.Text("code")));
        Assert.All(await List($"code={first.Text("category")}"), finding => Assert.Equal(first.Text("category"), finding.Text("category")));
        Assert.All(await List($"project={first.Text("projectCode")}"), finding => Assert.Equal(first.Text("projectCode"), finding.Text("projectCode")));
        Assert.Equal(all.Count(finding => finding.Text("severity") == "error"), (await List("severity=error")).Count);
        Assert.Empty(await List("severity=terrible"));
        Assert.Empty(await List("state=accepted"));
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("corrected")]
    public async Task A_finding_is_resolved_once_with_a_reason(string action)
    {
        var finding = (await List(""))[0];
        var answer = await Resolve(finding, action, "ตรวจกับต้นฉบับที่ลงนามแล้ว ถูกต้อง");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var again = Assert.Single(await List($"state={action}"));
        Assert.Equal((finding.Text("id"), "ตรวจกับต้นฉบับที่ลงนามแล้ว ถูกต้อง", "ผู้ทดสอบ"), (again.Text("id"), again.Text("reason"), again.Text("resolvedBy")));
        Assert.Equal(finding.Text("asWritten"), again.Text("asWritten"));
        var second = await Resolve(finding, "accepted", "เปลี่ยนใจ ขอตัดสินอีกครั้ง");
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("already-resolved", (await second.Json()).Text("code"));
    }

    [Fact]
    public async Task A_resolution_stands_in_the_audit_trail_with_its_reason()
    {
        var finding = (await List(""))[0];
        await Resolve(finding, "accepted", "ตรวจกับต้นฉบับที่ลงนามแล้ว ถูกต้อง");

        var entry = await _seed.App.InDatabase(db => db.Set<AuditEntry>().SingleAsync(entry => entry.SubjectId == finding.Text("id"), Ct));
        Assert.Equal(("ResolveFinding", "Finding", "ตรวจกับต้นฉบับที่ลงนามแล้ว ถูกต้อง"), (entry.Process, entry.Subject, entry.Reason));
        Assert.Contains("accepted", entry.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accepted", "สั้น")]
    [InlineData("accepted", "")]
    [InlineData("accepted", null)]
    [InlineData("ignored", "เหตุผลที่ยาวพอสมควร")]
    [InlineData(null, "เหตุผลที่ยาวพอสมควร")]
    public async Task A_resolution_without_decision_or_reason_is_bad_input(string? action, string? reason)
    {
        var finding = (await List(""))[0];
        Assert.Equal(HttpStatusCode.BadRequest, (await Resolve(finding, action, reason)).StatusCode);
        Assert.Empty(await List("state=accepted"));
    }

    [Fact]
    public async Task A_stale_decision_is_refused()
    {
        var finding = (await List(""))[0];
        var client = _seed.App.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"1\"");
        var answer = await client.PostAsJsonAsync(Address(finding), new { action = "accepted", reason = "เหตุผลที่ยาวพอสมควร" }, Ct);
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_finding_is_not_found()
    {
        var path = $"plans/{_seed.PlanId}/findings/{Guid.NewGuid()}/resolution";
        var answer = await _seed.App.Client().PostAsJsonAsync(path, new { action = "accepted", reason = "เหตุผลที่ยาวพอสมควร" }, Ct);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private string Address(JsonElement finding) => $"plans/{_seed.PlanId}/findings/{finding.Text("id")}/resolution";

    private Task<HttpResponseMessage> Resolve(JsonElement finding, string? action, string? reason) =>
        _seed.App.Client().PostAsJsonAsync(Address(finding), new { action, reason }, Ct);

    private async Task<List<JsonElement>> List(string query) =>
        [.. (await _seed.App.Client().GetJson($"plans/{_seed.PlanId}/findings?pageSize=200&{query}")).GetProperty("items").EnumerateArray()];
}
