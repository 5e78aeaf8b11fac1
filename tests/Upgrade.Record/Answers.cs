using System.IO.Compression;
using System.Text.Json;

namespace Upgrade.Record;

/// <summary>What the API of a release answered.</summary>
/// <param name="Reader">The role who asked, and its division, as in <c>division-officer-PW</c>; null for a citizen.</param>
public sealed record Answer(string? Reader, string Path, string Body);

/// <summary>All answers at one moment of a recording.</summary>
public static class Answers
{
    private static string FileName(string folder, string moment) => Path.Combine(folder, $"answers-{moment}.gz");

    public static void Write(string folder, string moment, IEnumerable<Answer> answers)
    {
        using var file = new StreamWriter(new GZipStream(File.Create(FileName(folder, moment)), CompressionLevel.SmallestSize));
        foreach (var answer in answers)
            file.WriteLine(JsonSerializer.Serialize(answer));
    }

    public static IEnumerable<Answer> Read(string folder, string moment)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(FileName(folder, moment)), CompressionMode.Decompress));
        while (file.ReadLine() is { } line)
            yield return JsonSerializer.Deserialize<Answer>(line)!;
    }
}
