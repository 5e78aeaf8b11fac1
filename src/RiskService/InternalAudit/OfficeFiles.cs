namespace RiskService.InternalAudit;

/// <summary>Types of the files.</summary>
internal static class OfficeFiles
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
