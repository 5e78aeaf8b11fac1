using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Indicators;
using PlanService.Projects;
using PlanService.Signals;
using PlanService.Spending;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>A project in one fiscal year: its money, steps, publications and measurements.</summary>
public static class GetProjectYear
{
    private const int LongestLedger = 200;

    /// <param name="Budget">Baht that may be spent: of the ordinance, or as long as that is not entered, of the plan.</param>
    /// <param name="Planned">Baht of the plan; null where it gives none.</param>
    /// <param name="Ordinance">Baht of the budget ordinance; null until it is entered.</param>
    /// <param name="Remaining">Baht neither spent nor reserved.</param>
    /// <param name="ProgressPercent">Share of the sheet's steps that are done.</param>
    /// <param name="NaccStatus">As the division declared it for the yearly report; null: it follows from the steps.</param>
    /// <param name="Obstacle">Why it could not be done.</param>
    /// <param name="NextDueOn">Earliest day of a step that is not done.</param>
    /// <param name="Spending">The last 200 entries of the ledger, oldest first; all of it: the list beneath.</param>
    /// <param name="Measurements">The latest of each indicator.</param>
    /// <param name="WithdrawnAt">When an amendment took the project out of the plan; its money still counts. Null while it stands in it.</param>
    /// <param name="NeedsReview">On track or done, but a complainant does not find the matter fixed, and nobody has answered for it.</param>
    /// <param name="Reasons">In words, why the status is another than the steps say.</param>
    /// <param name="ConfirmedAt">When a division head confirmed what is recorded; a later change takes it away.</param>
    public sealed record Answer(
        string Code, FiscalYear FiscalYear, Guid PlanId, string Name, string[] Divisions,
        decimal Budget, decimal? Planned, decimal? Ordinance, string? OrdinanceReference, decimal Reserved, decimal Spent, decimal Remaining,
        int ProgressPercent, ProjectStatus Status, NaccStatus? NaccStatus, ObstacleKind? Obstacle, string? Remark,
        DateOnly? NextDueOn, DateTimeOffset? ConfirmedAt, bool ConfirmationLost, DateTimeOffset? WithdrawnAt, string? WithdrawnReason,
        IEnumerable<StepAnswer> Steps, IEnumerable<ListSpending.Item> Spending, IEnumerable<PublicationAnswer> Publications,
        IEnumerable<TargetAnswer> Targets, IEnumerable<MeasurementAnswer> Measurements, bool NeedsReview, IEnumerable<string> Reasons);

    /// <param name="Status">done, late or not-started.</param>
    /// <param name="DoneAt">The day on which it was done.</param>
    /// <param name="EvidenceCount">Files and links, also those that only staff may open.</param>
    /// <param name="RecordedBy">Null for the public.</param>
    public sealed record StepAnswer(
        int No, string Text, ProjectStatus Status, DateOnly? DueOn, DateOnly? DoneAt, string? Note, string? RecordedBy,
        int EvidenceCount, IEnumerable<EvidenceAnswer> Evidence);

    /// <param name="Url">The link, or where the file is downloaded.</param>
    public sealed record EvidenceAnswer(Guid Id, string Title, string Url, bool IsFile, bool Public);

    public sealed record PublicationAnswer(
        Guid Id, string Title, string Channel, string? Url, DateOnly PublishedOn, string? RecordedBy, IEnumerable<EvidenceAnswer> Evidence);

    /// <param name="No">From 1, in the order of the sheet.</param>
    /// <param name="Planned">How many the sheet wants.</param>
    /// <param name="Reached">How many there were; null until somebody recorded it.</param>
    public sealed record TargetAnswer(int No, string Group, decimal? Planned, string? Unit, decimal? Reached, string? Note);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("", Handle)
        .WithName(nameof(GetProjectYear))
        .WithSummary("A project in one fiscal year; the public sees published plans, and no names of people");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(
        string code, FiscalYear fy, PlanDb db, Actor actor, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        if (await db.FindWork(code, fy, actor, ct) is not { } work)
            return TypedResults.NotFound();
        response.SetETag(work.Year.RowVersion);
        var ledger = await ListSpending.Ledger(db, work.Year, oldestFirst: false).Take(LongestLedger).ToListAsync(ct);
        return TypedResults.Ok(Describe(work, await WorkRecords.Read(db, work, actor, ct), ledger, actor, ThaiCalendar.DayInBangkok(clock.GetUtcNow())));
    }

    private static Answer Describe(Work work, WorkRecords records, IEnumerable<ListSpending.Line> ledger, Actor actor, DateOnly today)
    {
        var (plan, project, year) = work;
        var staff = actor.IsSignedIn;
        return new(
            project.Code, year.FiscalYear, plan.Id, project.Name, project.Divisions,
            work.Limit, work.Planned, year.Ordinance, year.OrdinanceReference, year.Reserved, year.Spent, work.Remaining,
            records.ProgressPercent, ProjectStatuses.Of(project, year, today), year.Declared, year.Obstacle, staff ? year.DeclaredText : null,
            year.NextDueOn, year.ConfirmedAt, year.ConfirmationLostAt is not null, project.WithdrawnAt, project.WithdrawnReason,
            records.Steps.Select(step => new StepAnswer(
                step.No, step.Text, step.StatusOn(today), step.DueOn, step.DoneOn, staff ? step.Note : null, staff ? step.RecordedBy : null,
                step.EvidenceCount, step.Evidence.Select(Describe))),
            ledger.Reverse().Select(line => ListSpending.Describe(line, actor)),
            records.Publications.Select(publication => new PublicationAnswer(
                publication.Id, publication.Title, publication.Channel, publication.Url, publication.PublishedOn, staff ? publication.RecordedBy : null,
                records.EvidenceOf(publication.Subject).Select(Describe))),
            records.Targets.Select(target => new TargetAnswer(
                target.No, target.Group.Group, target.Group.Count, target.Group.Unit, target.Reached?.Count, staff ? target.Reached?.Note : null)),
            records.Measurements.Select(measurement => MeasurementAnswer.Of(measurement, project, actor)),
            StatusReasons.NeedsReview(project, year, today), StatusReasons.Of(work, today));
    }

    private static EvidenceAnswer Describe(Evidence evidence) => new(evidence.Id, evidence.Title, evidence.Address, evidence.FileId is not null, evidence.IsPublic);
}
