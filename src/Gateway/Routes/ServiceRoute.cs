namespace Gateway.Routes;

/// <summary>A service behind the gateway.</summary>
/// <param name="Name">As service discovery knows it: <c>services:plan:http:0</c>, <c>:1</c> … one per replica.</param>
/// <param name="Prefix">The first part of its paths, which the service itself expects too.</param>
public sealed record ServiceRoute(string Name, string Prefix, string Thai, string English)
{
    /// <summary>All of them: a new service is entered here and nowhere else.</summary>
    public static IReadOnlyList<ServiceRoute> All { get; } =
    [
        new("plan", "/plan", "แผนและงบประมาณ", "Plan and budget"),
        new("complaints", "/complaints", "เรื่องร้องเรียน", "Complaints"),
        new("training", "/training", "อบรม", "Training"),
        new("risk", "/risk", "ความเสี่ยง", "Risks"),
        new("identity", "/identity", "บุคลากรและสิทธิ์", "People and rights"),
        new("operations", "/ops", "การทำงานของระบบ", "Operations"),
    ];

    /// <summary>Its addresses; under an orchestrator that balances by itself there is one.</summary>
    public IReadOnlyList<string> Addresses(IConfiguration settings) =>
        [.. settings.GetSection($"services:{Name}:http").GetChildren().Select(address => address.Value!)];
}
