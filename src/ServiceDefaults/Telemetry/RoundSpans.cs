using System.Diagnostics;
using OpenTelemetry;
using ServiceDefaults.Background;

namespace ServiceDefaults.Telemetry;

/// <summary>A round of work in the background that did nothing worth a span, and did not fail either, leaves no trace: there are thousands of them a day.</summary>
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
        if (data.Source == Rounds.Source && data.Status is not ActivityStatusCode.Error && data.GetCustomProperty(Worked) is null)
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded; // whoever exports passes it over
    }
}
