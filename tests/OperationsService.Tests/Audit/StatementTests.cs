using System.Diagnostics;
using System.Net;
using System.Text;
using ServiceDefaults.Audit.Checking;

namespace OperationsService.Tests.Audit;

/// <summary>The seals of all services come together here, and each day what they came to is signed.</summary>
public sealed class StatementTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();
    private readonly string _folder = Directory.CreateTempSubdirectory("statements-").FullName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return _app.DisposeAsync();
    }

    [Fact]
    public async Task Seals_are_held_against_their_neighbours_in_whatever_order_they_come()
    {
        await _app.HearSeals([SealSteps.Told("plan", 2, "a1", "a2"), SealSteps.Told("plan", 1, "0", "a1"), SealSteps.Told("plan", 1, "0", "a1"), SealSteps.Told("risk", 1, "0", "b1"), SealSteps.Told("risk", 3, "b2", "b3")]);
        var (plan, risk) = (await Chain("plan"), await Chain("risk"));
        Assert.Equal((2, 0, 0), (plan.GetProperty("number").GetInt64(), plan.GetProperty("missing").GetInt64(), plan.GetProperty("breaks").GetInt32()));
        Assert.Equal((3, 1, 0), (risk.GetProperty("number").GetInt64(), risk.GetProperty("missing").GetInt64(), risk.GetProperty("breaks").GetInt32()));

        await _app.HearSeals([SealSteps.Told("plan", 3, "another", "a3"), SealSteps.Told("plan", 1, "0", "rewritten"), SealSteps.Told("risk", 2, "b1", "other")]);
        Assert.Equal(2, (await Chain("plan")).GetProperty("breaks").GetInt32());
        Assert.Equal(1, (await Chain("risk")).GetProperty("breaks").GetInt32());
        Assert.Equal("a1".PadLeft(64, '0'), await _app.InDatabase(async db => (await db.SealsTold.FindAsync(["plan", 1L], SealSteps.Ct))!.Hash)); // what was told first stays
        var page = WebUtility.HtmlDecode(await (await _app.Browser().GetAsync("audit/seals")).Content.ReadAsStringAsync());
        Assert.Contains("มีสายตราผนึกที่ไม่ต่อเนื่อง", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_day_is_signed_once_in_a_chain_that_openssl_verifies()
    {
        Assert.False(await _app.SignDay()); // nothing to say yet
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client().GetAsync("audit/key")).StatusCode);
        await _app.HearSeals([SealSteps.Told("plan", 1, "0", "a1"), SealSteps.Told("complaints", 1, "0", "b1")]);
        Assert.True(await _app.SignDay());
        Assert.False(await _app.SignDay());
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await _app.HearSeals([SealSteps.Told("plan", 2, "a1", "a2")]);
        Assert.True(await _app.SignDay());

        var list = await _app.Client().GetJson("audit/statements");
        Assert.Equal([2, 1], list.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("number").GetInt64()));
        var (first, second) = (await Statement(1), await Statement(2));
        Assert.Equal(("https://plan.example.go.th", first.Hash), (second.Platform, second.Previous));
        Assert.Equal([new("plan", 2, "a2".PadLeft(64, '0')), new("complaints", 1, "b1".PadLeft(64, '0'))], second.Heads);

        // As docs/audit.md says to.
        await File.WriteAllTextAsync(Path.Combine(_folder, "key.pem"), await _app.Client().GetStringAsync("audit/key"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "statement.txt"), second.Text);
        const string Verify = "grep -v ^signature= statement.txt > signed; grep ^signature= statement.txt | cut -d= -f2- | base64 -d > signature; openssl dgst -sha256 -verify key.pem -signature signature signed";
        Assert.Equal(0, await Shell(Verify));
        await File.WriteAllTextAsync(Path.Combine(_folder, "statement.txt"), second.Text.Replace("head=plan 2", "head=plan 3", StringComparison.Ordinal));
        Assert.NotEqual(0, await Shell(Verify));
        var stored = await _app.InDatabase(async db => (await db.StatementKeys.FindAsync([second.Key], SealSteps.Ct))!.PrivateKey);
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", stored, StringComparison.Ordinal);
    }

    private async Task<System.Text.Json.JsonElement> Chain(string service) =>
        (await _app.Client().GetJson("audit/seals")).GetProperty("items").EnumerateArray().Single(one => one.Text("service") == service);

    private async Task<AuditStatement> Statement(long number)
    {
        var answer = await _app.Client().GetAsync($"audit/statements/{number}", SealSteps.Ct);
        Assert.Matches(@"^audit-statement-0000\d-2027-03-0\d\.txt$", answer.Content.Headers.ContentDisposition!.FileName);
        return AuditStatement.Read(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(SealSteps.Ct)))!;
    }

    private async Task<int> Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await shell.WaitForExitAsync(SealSteps.Ct);
        return shell.ExitCode;
    }
}
