using OperationsService.Telemetry.Map;

namespace OperationsService.Traces.Map;

/// <summary>Something that calls or is called, at its place in the drawing.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Count">How often it was called.</param>
/// <param name="WorstP95Ms">Of those who call it, the longest that 95 of 100 calls took.</param>
public sealed record MapNode(string Name, double X, double Y, long Count, long Errors, double WorstP95Ms)
{
    public bool IsService => Name is not (Nodes.Outside or Nodes.Database or Nodes.Broker);
}

/// <summary>A line from one to another.</summary>
/// <param name="Path">As SVG writes it.</param>
/// <param name="Width">More calls, a thicker line.</param>
public sealed record MapLine(ServiceCall Call, string Path, double Width)
{
    /// <summary>One failure in a hundred is worth a look.</summary>
    public bool IsBad => Call.Errors * 100 >= Call.Count;
}

/// <summary>
/// Who calls whom, drawn from left to right: callers outside, the gateway, the services, what they all use. The places depend on nothing but
/// who takes part, so the same platform looks the same each time.
/// </summary>
public sealed record MapDrawing(double Width, double Height, IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapLine> Lines)
{
    public const double BoxWidth = 190;
    public const double BoxHeight = 60;
    private const double ColumnStep = 290;
    private const double RowStep = 84;
    private const double Margin = 14;

    private static readonly string[] Order = [Telemetry.Map.Nodes.Outside, "gateway", "plan", "complaints", "training", "risk", "identity", "operations", Telemetry.Map.Nodes.Database, Telemetry.Map.Nodes.Broker];

    public static MapDrawing Of(CallMap map)
    {
        var names = map.Calls.SelectMany(call => (string[])[call.From, call.To]).Distinct().OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal).ToList();
        var columns = names.GroupBy(Column).OrderBy(column => column.Key).Select(column => column.ToList()).ToList();
        var rows = columns.Count == 0 ? 0 : columns.Max(column => column.Count);
        var nodes = columns.SelectMany((column, place) => column.Select((name, row) => Node(name, place, (row + 0.5) * rows / column.Count, map.Calls))).ToList();
        var byName = nodes.ToDictionary(node => node.Name);
        var most = map.Calls.Select(call => call.Count).Append(1).Max();
        var lines = map.Calls.Where(call => call.From != call.To).Select(call => new MapLine(call, Path(byName[call.From], byName[call.To]), 1 + (4 * Math.Log(call.Count + 1) / Math.Log(most + 1)))).ToList();
        return new(Math.Max(1, columns.Count - 1) * ColumnStep + BoxWidth + (2 * Margin), (rows * RowStep) + (2 * Margin), nodes, lines);
    }

    private static int Rank(string name) => Array.IndexOf(Order, name) is var place and >= 0 ? place : Order.Length;

    private static int Column(string name) => name switch
    {
        Telemetry.Map.Nodes.Outside => 0,
        "gateway" => 1,
        Telemetry.Map.Nodes.Database or Telemetry.Map.Nodes.Broker => 3,
        _ => 2,
    };

    /// <param name="middle">In rows, from the top.</param>
    private static MapNode Node(string name, int column, double middle, IReadOnlyList<ServiceCall> calls)
    {
        var to = calls.Where(call => call.To == name).ToList();
        return new(name, Margin + (column * ColumnStep), Margin + (middle * RowStep) - (BoxHeight / 2), to.Sum(call => call.Count), to.Sum(call => call.Errors), to.Select(call => call.P95Ms).Append(0).Max());
    }

    /// <summary>Forwards from right edge to left edge, backwards a little lower, in the same column around the left.</summary>
    private static string Path(MapNode from, MapNode to)
    {
        var (y1, y2) = (from.Y + (BoxHeight / 2), to.Y + (BoxHeight / 2));
        if (from.X == to.X)
        {
            var around = from.X - (ColumnStep - BoxWidth) / 2;
            return Format($"M{from.X:0.#} {y1:0.#}C{around:0.#} {y1:0.#} {around:0.#} {y2 - 12:0.#} {to.X:0.#} {y2 - 12:0.#}");
        }

        var forwards = from.X < to.X;
        var (x1, x2) = forwards ? (from.X + BoxWidth, to.X) : (from.X, to.X + BoxWidth);
        if (!forwards)
            (y1, y2) = (y1 + 14, y2 + 14);
        var middle = (x1 + x2) / 2;
        return Format($"M{x1:0.#} {y1:0.#}C{middle:0.#} {y1:0.#} {middle:0.#} {y2:0.#} {x2:0.#} {y2:0.#}");
    }

    private static string Format(FormattableString path) => FormattableString.Invariant(path);
}
