using OperationsService.Alerts.Rules;
using OperationsService.Alerts.Watching;

namespace OperationsService.Tests.Alerts;

/// <summary>Each rule by a plain call: just within its limit and just beyond it, and when nobody can tell.</summary>
public sealed class RuleTests
{
    private static readonly DateTimeOffset Now = OpsApp.Begin;
    private static readonly ReplicaSeen Well = new(true, true);
    private static readonly ReplicaSeen Ill = new(true, false);
    private static readonly ReplicaSeen Silent = new(false, false);

    public static TheoryData<string, string[], string[]> Services => new()
    {
        // rule, replicas of a service, what is found
        { "service-down", ["silent", "silent"], ["plan 0"] },
        { "service-down", ["silent", "well"], [] },
        { "service-down", ["ill"], [] },
        { "replica-down", ["silent", "well", "silent"], ["plan 2"] },
        { "replica-down", ["silent", "silent"], [] },
        { "replica-down", ["well", "ill"], [] },
        { "service-ill", ["well", "ill"], ["plan 0"] },
        { "service-ill", ["well", "silent"], [] },
    };

    public static TheoryData<string, Observed, string[]> Limits => new()
    {
        { "outbox-overdue", Said(new ServiceSeen("plan", [Well], OutboxOldest: TimeSpan.FromMinutes(5))), [] },
        { "outbox-overdue", Said(new ServiceSeen("plan", [Well], OutboxOldest: TimeSpan.FromMinutes(7.5))), ["plan 7"] },
        { "outbox-resting", Said(new ServiceSeen("plan", [Well], OutboxResting: 0)), [] },
        { "outbox-resting", Said(new ServiceSeen("plan", [Well], OutboxResting: 2)), ["plan 2"] },
        { "letters-failed", Said(new ServiceSeen("plan", [Well], LettersFailed: 0), new ServiceSeen("complaints", [Well], LettersFailed: 3)), ["complaints 3"] },
        { "letters-wait", Said(new ServiceSeen("plan", [Well], LettersOldest: TimeSpan.FromMinutes(60)), new ServiceSeen("complaints", [Well], LettersOldest: TimeSpan.FromHours(2))), ["complaints 120"] },
        { "error-queue", Queues(new QueueSeen("plan_error", true, 0, 0), new("risk_error", true, 1, 0), new("risk", false, 9, 1)), ["risk_error 1"] },
        { "queue-alone", Queues(new QueueSeen("plan", false, 3, 0), new("risk", false, 0, 0), new("ops", false, 9, 1), new("risk_error", true, 4, 0)), ["plan 3"] },
        { "disk-low", Disk(10), [] },
        { "disk-low", Disk(9.96m), ["data 9.9"] },
        { "disk-full", Disk(5), [] },
        { "disk-full", Disk(4.2m), ["data 4.2"] },
        { "certificate-expires", new() { At = Now, CertificateUntil = Now.AddDays(14) }, [] },
        { "certificate-expires", new() { At = Now, CertificateUntil = Now.AddDays(13.5) }, [" 13"] },
        { "certificate-expires", new() { At = Now, CertificateUntil = Now.AddHours(-1) }, [" -1"] },
        { "certificate-expires", new() { At = Now, HasNoCertificate = true }, [] },
        { "telemetry-dropped", new() { At = Now, TelemetryDropped = 0 }, [] },
        { "telemetry-dropped", new() { At = Now, TelemetryDropped = 1 }, [" 1"] },
        { "backup-old", Backup(new(Now.AddHours(-24), Now.AddDays(-9), false)), [] },
        { "backup-old", Backup(new(Now.AddHours(-25), Now.AddDays(-9), false)), [" 25"] },
        { "backup-old", Backup(new(null, Now.AddHours(-2), false)), [] },
        { "backup-old", Backup(new(null, Now.AddHours(-30), true)), [" 30"] },
        { "backup-failed", Backup(new(Now.AddHours(-2), Now.AddDays(-9), false)), [] },
        { "backup-failed", Backup(new(Now.AddHours(-2), Now.AddDays(-9), true)), [" 0"] },
        { "sign-ins-failed", new() { At = Now, FailedSignIns = 19 }, [] },
        { "sign-ins-failed", new() { At = Now, FailedSignIns = 20 }, [" 20"] },
        { "audit-broken", Audit(new([], Now, Now)), [] },
        { "audit-broken", Audit(new(["risk"], Now, Now)), ["risk 0"] },
        { "audit-broken", Audit(new(["risk"], Now, Now, [new("plan", 3, Now), new("training", 0, Now)])), ["risk 0", "plan 3"] },
        { "audit-unchecked", Audit(new([], Now, Now, [new("plan", 0, Now.AddDays(-2.9)), new("risk", 0, Now.AddDays(5))])), [] },
        { "audit-unchecked", Audit(new([], Now, Now, [new("plan", 0, Now.AddDays(-3)), new("risk", 0, Now.AddDays(5))])), ["plan 3"] },
        { "audit-unsigned", Audit(new([], Now.AddHours(-48), Now.AddDays(-9))), [] },
        { "audit-unsigned", Audit(new([], Now.AddHours(-49), Now.AddDays(-9))), [" 49"] },
        { "audit-unsigned", Audit(new([], null, Now.AddHours(-2))), [] },
        { "audit-unsigned", Audit(new([], null, Now.AddHours(-60))), [" 60"] },
    };

    [Theory]
    [MemberData(nameof(Services), DisableDiscoveryEnumeration = true)]
    public void A_service_is_judged_by_its_replicas(string code, string[] replicas, string[] expected) => Assert.Equal(expected, Found(code, Said(new ServiceSeen(
        "plan", [.. replicas.Select(word => word switch { "well" => Well, "ill" => Ill, _ => Silent })]))));

    [Theory]
    [MemberData(nameof(Limits), DisableDiscoveryEnumeration = true)]
    public void A_limit_is_kept_up_to_its_number_and_no_further(string code, Observed seen, string[] expected) => Assert.Equal(expected, Found(code, seen));

    [Fact]
    public void Of_what_nobody_can_tell_no_rule_says_anything() =>
        Assert.All(AlertRules.All, rule => Assert.Null(rule.Look(new() { At = Now }, rule.Limit?.Usual ?? 0)));

    [Fact]
    public void An_alert_says_in_both_languages_what_it_is_and_what_to_do() => Assert.All(AlertRules.All, rule =>
    {
        var said = rule.Say(new("plan", 12));
        Assert.All((Bilingual[])[rule.Title, rule.ToDo, said, .. rule.Limit is { } limit ? [limit.Means] : Array.Empty<Bilingual>()], text =>
        {
            Assert.Contains(text.Thai, letter => letter is >= 'ก' and <= '๛');
            Assert.DoesNotContain(text.English, letter => letter is >= 'ก' and <= '๛');
        });
        Assert.True(rule.Limit is not { } bounds || (bounds.Least <= bounds.Usual && bounds.Usual <= bounds.Most));
    });

    [Fact]
    public void An_alert_leads_to_the_page_on_which_it_is_healed()
    {
        Assert.Equal(["messages/risk", "messages/plan", "health/plan", "backups"],
            new[] { ("error-queue", "risk_error"), ("queue-alone", "plan"), ("service-down", "plan"), ("backup-old", "") }.Select(one => AlertRules.Find(one.Item1)!.Page(one.Item2)));
    }

    [Fact]
    public void An_alert_of_a_rule_that_is_gone_can_still_be_read()
    {
        var gone = AlertRules.Of("a-rule-of-long-ago");
        Assert.Equal("a-rule-of-long-ago", gone.Title.Text);
        Assert.Empty(gone.Look(new() { At = Now }, 0)!);
    }

    private static List<string>? Found(string code, Observed seen)
    {
        var rule = AlertRules.Find(code)!;
        return rule.Look(seen, rule.Limit?.Usual ?? 0)?.Select(found => $"{found.Subject} {AlertRule.Number(found.Value)}").ToList();
    }

    private static Observed Said(params ServiceSeen[] services) => new() { At = Now, Services = services };

    private static Observed Queues(params QueueSeen[] queues) => new() { At = Now, Queues = queues };

    private static Observed Disk(decimal free) => new() { At = Now, Disks = [new("data", free)] };

    private static Observed Backup(BackupsSeen backups) => new() { At = Now, Backups = backups };

    private static Observed Audit(AuditSeen audit) => new() { At = Now, Audit = audit };
}
