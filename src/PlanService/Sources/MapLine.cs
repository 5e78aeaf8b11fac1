using Contracts;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Sources;

/// <summary>What measures one indicator of a plan, or that a person judges it, and why. An indicator without a line is not decided yet.</summary>
public sealed class MapLine : IAudited
{
    public const int ShortestWhy = 10;
    public const int LongestWhy = 1000;

    private MapLine()
    {
    }

    public Guid SeriesId { get; private set; }

    /// <summary>The project's: <c>1-03</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Within its project: <c>outcome-1</c>.</summary>
    public string Indicator { get; private set; } = "";

    /// <summary>The key of one of <see cref="Measures"/>; null: a person judges.</summary>
    public string? Measure { get; private set; }

    /// <summary>What the measure is narrowed to, see <see cref="Contracts.MeasureOf"/>; null: nothing more than its project.</summary>
    public string? MeasureOf { get; private set; }

    /// <summary>The argument, for whoever asks why this number stands for this indicator.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The indicator as it read when this was decided: an amendment may have changed it since.</summary>
    public string Text { get; private set; } = "";

    /// <summary>As it came with the product; nobody here has decided otherwise.</summary>
    public bool IsProposed { get; private set; }
    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }

    internal static MapLine Of(Guid seriesId, string code, string indicator) => new() { SeriesId = seriesId, Code = code, Indicator = indicator };

    /// <summary>Whether this decision says anything that does not stand here already.</summary>
    internal bool Differs(MapDecision decided) => (Measure, MeasureOf, Why, Text, IsProposed) != (decided.Measure, decided.MeasureOf, decided.Why, decided.Indicator.Text, decided.IsProposed);

    internal void Decide(MapDecision decided, Actor actor, DateTimeOffset at) =>
        (Measure, MeasureOf, Why, Text, IsProposed, ChangedBy, ChangedAt) =
            (decided.Measure, decided.MeasureOf, decided.Why, decided.Indicator.Text, decided.IsProposed, actor.Name, at);

    /// <summary>
    /// Whether what a service says is what the map asks for. One that names no measure (it does not know of maps yet) is taken where its
    /// service is the one that measures, and where nothing is decided: refusing it would lose what the plan has heard until today.
    /// </summary>
    /// <param name="line">Null where nothing is decided.</param>
    public static bool Takes(MapLine? line, string service, string? measure, string? of) => measure is null
        ? line is null || line.Counts(service)
        : line is not null && line.Measure == measure && line.MeasureOf == of;

    private bool Counts(string service) => Measures.Find(Measure)?.Service == service;
}
