using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintService.Corruption.Papers;

/// <summary>One of two people makes their recovery paper; the other makes the other, elsewhere.</summary>
public static class MakePaper
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder papers) => papers
        .MapPost("{no:int:range(1,2)}", Handle)
        .WithName("MakeRecoveryPaper")
        .WithSummary("Make recovery paper 1 or 2; its secret is told once")
        .WithDescription("409 same-person for whoever made the other one of the set. Making one while the set is whole begins a new set: the papers before are worthless then.");

    public static async Task<Results<Created<NewPaper>, ProblemHttpResult>> Handle(int no, PaperDesk desk, CancellationToken ct)
    {
        var (paper, objection) = await desk.Make(no, null, ct);
        return objection is null ? TypedResults.Created((string?)null, paper!) : objection.ToProblem();
    }
}
