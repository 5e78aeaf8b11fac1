using ComplaintService.Clock;
using ComplaintService.Data;
using ComplaintService.Measures;
using ComplaintService.Notices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;

namespace ComplaintService.Settings;

/// <summary>Every setting: past, in force and to come.</summary>
public static class GetSettings
{
    /// <param name="Days">Dated; category <c>*</c> stands for all that have no rule of their own.</param>
    public sealed record Answer(
        IReadOnlyList<Category> Categories, IReadOnlyList<DaysRule> Days, IReadOnlyList<EscalationRule> Escalation, IReadOnlyList<StandstillRule> Standstill,
        IReadOnlyList<RetentionRule> Retention, IReadOnlyList<Holiday> Holidays, IReadOnlyList<Village> Villages, IReadOnlyList<NoticeAddress> NoticeAddresses,
        IReadOnlyList<OpenChannel> Channels);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapGet("", Handle)
        .WithName(nameof(GetSettings))
        .WithSummary("Every setting, dated ones with the day from which they apply; its ETag is what If-Match of a change may name");

    public static async Task<Ok<Answer>> Handle(HttpResponse response, ComplaintDb db, CancellationToken ct)
    {
        response.SetETag((await db.SettingsVersions.AsNoTracking().SingleAsync(ct)).ETag); // first: what is newer than its version is refused later, and nothing worse
        return TypedResults.Ok(await Read(db, ct));
    }

    public static async Task<Answer> Read(ComplaintDb db, CancellationToken ct) => new(
        await db.Categories.AsNoTracking().OrderBy(row => row.Position).ToListAsync(ct),
        await db.DaysRules.AsNoTracking().OrderBy(row => row.Category).ThenByDescending(row => row.From).ToListAsync(ct),
        await db.EscalationRules.AsNoTracking().OrderByDescending(row => row.From).ToListAsync(ct),
        await db.StandstillRules.AsNoTracking().OrderByDescending(row => row.From).ToListAsync(ct),
        await db.RetentionRules.AsNoTracking().OrderByDescending(row => row.From).ToListAsync(ct),
        await db.Holidays.AsNoTracking().OrderByDescending(row => row.Day).ToListAsync(ct),
        await db.AllVillages(ct),
        await db.NoticeAddresses.AsNoTracking().OrderBy(row => row.Recipient).ToListAsync(ct),
        await db.OpenChannels.AsNoTracking().OrderBy(row => row.From).ToListAsync(ct));
}
