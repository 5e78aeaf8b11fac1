using OperationsService.Health;

namespace OperationsService.Alerts.Watching;

/// <summary>
/// What the services say of themselves, as the rounds of health wrote it down. Of a service that is silent the last word stands: what was
/// ill before it went silent is not well because nobody says so any more.
/// </summary>
internal sealed class HealthSource(HealthBook book) : IAlertSource
{
    private const string FailedSignIns = "failed-sign-ins";

    /// <summary>All are asked every 15 seconds: after so long nobody asks, and nobody can tell.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    public async Task Look(Observed seen, CancellationToken ct)
    {
        if (await book.AskedAt(ct) is not { } asked || seen.At - asked > Fresh)
            return;
        var services = await book.All(ct);
        seen.Services = [.. services.Select(Of)];
        if (services.Any(service => service.Gauges.ContainsKey(FailedSignIns)))
            seen.FailedSignIns = (long)services.Sum(service => service.Gauges.GetValueOrDefault(FailedSignIns));
    }

    private static ServiceSeen Of(ServiceHealth service) => new(
        service.Name, [.. service.Replicas.Select(replica => new ReplicaSeen(replica.Status is not ServiceStatus.Silent, replica.Status is ServiceStatus.Healthy))],
        Seconds(service.Outbox?.OldestSeconds), service.Outbox?.Resting, Seconds(service.Mail?.OldestSeconds),
        service.Gauges.TryGetValue(ServiceDefaults.Mail.FailedLetters.Vital, out var failed) ? (long)failed : null);

    private static TimeSpan? Seconds(double? seconds) => seconds is { } some ? TimeSpan.FromSeconds(some) : null;
}

/// <summary>The disk with the data, and the certificate of the public address.</summary>
internal sealed class ServerSource(ServerFacts server, PublicCertificate certificate) : IAlertSource
{
    public async Task Look(Observed seen, CancellationToken ct)
    {
        var facts = await server.Read(ct);
        seen.Disks = facts.Disk is { } disk ? [new("data", disk.FreePercent)] : null;
        (seen.CertificateUntil, seen.HasNoCertificate) = (facts.Certificate?.Until, !certificate.IsHttps);
    }
}
