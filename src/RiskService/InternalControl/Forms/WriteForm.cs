using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalControl.Forms;

/// <summary>Writes a form, as far as it is known by now: what is missing is asked for when it is submitted.</summary>
public static class WriteForm
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPut("{year}/forms/{form}", Handle)
        .WithName(nameof(WriteForm))
        .WithSummary("Write a form (pk1, pk4, pk5, pk6) of the organization or, with division=, of a division: the whole of it, each time. If-Match 0 means: only if nobody has begun it")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, string form, string? division, FormContent request, ControlDesk desk, CancellationToken ct) =>
        Desk.Answer(Decide(FormPlace.Of(year, form, division), request, desk, ct));

    /// <summary>The same for the pages.</summary>
    public static Task<Objection?> Decide(FormPlace? place, FormContent content, ControlDesk desk, CancellationToken ct) => desk.Change(
        place,
        _ => desk.Actor.MayWrite(place!) ? null : ControlDesk.NotAllowed(ControlRefusals.OnlyRead),
        async form =>
        {
            if (form.AgainstChange() is { } refusal)
                return Objection.To(refusal);
            if (place!.Kind is FormKind.Pk6 && (await desk.OfYear(place, ct)).AreBy(desk.Actor))
                return Objection.To(ControlRefusals.OwnWork);
            var known = place.Kind is FormKind.Pk5 ? [.. form.Content.Rows ?? [], .. await Proposals.Rows(desk.Db, place, ct)] : new List<ControlRow>();
            var (clean, wrong) = CleanContent.Of(place, content, known, desk.Desk.Today);
            return clean is null ? wrong : Objection.To(form.Write(clean, desk.Actor, desk.Desk.Now));
        }, ct);
}
