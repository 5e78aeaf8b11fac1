using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintService.Corruption.Papers;

/// <summary>Which recovery papers there are.</summary>
public static class GetPapers
{
    /// <param name="Set">Number of the present set; 0 while none was ever made.</param>
    /// <param name="InForce">Both are made, and reports are sealed to them.</param>
    public sealed record Answer(int Set, bool InForce, IReadOnlyList<Row> Papers);

    /// <param name="MadeBy">Null while it is not made.</param>
    public sealed record Row(int No, string? MadeBy, DateOnly? MadeOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder papers) => papers
        .MapGet("", Handle)
        .WithName("GetRecoveryPapers")
        .WithSummary("Which recovery papers are made, by whom and when; never what stands on them");

    public static async Task<Ok<Answer>> Handle(PaperDesk desk, CancellationToken ct)
    {
        var installation = await desk.Read(ct);
        return TypedResults.Ok(new Answer(installation.PaperSet, installation.Papers is not null,
            [.. Enumerable.Range(1, 2).Select(no => new Row(no, installation.Paper(no)?.MadeBy, installation.Paper(no)?.MadeOn))]));
    }
}
