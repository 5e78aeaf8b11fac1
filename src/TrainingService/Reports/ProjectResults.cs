using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ServiceDefaults.Measuring;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.Learning;
using TrainingService.Learning.Surveys;
using TrainingService.Results;

namespace TrainingService.Reports;

/// <summary>What the completed events of a project came to in a fiscal year, all together; of several projects where the plan's map names them.</summary>
/// <param name="Invited">Heads of the events' target groups; null where no event says how many.</param>
/// <param name="AttendedOfInvited">Heads that came to those events that say how many were invited, at most as many as that.</param>
/// <param name="Passed">People who passed a test after an event.</param>
/// <param name="Tested">Those who took one; a person at two events counts twice.</param>
/// <param name="AverageGain">Weighed by who came to each event.</param>
/// <param name="AppliesPercent">Of the answers of the surveys that follow up, those that apply what was learned; weighed likewise.</param>
public sealed record ProjectResults(
    int Events, int? Invited, int AttendedOfInvited, int? Attended, int Passed, int Tested, decimal? AverageGain, decimal? SatisfactionPercent, decimal? AppliesPercent)
{
    public decimal? AttendedOfInvitedPercent => Invited is > 0 and var invited ? EventResults.Percent(AttendedOfInvited, invited) : null;

    public decimal? PassedPercent => Tested == 0 ? null : EventResults.Percent(Passed, Tested);

    public static Task<ProjectResults> Of(MeasureQuestion<TrainingDb> asked, CancellationToken ct) =>
        asked.Once(string.Join(',', asked.Projects), () => Read(asked, ct));

    private static async Task<ProjectResults> Read(MeasureQuestion<TrainingDb> asked, CancellationToken ct)
    {
        var db = asked.Db;
        var events = await db.Events.AsNoTracking()
            .Where(one => asked.Projects.Contains(one.ProjectCode) && one.FiscalYear == asked.Year && one.Status == EventStatus.Completed).ToListAsync(ct);
        var ids = events.Select(one => one.Id).ToList();
        var tests = db.TestAnswers.Where(answer => ids.Contains(answer.EventId) && answer.Kind == TestKind.Post);
        var (came, applies) = (new List<(TrainingEvent Event, EventResults Results)>(), new Dictionary<Guid, decimal?>());
        foreach (var one in events)
        {
            came.Add((one, await EventResults.Of(db, one.Id, ct)));
            applies[one.Id] = await SurveyFigures.PercentOf(db, db.GetService<SurveyVault>(), one.Id, SurveyKind.FollowUp, ct);
        }

        var counted = came.Where(one => one.Event.People is not null).ToList();
        return new(
            came.Count,
            counted.Count == 0 ? null : counted.Sum(one => one.Event.People!.Value),
            counted.Sum(one => Math.Min(one.Results.Attended ?? 0, one.Event.People!.Value)),
            came.Exists(one => one.Results.Attended is not null) ? came.Sum(one => one.Results.Attended ?? 0) : null,
            await tests.CountAsync(answer => answer.Passed, ct),
            await tests.CountAsync(ct),
            Average(came, one => one.Results.AverageGain),
            Average(came, one => one.Results.SatisfactionPercent),
            Average(came, one => applies[one.Event.Id]));
    }

    private static decimal? Average(List<(TrainingEvent Event, EventResults Results)> came, Func<(TrainingEvent Event, EventResults Results), decimal?> value)
    {
        var said = came.Where(one => value(one) is not null).Select(one => (Value: value(one)!.Value, Weight: Math.Max(1, one.Results.Attended ?? 1))).ToList();
        return said.Count == 0 ? null : Math.Round(said.Sum(one => one.Value * one.Weight) / said.Sum(one => one.Weight), 1, MidpointRounding.AwayFromZero);
    }
}
