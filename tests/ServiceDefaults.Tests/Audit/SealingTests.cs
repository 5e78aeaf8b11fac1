using System.Globalization;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using ServiceDefaults.Audit.Checking;
using ServiceDefaults.Audit.Sealing;
using ServiceDefaults.Messaging;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Audit;

/// <summary>The chain that a service makes of its audit trail, and what is found when somebody was at it.</summary>
public sealed class SealingTests : IAsyncLifetime
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
    public async Task What_commits_late_finds_a_later_seal_and_nothing_is_sealed_twice_or_forgotten()
    {
        await using var scope = _service.Services.CreateAsyncScope();
        var slow = scope.ServiceProvider.GetRequiredService<SampleDb>();
        await using var transaction = await slow.Database.BeginTransactionAsync(TrailSteps.Ct);
        var late = TrailSteps.Entry(Noon, id: "late"); // the first id of all
        slow.Add(late);
        await slow.SaveChangesAsync(TrailSteps.Ct);
        await _service.Write([.. Enumerable.Range(1, 30).Select(number => TrailSteps.Entry(Noon.AddSeconds(number), id: number.ToString(CultureInfo.InvariantCulture)))]);

        var sealedByEach = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _service.Seal()));
        Assert.Equal(30, sealedByEach.Sum());
        await transaction.CommitAsync(TrailSteps.Ct);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await _service.Seal());
        Assert.Equal(0, await _service.Seal());

        var (seals, entries) = (await _service.Seals(), await _service.Sealed());
        Assert.Equal([1, 2], seals.Select(seal => seal.Number));
        Assert.Equal([30, 1], seals.Select(seal => seal.Count));
        Assert.Equal(seals[0].Hash, seals[1].PreviousHash);
        Assert.Equal(31, entries.Count);
        Assert.Equal(late.Id, Assert.Single(entries, entry => entry.SealNumber == 2).EntryId);
        var told = (await _service.InDatabase(db => db.Set<OutboxMessage>().OrderBy(message => message.Id).ToListAsync(TrailSteps.Ct))).Select(message => message.Event).OfType<AuditSealed>().ToList();
        Assert.Equal(seals.Select(seal => (seal.Number, AuditForm.Hex(seal.Hash))), told.Select(one => (one.Number, one.Hash)));
        var report = await _service.Check();
        Assert.Empty(report.Findings);
        Assert.Equal((31, 0, 2), (report.Entries, report.Waiting, report.Seals));
    }

    [Fact]
    public async Task What_tells_no_hour_or_is_untold_is_sealed_with_its_day_and_a_quiet_day_too()
    {
        await _service.Write(TrailSteps.Entry(Noon));
        await _service.Seal();
        await _service.Write(TrailSteps.Entry(Noon, "Secret"), TrailSteps.Entry(new(2027, 2, 28, 17, 0, 0, TimeSpan.Zero), id: "family")); // midnight in Bangkok
        Assert.Equal(0, await _service.Seal());
        _clock.Set(new(2027, 3, 1, 16, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await _service.Seal());
        _clock.Set(new(2027, 3, 1, 17, 1, 0, TimeSpan.Zero));
        Assert.Equal(2, await _service.Seal());
        Assert.Equal(0, await _service.Seal());
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await _service.Seal());

        var seals = await _service.Seals();
        Assert.Equal([1, 2, 0], seals.Select(seal => seal.Count));
        Assert.Equal([true, true, true], seals.Select(seal => seal.ClosesDay));
        Assert.Empty((await _service.Check()).Findings);
    }

    [Fact]
    public async Task Whoever_was_at_the_trail_is_found_out_entry_by_entry()
    {
        List<ServiceDefaults.Audit.AuditEntry> entries = [];
        for (var minute = 0; minute < 5; minute++)
        {
            var now = _clock.GetUtcNow();
            entries.AddRange([TrailSteps.Entry(now, id: $"{minute}a", after: null), TrailSteps.Entry(now, id: $"{minute}b")]);
            await _service.Write([.. entries[^2..]]);
            await _service.Seal();
            _clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Empty((await _service.Check()).Findings);
        await _service.PastTheService($"update platform.audit set actor_name = 'คนอื่น' where id = '{entries[1].Id}'");
        await _service.PastTheService($"delete from platform.audit where id = '{entries[2].Id}'");
        await _service.PastTheService($"insert into platform.audit select gen_random_uuid(), at, process, actor_id, actor_name, division, reason, subject, 'put in', before, after, trace_id from platform.audit where id = '{entries[4].Id}'");
        await _service.Write(TrailSteps.Entry(Noon.AddMinutes(5), id: "old time")); // by the service's own way, so it is sealed
        await _service.Seal();
        await _service.PastTheService($"update platform.audit_seals set sealed_at = sealed_at + interval '1 second' where number = 4");
        var unsealed = TrailSteps.Entry(_clock.GetUtcNow());
        await _service.Write(unsealed);
        await _service.PastTheService($"delete from platform.audit where id = '{unsealed.Id}'");

        var findings = (await _service.Check()).Findings;
        Assert.Equal(6, findings.Count);
        var changed = Assert.Single(findings, one => one.Fault == AuditFault.Changed);
        Assert.Equal((entries[1].Id, "ChangeNote", "Note", "0b", 1L, AuditForm.Moment(entries[1].At)), (changed.Entry, changed.Process, changed.Subject, changed.SubjectId, changed.Seal, changed.At));
        Assert.Equal(entries[2].Id, Assert.Single(findings, one => one.Fault == AuditFault.Removed).Entry);
        Assert.Equal("put in", Assert.Single(findings, one => one.Fault == AuditFault.Inserted).SubjectId);
        Assert.Equal("old time", Assert.Single(findings, one => one.Fault == AuditFault.Backdated).SubjectId);
        Assert.Equal(4, Assert.Single(findings, one => one.Fault == AuditFault.SealChanged).Seal);
        Assert.Equal(unsealed.Id, Assert.Single(findings, one => one.Fault == AuditFault.RemovedUnsealed).Entry);

        await _service.PastTheService($"delete from platform.audit_seals where number = 3");
        Assert.Contains((await _service.Check()).Findings, one => one is { Fault: AuditFault.SealMissing, Seal: 3 });
    }

    [Fact]
    public async Task Seals_refuse_to_be_changed()
    {
        await _service.Write(TrailSteps.Entry(Noon));
        await _service.Seal();
        foreach (var sql in (string[])["update platform.audit_seals set count = 0", "delete from platform.audit_sealed", "truncate platform.audit_seals, platform.audit_sealed"])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => _service.InDatabase(db => db.Database.ExecuteSqlRawAsync(sql, TrailSteps.Ct)));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_service_seals_by_itself()
    {
        await _service.Write(TrailSteps.Entry(Noon));
        await using var replica = await SampleService.StartAsync(database: _service.Database, name: _service.Name, seals: true);
        await Wait.Until(async () => (await _service.Seals()).Count == 1);
        Assert.Empty((await _service.Check()).Findings);
    }

    /// <summary>docs/audit.md shows these texts: whoever writes a check of their own begins here.</summary>
    [Fact]
    public void The_forms_are_as_documented()
    {
        string?[] values =
        [
            "0199a3c0-0000-7000-8000-000000000001", "2027-03-01T05:00:00.123456Z", "ApprovePlan", "7", "นายก", null, "เห็นชอบ", "Plan", "12", """{"status": "submitted"}""", """{"status": "approved"}""", null,
        ];
        var entry = AuditForm.OfEntry(values);
        Assert.Equal(
            "audit-entry/1\nid=36:0199a3c0-0000-7000-8000-000000000001\nat=27:2027-03-01T05:00:00.123456Z\nprocess=11:ApprovePlan\nactor_id=1:7\nactor_name=12:นายก\ndivision=-\n"
            + "reason=21:เห็นชอบ\nsubject=4:Plan\nsubject_id=2:12\nbefore=23:{\"status\": \"submitted\"}\nafter=22:{\"status\": \"approved\"}\ntrace_id=-\n", entry);
        var seal = AuditForm.OfSeal("plan", 1, AuditSeal.Beginning, new(2027, 3, 1, 5, 1, 0, TimeSpan.Zero), false, [(Guid.Parse(values[0]!), AuditForm.Hash(entry))]);
        Assert.Equal(
            $"audit-seal/1\nservice=plan\nnumber=1\nprevious={new string('0', 64)}\nsealed-at=2027-03-01T05:01:00.000000Z\ncloses-day=no\ncount=1\n{values[0]} {AuditForm.Hex(AuditForm.Hash(entry))}\n", seal);
    }
}
