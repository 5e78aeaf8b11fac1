using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalControl.Forms;

/// <summary>A complete form is handed on: a division's to the organization, the organization's to the head and the auditor. It stays as it is from then on.</summary>
public static class SubmitForm
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("{year}/forms/{form}/submission", Handle)
        .WithName(nameof(SubmitForm))
        .WithSummary("Submit a form: a division's by its head, the organization's by the plan officer; 409 missing-parts names all that is missing")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, string form, string? division, ControlDesk desk, CancellationToken ct) =>
        Desk.Answer(Decide(FormPlace.Of(year, form, division), desk, ct));

    /// <summary>The same for the pages.</summary>
    public static Task<Objection?> Decide(FormPlace? place, ControlDesk desk, CancellationToken ct) => desk.Change(
        place,
        _ => desk.Actor.MaySubmit(place!) ? null : ControlDesk.NotAllowed(ControlRefusals.HeadSubmits),
        form => Task.FromResult(Objection.To(form.AgainstChange()) ?? Missing(FormGaps.Of(form.Kind, form.Content)) ?? Objection.To(form.Submit(desk.Actor, desk.Desk.Now))), ct);

    /// <summary>409 that names each thing by its field; null where nothing is missing.</summary>
    internal static Objection? Missing(IEnumerable<FormGap> gaps) =>
        Objection.To(gaps.Select(gap => new Objection(StatusCodes.Status409Conflict, ControlRefusals.Missing(gap.Thai, gap.English), gap.Field)));
}
