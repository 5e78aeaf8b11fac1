using System.Text.Encodings.Web;
using System.Text.Json;

namespace Upgrade.Record;

/// <summary>What a release knew, by name: the codes, ids and amounts that later releases must still answer with.</summary>
public static class Facts
{
    private const string FileName = "facts.json";
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task Write(string folder, SortedDictionary<string, string> facts) =>
        File.WriteAllTextAsync(Path.Combine(folder, FileName), JsonSerializer.Serialize(facts, Json) + "\n");

    public static IReadOnlyDictionary<string, string> Read(string folder) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(folder, FileName)))!;
}
