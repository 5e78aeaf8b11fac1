using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Honours;

/// <summary>Votes of the committee on somebody, entered from the minutes of its meeting. Each member votes once; who has an interest abstains with the reason.</summary>
public static class EnterVotes
{
    public const int LongestMinutes = 200;

    /// <param name="Member">As in the round's committee.</param>
    /// <param name="Interest">Why the member abstained.</param>
    public sealed record VoteGiven(string? Member, VoteChoice? Choice, string? Interest = null);

    /// <param name="Minutes">Number and day of the minutes.</param>
    public sealed record Request([Required, StringLength(LongestMinutes, MinimumLength = 3)] string Minutes, [Required, MinLength(1), MaxLength(AwardRound.MostMembers)] IReadOnlyList<VoteGiven> Votes);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder rounds) => rounds
        .MapPost("{id:guid}/nominations/{nomination:guid}/votes", Handle)
        .WithName(nameof(EnterVotes))
        .WithSummary("Enter the committee's votes on a nomination from the minutes");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Guid nomination, Request request, HonourDesk desk, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, nomination, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Guid nomination, Request request, HonourDesk desk, CancellationToken ct) => desk.Change(id, nomination, (round, one) => Task.FromResult(
        Objection.To(Against(request.Votes, round)) ?? Objection.To(one.Enter([.. request.Votes.Select(vote => new Vote(vote.Member!.Trim(), vote.Choice!.Value, PlainText.Of(vote.Interest)))], request.Minutes.Trim()))), ct);

    private static IEnumerable<Objection> Against(IReadOnlyList<VoteGiven> votes, AwardRound round)
    {
        var known = new HashSet<string>();
        foreach (var (index, vote) in votes.Index())
        {
            var at = FormattableString.Invariant($"votes[{index}]");
            if (PlainText.Of(vote?.Member) is not { } member || !round.Committee.Contains(member) || !known.Add(member))
                yield return Objection.To($"{at}.member", "ต้องเป็นชื่อกรรมการของรอบนี้ คนละหนึ่งครั้ง", "It must be a member of this round's committee, each once");
            if (vote?.Choice is null)
                yield return Objection.To($"{at}.choice", "เลือกเห็นชอบ ไม่เห็นชอบ หรือไม่ลงคะแนน", "Choose yes, no or abstain");
            if (vote?.Interest?.Length > AwardRound.LongestReason || (vote?.Choice is VoteChoice.Abstain && PlainText.Of(vote.Interest) is null))
                yield return Objection.To($"{at}.interest", "ระบุเหตุที่ไม่ลงคะแนน เช่น เป็นญาติ", "Say why the member abstains, such as kinship");
        }
    }
}
