using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>The audit programme of an engagement, step by step; what was done stays as it is.</summary>
public static class WriteProgramme
{
    /// <param name="Id">Of a step that is there already.</param>
    public sealed record StepGiven(
        [Required, StringLength(Engagement.LongestText, MinimumLength = 5)] string Procedure,
        [Required, StringLength(Engagement.LongestName, MinimumLength = 2)] string Who,
        Guid? Id = null);

    public sealed record Request([Required, MinLength(1), MaxLength(Engagement.MostSteps)] IReadOnlyList<StepGiven> Steps);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPut("engagements/{id:guid}/programme", Handle)
        .WithName(nameof(WriteProgramme))
        .WithSummary("Write the programme of an engagement; steps that were done stay")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) => desk.ChangeEngagement(year, id, one =>
    {
        if (Objection.To(Against(request, one)) is { } wrong)
            return wrong;
        return Objection.To(one.Write([.. request.Steps.Select((given, at) => one.Programme.Find(step => step.Id == given.Id) is { } known
            ? known with { No = at + 1, Procedure = given.Procedure.Trim(), Who = given.Who.Trim() }
            : new ProgrammeStep(Guid.CreateVersion7(), at + 1, given.Procedure.Trim(), given.Who.Trim()))]));
    }, ct);

    private static IEnumerable<Objection> Against(Request request, Engagement one)
    {
        var seen = new HashSet<Guid>();
        foreach (var (at, given) in request.Steps.Index())
        {
            if (given is null)
                yield return Objection.To(FormattableString.Invariant($"steps[{at}]"), "ขั้นตอนว่างเปล่า", "This step is empty");
            else if (given.Id is { } id && (!one.Programme.Exists(step => step.Id == id) || !seen.Add(id)))
                yield return Objection.To(FormattableString.Invariant($"steps[{at}].id"), "ไม่มีขั้นตอนนี้ หรือระบุซ้ำ", "There is no such step, or it is named twice");
        }
    }
}
