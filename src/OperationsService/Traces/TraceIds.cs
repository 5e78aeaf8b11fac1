namespace OperationsService.Traces;

/// <summary>The number of a trace, as problems, logs and other systems name it.</summary>
internal static class TraceIds
{
    private const int Length = 32;

    /// <summary>32 hex digits in small letters; also out of a <c>traceparent</c> (<c>00-…-…-01</c>). Null for what is none.</summary>
    public static string? Read(string? text)
    {
        var id = text?.Trim().ToLowerInvariant() ?? "";
        if (id.Split('-') is [_, { Length: Length } within, _, _])
            id = within;
        return id.Length == Length && id.All(char.IsAsciiHexDigit) && id.Any(digit => digit != '0') ? id : null;
    }
}
