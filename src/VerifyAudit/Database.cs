namespace VerifyAudit;

/// <summary>Where a service keeps its trail.</summary>
/// <param name="Service">Short name, which is part of its seals.</param>
/// <param name="Name">Of the connection string.</param>
internal sealed record Database(string Service, string Name, string ConnectionString)
{
    public const string Operations = "operations";

    private static readonly (string Service, string Name)[] All =
    [
        ("plan", "plandb"), ("complaints", "complaintdb"), ("training", "trainingdb"), ("risk", "riskdb"), ("identity", "identitydb"), (Operations, "opsdb"), ("gateway", "gatewaydb"),
    ];

    /// <summary>All whose connection string is given, as every service finds its own.</summary>
    public static IReadOnlyList<Database> FromEnvironment() =>
    [
        .. All.Select(one => new Database(one.Service, one.Name, Environment.GetEnvironmentVariable($"ConnectionStrings__{one.Name}") ?? "")).Where(one => one.ConnectionString.Length > 0),
    ];
}
