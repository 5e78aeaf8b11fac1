using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>A call that writes into the log, as it stands in the source.</summary>
/// <param name="Template">What it says; null if that is no plain text.</param>
/// <param name="Filled">Each place of the template with what it is filled with: <c>FileId ← file.Id</c>.</param>
internal sealed partial record LogCall(string Path, string Text, string? Template, IReadOnlyList<string> Filled)
{
    private static readonly char[] Open = ['(', '[', '{'];
    private static readonly char[] Close = [')', ']', '}'];

    public static IEnumerable<LogCall> In(string path, string source)
    {
        foreach (Match call in Call().Matches(source))
        {
            var arguments = Arguments(source[(call.Index + call.Length)..]);
            var at = arguments.FindIndex(argument => argument.StartsWith('"'));
            var template = at < 0 ? null : arguments[at];
            var places = template is null ? [] : Place().Matches(template).Select(place => place.Groups[1].Value).ToList();
            var values = arguments.Skip(at + 1).ToList();
            yield return new(path, $"{call.Value}{string.Join(", ", arguments)})", places.Count == values.Count ? template : null, [.. places.Zip(values, (place, value) => $"{place} ← {value}")]);
        }
    }

    /// <summary>What stands between the call's brackets, parted by its own commas.</summary>
    private static List<string> Arguments(string after)
    {
        var (parts, depth, begin, quoted) = (new List<string>(), 0, 0, false);
        for (var at = 0; at < after.Length; at++)
        {
            if (after[at] == '"' && (at == 0 || after[at - 1] != '\\'))
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (Open.Contains(after[at]))
                depth++;
            else if (depth == 0 && after[at] is ',' or ')')
            {
                parts.Add(after[begin..at].Trim());
                begin = at + 1;
                if (after[at] == ')')
                    break;
            }
            else if (Close.Contains(after[at]))
                depth--;
        }

        return parts;
    }

    [GeneratedRegex(@"\b_?[lL]og(ger)?\.Log(Trace|Debug|Information|Warning|Error|Critical)?\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"\{([^}:,]+)[^}]*\}")]
    private static partial Regex Place();
}
