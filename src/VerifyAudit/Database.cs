using ServiceDefaults.Audit.Checking;

namespace VerifyAudit;

/// <summary>Where a service keeps its trail.</summary>
/// <param name="Service">Short name, which is part of its seals.</param>
/// <param name="Name">Of the connection string.</param>
internal sealed record Database(string Service, string Name, string ConnectionString)
{
    public const string Operations = "operations";

    /// <summary>All whose connection string is given, as every service finds its own.</summary>
    public static IReadOnlyList<Database> FromEnvironment() =>
    [
        .. AuditedDatabases.All.Select(one => new Database(one.Service, one.Database, Environment.GetEnvironmentVariable($"ConnectionStrings__{one.Database}") ?? "")).Where(one => one.ConnectionString.Length > 0),
    ];
}
