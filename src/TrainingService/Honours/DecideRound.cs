using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using TrainingService.Certificates;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Honours;

/// <summary>The executive decides who is honoured, by an order, after closing and with a quorum; certificates are issued with it, and the plan hears how many.</summary>
public static class DecideRound
{
    public const int LongestOrder = 60;
    public const int MostAwarded = 200;

    /// <param name="MayBePublished">The honoured agreed that name and reason are published.</param>
    public sealed record AwardGiven(Guid? Nomination, string? Reason, bool MayBePublished = false);

    /// <param name="OrderNumber">Of the order: <c>12/2570</c>.</param>
    public sealed record Request(
        [Required, MaxLength(MostAwarded)] IReadOnlyList<AwardGiven> Awarded,
        [Required, StringLength(AwardRound.LongestReason, MinimumLength = 10)] string Reason,
        [Required, StringLength(LongestOrder, MinimumLength = 1)] string OrderNumber);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder rounds) => rounds
        .MapPost("{id:guid}/decision", Handle)
        .WithName(nameof(DecideRound))
        .WithSummary("Decide who is honoured, with certificates for them");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, EventDesk desk, Issuing issuing, AuditTrail audit, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, request, desk, issuing, audit, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, EventDesk desk, Issuing issuing, AuditTrail audit, CancellationToken ct) => desk.Db.RetryWhenOvertaken<Objection?>(async () =>
    {
        var today = ThaiCalendar.DayInBangkok(desk.Now);
        if (await desk.Db.AwardRounds.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } round)
            return Objection.NotFound;
        var nominations = await desk.Db.Nominations.Where(row => row.RoundId == id && row.JoinedTo == null).ToListAsync(ct);
        if (Objection.To(Against(request.Awarded, nominations)) is { } wrong)
            return wrong;
        var awarded = request.Awarded.Select(given => (Given: given, Nomination: nominations.Single(one => one.Id == given.Nomination))).ToList();
        if (round.Decide([.. awarded.Select(one => one.Nomination)], request.Reason.Trim(), request.OrderNumber.Trim(), desk.Actor, today, desk.Now) is { } refusal)
            return Objection.To(refusal);
        if (awarded.Count > 0 && !await desk.Db.Signers.AnyAsync(row => row.Year == Signer.YearOf(today), ct))
            return Objection.To(CertificateRefusals.NoSigner(Signer.YearOf(today)));
        foreach (var (given, nomination) in awarded)
            nomination.Award(given.Reason!.Trim(), given.MayBePublished);
        await issuing.Issue([.. awarded.Select(one => new CertificateContent(
            CertificateKind.Honour, one.Nomination.Nominee, one.Nomination.AwardedFor!, round.Title, NominationId: one.Nomination.Id))], ct);
        audit.Reason = request.Reason.Trim();
        await desk.Db.SaveChangesAsync(ct);
        desk.Bell.Set();
        return null;
    }, ct);

    private static IEnumerable<Objection> Against(IReadOnlyList<AwardGiven> awarded, List<Nomination> nominations)
    {
        var known = new HashSet<Guid>();
        foreach (var (index, given) in awarded.Index())
        {
            var at = FormattableString.Invariant($"awarded[{index}]");
            if (given?.Nomination is not { } nomination || !nominations.Exists(one => one.Id == nomination) || !known.Add(nomination))
                yield return Objection.To($"{at}.nomination", "เลือกผู้ได้รับการเสนอชื่อของรอบนี้ คนละหนึ่งครั้ง", "Choose a nomination of this round, each once");
            if (PlainText.Of(given?.Reason) is not { Length: >= 5 and <= AwardRound.LongestReason })
                yield return Objection.To($"{at}.reason", "กรอกความดีที่ยกย่องอย่างน้อย 5 ตัวอักษร", "Write what is honoured, 5 characters at least");
        }
    }
}
