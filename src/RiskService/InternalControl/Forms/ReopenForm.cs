using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalControl.Forms;

/// <summary>A form is opened again, with a reason that everybody who reads it sees. What was signed over it no longer holds, and stays readable.</summary>
public static class ReopenForm
{
    public sealed record Request([Required, StringLength(ControlForm.LongestReason, MinimumLength = ControlForm.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("{year}/forms/{form}/reopening", Handle)
        .WithName(nameof(ReopenForm))
        .WithSummary("Open a submitted or signed form again, with a reason")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, string form, string? division, Request request, ControlDesk desk, CancellationToken ct) =>
        Desk.Answer(Decide(FormPlace.Of(year, form, division), request, desk, ct));

    /// <summary>The same for the pages.</summary>
    public static Task<Objection?> Decide(FormPlace? place, Request request, ControlDesk desk, CancellationToken ct) => desk.Change(
        place,
        form => form is { State: FormState.Frozen, Kind: FormKind.Pk4 or FormKind.Pk5 } && desk.Actor.MayReopen(place!, FormState.Submitted) ? Objection.To(ControlRefusals.StatementHolds)
            : desk.Actor.MayReopen(place!, form.State) ? null : ControlDesk.NotAllowed(ControlRefusals.OnlyRead),
        async form =>
        {
            var (reason, now, wasSigned) = (request.Reason.Trim(), desk.Desk.Now, form.State is FormState.Frozen);
            if (form.Reopen(reason, desk.Actor, now) is { } refusal)
                return Objection.To(refusal);
            List<ControlForm> voided = wasSigned ? [form] : [];
            var year = await desk.OfYear(place!, ct);
            if (wasSigned && form.Kind is FormKind.Pk1)
            {
                foreach (var under in year.Where(one => one is { Kind: FormKind.Pk4 or FormKind.Pk5, State: FormState.Frozen }))
                {
                    under.Reopen(reason, desk.Actor, now, toSubmitted: true);
                    voided.Add(under);
                }
            }

            // The auditor reviewed another state than the one to come.
            if (place!.IsOrganization && form.Kind is FormKind.Pk4 or FormKind.Pk5 && year.Find(one => one is { Kind: FormKind.Pk6, State: FormState.Frozen }) is { } review)
            {
                review.Reopen(reason, desk.Actor, now);
                voided.Add(review);
            }

            var ids = voided.ConvertAll(one => one.Id);
            foreach (var snapshot in await desk.Db.FormSnapshots.Where(row => ids.Contains(row.FormId) && row.VoidedAt == null).ToListAsync(ct))
                snapshot.Void(reason, desk.Actor, now);
            return null;
        }, ct, request.Reason.Trim());
}
