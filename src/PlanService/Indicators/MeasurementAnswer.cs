using PlanService.Projects;
using ServiceDefaults.SignIn;

namespace PlanService.Indicators;

/// <summary>A measurement as the API tells it.</summary>
/// <param name="Indicator">Its code in the project.</param>
/// <param name="Text">The indicator in the words of the plan.</param>
/// <param name="Value">In the indicator's unit; null for a judgement in words.</param>
/// <param name="Met">Null when it can't be told, as for a trend with nothing to compare with.</param>
/// <param name="Source"><c>manual</c>, <c>publications</c>, or the service that reported it.</param>
/// <param name="Link">The page that shows where the value comes from, from the root of the platform.</param>
/// <param name="Note">Null for the public: it may name a person.</param>
/// <param name="RecordedBy">Who measured or judged; null for the public.</param>
/// <param name="IsLatest">The one that counts.</param>
/// <param name="Measure">By which measure of the map; null for a person.</param>
/// <param name="MeasureOf">What that was narrowed to.</param>
/// <param name="SetAside"><c>map-changed</c>, <c>withdrawn</c> or <c>rebuild</c>: why it counts no more; null where it may.</param>
public sealed record MeasurementAnswer(
    Guid Id, string Indicator, string Text, decimal? Value, string? Judgement, bool? Met, string Source, DateTimeOffset MeasuredAt, string? Link,
    string? Note, string? RecordedBy, bool IsLatest, string? Measure, string? MeasureOf, SetAside? SetAside)
{
    public static MeasurementAnswer Of(Measurement measurement, Project project, Actor reader) => new(
        measurement.Id, measurement.Indicator, project.Indicator(measurement.Indicator)?.Text ?? "", measurement.Value, measurement.Judgement, measurement.Met, measurement.Source,
        measurement.MeasuredAt, measurement.Link, reader.IsSignedIn ? measurement.Note : null,
        reader.IsSignedIn ? measurement.RecordedBy : null, measurement.IsLatest, measurement.Measure, measurement.MeasureOf, measurement.SetAside);
}
