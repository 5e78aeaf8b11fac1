namespace ServiceDefaults.Audit.Checking;

/// <summary>Which database holds the trail of which service: for whoever checks trails without their services.</summary>
public static class AuditedDatabases
{
    /// <summary>The service's short name, which is part of its seals, and the name of its database, as of its connection string.</summary>
    public static IReadOnlyList<(string Service, string Database)> All { get; } =
    [
        ("plan", "plandb"), ("complaints", "complaintdb"), ("training", "trainingdb"), ("risk", "riskdb"), ("identity", "identitydb"), ("operations", "opsdb"), ("gateway", "gatewaydb"),
    ];
}
