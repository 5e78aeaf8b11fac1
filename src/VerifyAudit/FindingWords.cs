using ServiceDefaults.Audit.Checking;

namespace VerifyAudit;

/// <summary>A finding in a line, in Thai and English.</summary>
internal static class FindingWords
{
    public static string Of(AuditFinding finding) => $"{What(finding.Fault)}: {Where(finding)}";

    private static string What(AuditFault fault)
    {
        var (thai, english) = AuditFaultWords.Of(fault);
        return $"{thai} · {english}";
    }

    private static string Where(AuditFinding finding) => string.Join(", ", ((string?[])
    [
        finding.Service, finding.Entry?.ToString(), finding.At, finding.Process, finding.Subject is null ? null : $"{finding.Subject} {finding.SubjectId}",
        finding.Seal is { } seal ? FormattableString.Invariant($"ตราที่ · seal {seal}") : null, finding.Statement,
    ]).OfType<string>());
}
