using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Families;

/// <summary>Deletes a form before its time: consent was withdrawn, or it was entered by mistake. Why is one of these two, so that no word of a family stands in the audit trail.</summary>
public static class RemoveFamilyForm
{
    public enum Reason
    {
        /// <summary>Whoever gave the answers does not want them kept any more.</summary>
        ConsentWithdrawn,

        /// <summary>Entered twice, or wrongly.</summary>
        Mistake,
    }

    public sealed record Request([Required] Reason? Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder families) => families
        .MapPost("{id:guid}/removal", Handle)
        .WithName(nameof(RemoveFamilyForm))
        .WithSummary("Delete a family form: consent-withdrawn or mistake (social-welfare officers alone)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, TrainingDb db, AuditTrail audit, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, request.Reason!.Value, db, audit, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Guid id, Reason reason, TrainingDb db, AuditTrail audit, CancellationToken ct)
    {
        if (await db.FamilyForms.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } form)
            return Objection.NotFound;
        audit.Reason = Words.Of(reason);
        db.Remove(form);
        db.Add(audit.Removed(form));
        await db.SaveChangesAsync(ct);
        return null;
    }
}
