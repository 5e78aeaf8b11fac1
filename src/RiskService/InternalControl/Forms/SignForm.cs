using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.InternalControl.Improvements;
using RiskService.InternalControl.Papers;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalControl.Forms;

/// <summary>
/// The head signs ปค.1, which freezes every ปค.4 and ปค.5 of the year and opens the list of its improvements; or the auditor signs ปค.6
/// over the organization's ปค.4 and ปค.5 as they stand.
/// </summary>
public static class SignForm
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("{year}/forms/{form}/signature", Handle)
        .WithName(nameof(SignForm))
        .WithSummary("Sign the statement (pk1, executive) or the review (pk6, internal auditor); 409 missing-parts names all that is missing, 409 own-work for an auditor who took part")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, string form, string? division, ControlDesk desk, CancellationToken ct) =>
        Desk.Answer(Decide(FormPlace.Of(year, form, division), desk, ct));

    /// <summary>The same for the pages.</summary>
    public static Task<Objection?> Decide(FormPlace? place, ControlDesk desk, CancellationToken ct) => desk.Change(
        place,
        _ => place!.Kind is FormKind.Pk4 or FormKind.Pk5 ? Objection.To(ControlRefusals.NotSigned) : desk.Actor.MaySign(place) ? null : ControlDesk.NotAllowed(ControlRefusals.HeadSigns),
        async form =>
        {
            if (form.State is FormState.Frozen)
                return Objection.To(ControlRefusals.AlreadySigned);
            if (!ControlCalendar.IsOver(place!.Year, desk.Desk.Today))
                return Objection.To(ControlRefusals.YearNotOver(place.Year));
            var year = await desk.OfYear(place, ct);
            return place.Kind is FormKind.Pk1 ? await SignStatement(form, year, desk, ct) : await SignReview(form, year, desk, ct);
        }, ct);

    private static async Task<Objection?> SignStatement(ControlForm statement, List<ControlForm> year, ControlDesk desk, CancellationToken ct)
    {
        if (SubmitForm.Missing(YearGaps.Of(year)) is { } missing)
            return missing;
        var under = year.Where(form => form.Kind is FormKind.Pk4 or FormKind.Pk5).ToList();
        foreach (var form in under.Prepend(statement))
        {
            if (form.Sign(desk.Actor, desk.Desk.Now) is { } refusal)
                return Objection.To(refusal);
            await Freeze(form, [.. under.Where(one => one.IsOrganization)], desk, ct);
        }

        await KeepImprovements.Of(under, desk.Db, ct);
        return null;
    }

    private static async Task<Objection?> SignReview(ControlForm review, List<ControlForm> year, ControlDesk desk, CancellationToken ct)
    {
        if (year.AreBy(desk.Actor))
            return Objection.To(ControlRefusals.OwnWork);
        var reviewed = year.Where(form => form is { IsOrganization: true, Kind: FormKind.Pk4 or FormKind.Pk5, State: FormState.Submitted or FormState.Frozen }).ToList();
        if (reviewed.Count < 2)
            return Objection.To(ControlRefusals.NothingToReview);
        if (SubmitForm.Missing(FormGaps.Of(FormKind.Pk6, review.Content)) is { } missing)
            return missing;
        if (review.Sign(desk.Actor, desk.Desk.Now) is { } refusal)
            return Objection.To(refusal);
        foreach (var form in reviewed)
            form.Reviewed(desk.Desk.Now); // of two at once, opening one of them again and this, one is overtaken
        await Freeze(review, reviewed, desk, ct);
        var figures = await ImprovementFigures.CarriedOutIn(desk.Db, review.FiscalYear, desk.Desk.Today, ct);
        desk.Desk.Events.Publish(new ControlReviewed
        {
            FiscalYear = review.FiscalYear.Year,
            WithRemarks = review.Content.Review!.WithRemarks!.Value,
            Improvements = figures.Total,
            ImprovementsDone = figures.Confirmed,
            Link = $"/risk/internal-control/{review.FiscalYear}",
            ReviewedAt = desk.Desk.Now,
        });
        return null;
    }

    private static async Task Freeze(ControlForm form, IReadOnlyList<ControlForm> others, ControlDesk desk, CancellationToken ct)
    {
        var before = await desk.Db.FormSnapshots.CountAsync(row => row.FormId == form.Id, ct);
        desk.Db.Add(FormSnapshot.Of(form, before + 1, FormPaper.Now(form, others, desk.Organization).Json(), ControlCalendar.IsLate(form.FiscalYear, desk.Desk.Today)));
    }
}
