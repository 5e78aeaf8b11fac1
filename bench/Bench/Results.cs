using System.Globalization;
using System.Text.Json;

namespace Bench;

/// <summary>All of one run, as it is kept.</summary>
/// <param name="IsQuick">Somebody only looked whether it works: the figures are worth nothing.</param>
/// <param name="Commit">Of the repository, if it is one.</param>
/// <param name="Failed">Parts that did not come to their end.</param>
internal sealed record Results(
    DateTimeOffset At, bool IsQuick, double Seconds, string? Commit, Machine Machine, IReadOnlyList<Figure> Figures, IReadOnlyList<Promise> Promises, IReadOnlyList<string> Failed)
{
    public void Print(TextWriter to)
    {
        to.WriteLine();
        FigureTable.Print(Figures, to);
        Promise.Print(Promises, to);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Figures.Count} figures in {Seconds / 60:0.0} minutes{(IsQuick ? ", taken in passing: they say only that all works" : "")}{(Failed.Count > 0 ? $"; FAILED: {string.Join(", ", Failed)}" : "")}"));
    }

    public async Task Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(this, Sheet.Json) + "\n");
    }
}
