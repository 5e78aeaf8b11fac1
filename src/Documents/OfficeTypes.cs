namespace Documents;

/// <summary>Content types of the files that are written here.</summary>
public static class OfficeTypes
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
