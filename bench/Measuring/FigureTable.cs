using System.Globalization;

namespace Measuring;

/// <summary>Figures as people read them.</summary>
public static class FigureTable
{
    public static void Print(IEnumerable<Figure> figures, TextWriter to)
    {
        to.WriteLine("| name | what | seen | beside | of what | ratio | from … to |\n|---|---|--:|--:|---|--:|---|");
        foreach (var one in figures)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {one.Name} | {one.What} | {Text(one.Seen, one.Unit)} | {Text(one.Beside, one.Unit)} | {one.BesideWhat} | {Short(one.Ratio)} | {Short(one.LowestRatio)} … {Short(one.HighestRatio)} |"));
        to.WriteLine();
    }

    /// <summary>With its unit, and as many digits as are worth something.</summary>
    public static string Text(double value, string unit) => $"{Short(value)} {unit}".TrimEnd();

    private static string Short(double value) =>
        value.ToString(Math.Abs(value) switch { >= 1000 => "#,##0", >= 100 => "0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}
