using System.Text;
using VerifyAudit;

namespace OperationsService.Tests.Audit;

/// <summary><c>./platform verify-audit</c> over a database in which somebody who may do anything was at work.</summary>
public sealed class VerificationTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();
    private readonly string _folder = Directory.CreateTempSubdirectory("verify-").FullName;

    public async ValueTask InitializeAsync()
    {
        for (var day = 0; day < 3; day++)
        {
            await _app.Write(SealSteps.Entry(_app.Clock.GetUtcNow(), $"day-{day}"));
            await _app.Seal();
            await _app.HearSeals();
            await _app.SignDay();
            _app.Clock.Advance(TimeSpan.FromDays(1));
        }

        for (var number = 1; number <= 3; number++)
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Kept).FullName, $"{number}.txt"), await _app.Client().GetStringAsync($"audit/statements/{number}"));
        await File.WriteAllTextAsync(Key, await _app.Client().GetStringAsync("audit/key"));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return _app.DisposeAsync();
    }

    private string Kept => Path.Combine(_folder, "kept");

    private string Key => Path.Combine(_folder, "key.pem");

    [Fact]
    public async Task An_untouched_trail_is_said_to_be_one_and_a_changed_entry_is_named()
    {
        var (exit, printed) = await Verify("--statements", Kept, "--public-key", Key);
        Assert.True(exit == 0, printed);
        Assert.Contains("ไม่พบการแก้ไข · Nothing was changed.", printed, StringComparison.Ordinal);
        Assert.Contains("operations: บันทึก 3 รายการใน 3 ตรา", printed, StringComparison.Ordinal);

        await _app.PastTheService("update platform.audit set after = '{\"name\": \"คนละค่า\"}' where subject_id = 'day-1'");
        await _app.PastTheService("delete from platform.audit where subject_id = 'day-2'");
        (exit, printed) = await Verify();
        Assert.Equal(1, exit);
        Assert.Matches(@"รายการถูกแก้ไข · entry was changed: operations, [0-9a-f-]{36}, 2027-03-02T03:\d\d:\d\d\.\d{6}Z, ChangeWebhook, WebhookEndpoint day-1, ตราที่ · seal 2", printed);
        Assert.Contains("รายการถูกลบ · entry was removed: operations", printed, StringComparison.Ordinal);
        Assert.Contains("พบ 2 รายการที่ผิดไป · 2 findings.", printed, StringComparison.Ordinal);
        Assert.Contains("--statements", printed, StringComparison.Ordinal); // what was not held against
    }

    [Fact]
    public async Task A_chain_that_was_rewritten_whole_is_found_by_a_statement_that_was_kept_elsewhere()
    {
        // With everything in the database, and with the service's own code: the entry, all seals, what operations was told, the statements.
        await _app.PastTheService(
            """
            update platform.audit set actor_name = 'คนอื่น' where subject_id = 'day-1'; delete from platform.audit_seals; delete from platform.audit_sealed;
            insert into platform.audit_waiting select id from platform.audit; delete from platform.outbox; delete from audit_seals_told; delete from audit_seal_breaks; delete from audit_statements
            """);
        await _app.Seal();
        await _app.HearSeals();
        Assert.Equal(0, (await Verify()).Exit); // the database alone does not know

        var (exit, printed) = await Verify("--statements", Kept, "--public-key", Key);
        Assert.Equal(1, exit);
        Assert.Contains("สายตราผนึกถูกเขียนใหม่หรือถูกตัด · chain was rewritten or cut off: operations, ตราที่ · seal 1, 1.txt", printed, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(Kept, "2.txt"), (await File.ReadAllTextAsync(Path.Combine(Kept, "2.txt"))).Replace("made-at=2027-03-02", "made-at=2027-03-03", StringComparison.Ordinal));
        File.Delete(Path.Combine(Kept, "1.txt"));
        (_, printed) = await Verify("--statements", Kept, "--public-key", Key);
        Assert.Contains("statement is not rightly signed, or is not the same everywhere: operations, 2.txt", printed, StringComparison.Ordinal);
        Assert.Contains("a statement is missing before this one: operations, 3.txt", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seals_that_were_rewritten_are_found_by_what_operations_was_told()
    {
        await _app.PastTheService("delete from platform.audit_seals where number = 3; delete from platform.audit_sealed where seal_number = 3; delete from platform.audit where subject_id = 'day-2'");
        var (exit, printed) = await Verify();
        Assert.Equal(1, exit);
        Assert.Contains("cut off: operations, ตราที่ · seal 3", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_that_lead_nowhere_are_refused()
    {
        Assert.Null(Options.Read(["--statements", "/nowhere"]));
        Assert.Null(Options.Read(["--public-key"]));
        Assert.Null(Options.Read(["--all"]));
        Assert.Equal(new Options(), Options.Read([]));
    }

    private async Task<(int Exit, string Printed)> Verify(params string[] arguments)
    {
        var printed = new StringBuilder();
        await using var output = new StringWriter(printed);
        var exit = await Verification.Run(Options.Read(arguments)!, [new(Database.Operations, "opsdb", _app.ConnectionString!)], output, SealSteps.Ct);
        return (exit, printed.ToString());
    }
}
