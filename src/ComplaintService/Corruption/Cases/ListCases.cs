using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ComplaintService.Corruption.Cases;

/// <summary>The reports that the officer may read. While the key is locked the list is empty and says so: not even their number is told.</summary>
public static class ListCases
{
    /// <param name="DueOn">The next deadline: of the screening, an open task, else of the committee; null without one.</param>
    /// <param name="Unread">The reporter wrote after the last officer did.</param>
    public sealed record Row(Guid Id, DateOnly ReceivedOn, CaseState State, string Subject, bool HeadInvolved, DateOnly? DueOn, bool Unread)
    {
        public static Row Of(OpenCase open, int answerDays) => new(open.Report.Id, open.Report.ReceivedOn, open.File.State, open.Story.Report.Subject, open.File.HeadInvolved, open.NextDueOn(answerDays), open.IsUnread);
    }

    public sealed record Answer(IReadOnlyList<Row> Items, bool Locked);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapGet("", Handle)
        .WithName(nameof(ListCases))
        .WithSummary("Reports that one's unlocked key opens, the newest first; empty and locked without it");

    public static async Task<Ok<Answer>> Handle(CorruptionDesk desk, Destruction destruction, IOptions<CorruptionOptions> options, CancellationToken ct) =>
        TypedResults.Ok(new Answer([.. (await destruction.Keep(await desk.List(ct), ct)).Select(open => Row.Of(open, options.Value.AnswerDays))], !desk.IsUnlocked));
}
