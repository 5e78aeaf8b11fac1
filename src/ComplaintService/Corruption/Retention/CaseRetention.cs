using System.ComponentModel.DataAnnotations;
using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Officers;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using WebUi;

namespace ComplaintService.Corruption.Retention;

/// <summary>
/// The setting of how long cases are kept: read, set from a day to come, taken back before that day. Corruption officers alone, with their key
/// unlocked. Nobody else: the executive and the clerk may be accused, a complaint officer is of a division that may be, and an administrator
/// reads no case; each of them could have a case destroyed by shortening its time.
/// </summary>
public static class CaseRetention
{
    private static readonly Refusal InForce = new(
        "in-force", "การตั้งค่านี้มีผลแล้ว ถอนไม่ได้ ให้ตั้งค่าใหม่ที่มีผลในวันข้างหน้าแทน", "It is in force already and can't be withdrawn; set another one from a day to come");

    /// <param name="From">After today; for a shorter time at least 30 days ahead.</param>
    /// <param name="Days">After closing; not under 30.</param>
    public sealed record Request([Required] DateOnly? From, [Required, Range(CaseRetentionRule.Fewest, CaseRetentionRule.Most)] int? Days);

    public static void Map(IEndpointRouteBuilder retention)
    {
        retention.MapGet("", Get).WithName("GetCaseRetention").WithSummary("How long closed cases are kept: past, in force and to come, the newest first; its ETag is what If-Match of a change may name");
        retention.MapPost("", Set).WithName("SetCaseRetention").WithSummary("How long closed cases are kept, from a day on; 403 locked without the unlocked key");
        retention.MapDelete("{from}", Withdraw).WithName("WithdrawCaseRetention").WithSummary("Take back one whose day has not come; 409 in-force otherwise").ProducesProblem(StatusCodes.Status409Conflict);
    }

    public static Task<List<CaseRetentionRule>> Read(SettingsDesk settings, CancellationToken ct) =>
        settings.Db.CaseRetentionRules.AsNoTracking().OrderByDescending(rule => rule.From).ToListAsync(ct);

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Request request, CorruptionDesk desk, SettingsDesk settings, CancellationToken ct) => !desk.IsUnlocked ? KeyRefusals.Locked : await settings.Change(async () =>
    {
        var (from, days) = (request.From!.Value, request.Days!.Value);
        if (settings.NotAhead(from) is { } objection)
            return objection;
        var before = await CaseRetentionRule.At(settings.Db, from.AddDays(-1), ct);
        if (days < before.Days && from < settings.Today.AddDays(CaseRetentionRule.DaysOfNotice))
            return Objection.To("from", $"ลดเวลาเก็บต้องแจ้งล่วงหน้าอย่างน้อย {CaseRetentionRule.DaysOfNotice} วัน เพื่อให้เจ้าหน้าที่ทุกคนเห็นก่อน", $"A shorter time needs {CaseRetentionRule.DaysOfNotice} days of notice, so that every officer sees it first");
        await settings.Put(new CaseRetentionRule { From = from, Days = days }, ct, from);
        return null;
    }, ct);

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> TakeBack(DateOnly from, CorruptionDesk desk, SettingsDesk settings, CancellationToken ct) => !desk.IsUnlocked ? KeyRefusals.Locked : await settings.Change(async () =>
    {
        if (await settings.Db.CaseRetentionRules.FindAsync([from], ct) is not { } rule)
            return Objection.NotFound;
        if (from <= settings.Today)
            return Objection.To(InForce);
        settings.Db.Remove(rule);
        return null;
    }, ct);

    private static async Task<Ok<List<CaseRetentionRule>>> Get(HttpResponse response, SettingsDesk settings, CancellationToken ct)
    {
        response.SetETag((await settings.Db.SettingsVersions.AsNoTracking().SingleAsync(ct)).ETag);
        return TypedResults.Ok(await Read(settings, ct));
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Set(Request request, CorruptionDesk desk, SettingsDesk settings, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(request, desk, settings, ct));

    private static Task<Results<NoContent, ProblemHttpResult>> Withdraw(DateOnly from, CorruptionDesk desk, SettingsDesk settings, CancellationToken ct) =>
        CorruptionDesk.Answer(TakeBack(from, desk, settings, ct));
}
