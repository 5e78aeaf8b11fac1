using WebUi;

namespace OperationsService.Audit;

/// <summary>A service that writes an audit trail. The gateway writes none: what people do is written where they do it.</summary>
/// <param name="Name">Short, as service discovery and the seals know it.</param>
/// <param name="Prefix">Its path on the platform.</param>
public sealed record AuditSource(string Name, string Prefix, string Thai, string English)
{
    public const string Own = "operations";

    public string Text => Language.T(Thai, English);

    public static IReadOnlyList<AuditSource> All { get; } =
    [
        new("plan", "/plan", "แผนและงบประมาณ", "Plan and budget"),
        new("complaints", "/complaints", "เรื่องร้องเรียน", "Complaints"),
        new("training", "/training", "อบรม", "Training"),
        new("risk", "/risk", "ความเสี่ยง", "Risks"),
        new("identity", "/identity", "บุคลากรและสิทธิ์", "People and rights"),
        new(Own, "/ops", "การทำงานของระบบ", "Operations"),
    ];

    /// <summary>As people know it; the name itself of one that is none of them.</summary>
    public static string NameOf(string service) => All.FirstOrDefault(one => one.Name == service)?.Text ?? service;
}
