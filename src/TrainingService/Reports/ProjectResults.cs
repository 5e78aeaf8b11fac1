using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.Families;
using TrainingService.Honours;
using TrainingService.Learning.Surveys;
using TrainingService.Results;

namespace TrainingService.Reports;

/// <summary>What the completed events of a project came to in a fiscal year, all together.</summary>
/// <param name="Invited">Heads of the events' target groups; null where no event says how many.</param>
/// <param name="AttendedOfInvited">Heads that came to those events that say how many were invited, at most as many as that.</param>
/// <param name="AverageGain">Weighed by who came to each event.</param>
/// <param name="AppliesPercent">Of the answers of the surveys that follow up, those that apply what was learned; weighed likewise.</param>
/// <param name="Families">Families whose risk was assessed; null while there are fewer than five, for anybody could tell whose they are.</param>
/// <param name="Honoured">Who was honoured in decided rounds of the year; null while there is no such round.</param>
public sealed record ProjectResults(
    int Events, int? Invited, int AttendedOfInvited, int? Enrolled, int? Attended, decimal? AverageGain, decimal? SatisfactionPercent, decimal? AppliesPercent,
    int? Families, int? Honoured)
{
    private const string FamilyProject = "1-06";

    public decimal? AttendedOfInvitedPercent => Invited is > 0 and var invited ? EventResults.Percent(AttendedOfInvited, invited) : null;

    /// <param name="completing">An event that the caller is completing in this very transaction.</param>
    public static async Task<ProjectResults> Of(TrainingDb db, string project, FiscalYear year, Guid? completing, CancellationToken ct)
    {
        // Tracked: of the one being completed the state as it will be.
        var events = await db.Events.Where(one => one.ProjectCode == project && one.FiscalYear == year && (one.Status == EventStatus.Completed || one.Id == completing)).ToListAsync(ct);
        var (came, applies) = (new List<(TrainingEvent Event, EventResults Results)>(), new Dictionary<Guid, decimal?>());
        foreach (var one in events.Where(one => one.Status is EventStatus.Completed))
        {
            came.Add((one, await EventResults.Of(db, one.Id, ct)));
            applies[one.Id] = await SurveyFigures.PercentOf(db, db.GetService<SurveyVault>(), one.Id, SurveyKind.FollowUp, ct);
        }

        var counted = came.Where(one => one.Event.People is not null).ToList();
        return new(
            came.Count,
            counted.Count == 0 ? null : counted.Sum(one => one.Event.People!.Value),
            counted.Sum(one => Math.Min(one.Results.Attended ?? 0, one.Event.People!.Value)),
            Sum(came, one => one.Enrolled),
            Sum(came, one => one.Attended),
            Average(came, one => one.Results.AverageGain),
            Average(came, one => one.Results.SatisfactionPercent),
            Average(came, one => applies[one.Event.Id]),
            Families: project == FamilyProject ? (await db.FamilyCounters(year, isOfficer: false, ct)).Single(counter => counter.Kind is FamilyKind.Assessment).Count : null,
            Honoured: project == DecideRound.Project ? await db.HonouredIn(year, ct) : null);
    }

    private static int? Sum(List<(TrainingEvent Event, EventResults Results)> came, Func<EventResults, int?> count) =>
        came.Exists(one => count(one.Results) is not null) ? came.Sum(one => count(one.Results) ?? 0) : null;

    private static decimal? Average(List<(TrainingEvent Event, EventResults Results)> came, Func<(TrainingEvent Event, EventResults Results), decimal?> value)
    {
        var said = came.Where(one => value(one) is not null).Select(one => (Value: value(one)!.Value, Weight: Math.Max(1, one.Results.Attended ?? 1))).ToList();
        return said.Count == 0 ? null : Math.Round(said.Sum(one => one.Value * one.Weight) / said.Sum(one => one.Weight), 1, MidpointRounding.AwayFromZero);
    }
}
