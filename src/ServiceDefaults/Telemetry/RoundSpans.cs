using System.Diagnostics;
using OpenTelemetry;
using ServiceDefaults.Background;

namespace ServiceDefaults.Telemetry;

/// <summary>
/// A round of work in the background that did nothing worth a span, and did not fail either, leaves no trace: there are thousands of them a
/// day. Nor does a statement that belongs to nothing, unless it failed: those of a start, each of which would be a trace by itself.
/// </summary>
internal sealed class RoundSpans : BaseProcessor<Activity>
{
    private const string Worked = "worked";

    public override void OnStart(Activity data)
    {
        if (data.Parent?.Source == Rounds.Source)
            data.Parent.SetCustomProperty(Worked, Worked);
    }

    public override void OnEnd(Activity data)
    {
        if (data.Status is not ActivityStatusCode.Error && (IsIdle(data) || IsNobodys(data)))
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded; // whoever exports passes it over
    }

    private static bool IsIdle(Activity span) => span.Source == Rounds.Source && span.GetCustomProperty(Worked) is null;

    private static bool IsNobodys(Activity span) => span.Source.Name == "Npgsql" && span.ParentSpanId == default;
}
