using System.ComponentModel.DataAnnotations;
using ComplaintService.Corruption.Sealing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintService.Corruption.Papers;

/// <summary>An officer who lost the key, or came when all others had gone, opens the reports with both papers.</summary>
public static class RecoverCases
{
    /// <param name="First">The eight lines of paper 1, as typed.</param>
    /// <param name="Second">Of paper 2.</param>
    public sealed record Request([Required, StringLength(PaperText.Longest)] string First, [Required, StringLength(PaperText.Longest)] string Second);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder corruption) => corruption
        .MapPost("recovery", Handle)
        .WithName(nameof(RecoverCases))
        .WithSummary("Get a seat in every report that both recovery papers open and that one may judge")
        .WithDescription("400 wrong-line, other-paper or other-set name the paper and its lines, 409 no-papers without a whole set, 403 locked without the unlocked key, 429 too-many-tries. How many were kept back for a conflict is told, and not which.");

    public static async Task<Results<Ok<Recovered>, ProblemHttpResult>> Handle(Request request, Recovery recovery, CancellationToken ct)
    {
        var (recovered, objection) = await recovery.Run(request.First, request.Second, ct);
        return objection is null ? TypedResults.Ok(recovered!) : objection.ToProblem();
    }
}
