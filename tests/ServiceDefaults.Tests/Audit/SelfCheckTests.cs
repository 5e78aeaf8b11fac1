using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ServiceDefaults.Audit.Checking;
using ServiceDefaults.Audit.SelfCheck;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Audit;

/// <summary>What a service tells of its own look at its trail.</summary>
public sealed class SelfCheckTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 5, 0, 0, TimeSpan.Zero);
    private readonly TestClock _clock = new();
    private SampleService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _clock.Set(Noon);
        _service = await SampleService.StartAsync(more: builder => builder.Services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(_clock));
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task An_entry_of_which_administrators_are_not_told_is_found_and_not_named()
    {
        await _service.Write(TrailSteps.Entry(Noon, id: "first"));
        await _service.Seal(); // closes a day
        var (secret, gone) = (TrailSteps.Entry(Noon, "Secret"), TrailSteps.Entry(Noon, "Secret"));
        await _service.Write(secret, gone);
        _clock.Advance(TimeSpan.FromDays(1));
        await _service.Seal(); // closes the next, and takes up both
        var removed = TrailSteps.Entry(_clock.GetUtcNow(), id: "removed");
        await _service.Write(removed);
        await _service.Seal();

        await _service.PastTheService($"update platform.audit set actor_name = 'คนอื่น' where id = '{secret.Id}'");
        await _service.PastTheService($"delete from platform.audit where id in ('{gone.Id}', '{removed.Id}')");
        var findings = await Check();
        Assert.Equal(
            [(AuditFault.Changed, null, 2L), (AuditFault.Removed, null, 2L), (AuditFault.Removed, removed.Id, 3L)],
            findings.Select(one => (one.Fault, one.Entry, one.Seal!.Value)).Order());
        Assert.DoesNotContain(findings, one => one.At is not null || one.Subject is not null || one.Process is not null);
    }

    /// <summary>The chain is read in steps of 100 seals.</summary>
    [Fact]
    public async Task A_long_chain_is_followed_from_step_to_step()
    {
        for (var minute = 0; minute < 102; minute++)
        {
            await _service.Write(TrailSteps.Entry(_clock.GetUtcNow(), id: minute.ToString(CultureInfo.InvariantCulture)));
            await _service.Seal();
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        var report = await _service.Check();
        Assert.Equal((102, 102, 0), (report.Seals, report.Entries, report.Findings.Total));
        await _service.PastTheService($"update platform.audit set reason = null where subject_id = '101'");
        await _service.PastTheService($"update platform.audit_seals set hash = decode(repeat('00', 32), 'hex') where number = 100");
        var findings = (await _service.Check()).Findings;
        Assert.Equal([(AuditFault.SealChanged, 100L), (AuditFault.SealChanged, 101L), (AuditFault.Changed, 102L)], findings.Select(one => (one.Fault, one.Seal!.Value)));
    }

    private async Task<IReadOnlyList<AuditFinding>> Check()
    {
        _clock.Advance(AuditSelfCheck.Every);
        await using var scope = _service.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<AuditSelfCheck>().RunIfDue(TrailSteps.Ct));
        return (await _service.InDatabase(db => AuditSelfCheck.Last(db, TrailSteps.Ct)))!.Outcome!.Findings;
    }
}
