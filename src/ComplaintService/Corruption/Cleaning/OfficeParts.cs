namespace ComplaintService.Corruption.Cleaning;

/// <summary>Which parts of an Office file a clean copy has, by what they say they are. Whatever is not known is not copied.</summary>
internal static class OfficeParts
{
    private const string Known = "application/vnd.openxmlformats-officedocument.";

    /// <summary>Documents with macros become documents without.</summary>
    private static readonly Dictionary<string, string> WithoutMacros = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.ms-word.document.macroEnabled.main+xml"] = Known + "wordprocessingml.document.main+xml",
        ["application/vnd.ms-excel.sheet.macroEnabled.main+xml"] = Known + "spreadsheetml.sheet.main+xml",
        ["application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"] = Known + "presentationml.presentation.main+xml",
    };

    /// <summary>Of the known kinds those that hold marks and no words, or only point outside.</summary>
    private static readonly HashSet<string> LeftBehind = new(StringComparer.OrdinalIgnoreCase)
    {
        "extended-properties+xml", "custom-properties+xml", "customXmlProperties+xml",
        "wordprocessingml.people+xml", "wordprocessingml.commentsExtended+xml", "wordprocessingml.commentsIds+xml", "wordprocessingml.commentsExtensible+xml", "wordprocessingml.printerSettings",
        "spreadsheetml.externalLink+xml", "spreadsheetml.calcChain+xml", "spreadsheetml.connections+xml", "spreadsheetml.queryTable+xml", "spreadsheetml.userNames+xml",
        "spreadsheetml.revisionHeaders+xml", "spreadsheetml.revisionLog+xml", "spreadsheetml.customProperty", "spreadsheetml.printerSettings",
        "presentationml.tags+xml", "presentationml.printerSettings",
    };

    /// <summary>What it is called in the copy; null where it stays behind. Sound and film can't be cleaned: then there is no copy, rather than one that lacks them.</summary>
    public static string? TypeOf(string type)
    {
        if (type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase))
            throw new NotSupportedException("Sound or film can't be cleaned.");
        if (IsPicture(type))
            return type;
        if (WithoutMacros.TryGetValue(type, out var plain))
            return plain;
        return type.StartsWith(Known, StringComparison.OrdinalIgnoreCase) && !LeftBehind.Contains(type[Known.Length..])
            && (type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith(".vmlDrawing", StringComparison.OrdinalIgnoreCase)) ? type : null;
    }

    public static bool IsPicture(string type) => type.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
}
