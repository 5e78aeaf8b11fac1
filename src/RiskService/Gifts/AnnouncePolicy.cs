using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Gifts;

/// <summary>The executive announces the No Gift Policy of a fiscal year.</summary>
public static class AnnouncePolicy
{
    /// <param name="Number">Of the announcement, such as 12/2570.</param>
    /// <param name="On">Its day; today unless it is said.</param>
    /// <param name="Text">Paragraphs, one a line; the text to begin with unless it is said.</param>
    /// <param name="Reason">Why it is announced again; needed where it was announced before.</param>
    public sealed record Request(
        [StringLength(GiftPolicy.LongestNumber)] string? Number = null, DateOnly? On = null, [StringLength(GiftPolicy.LongestText, MinimumLength = 100)] string? Text = null,
        [StringLength(Gift.LongestReason, MinimumLength = 5)] string? Reason = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapPost("{fiscalYear}/announcement", Handle)
        .WithName(nameof(AnnouncePolicy))
        .WithSummary("Announce the No Gift Policy of a fiscal year (executive); once more only with a reason");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fiscalYear, Request request, Desk desk, IOptions<OrganizationOptions> organization, CancellationToken ct) =>
        Desk.Answer(Decide(fiscalYear, request, desk, organization.Value, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(FiscalYear year, Request request, Desk desk, OrganizationOptions organization, CancellationToken ct)
    {
        var on = request.On ?? desk.Today;
        if (Objection.To(Wrong(year, on, desk.Today)) is { } wrong)
            return wrong;
        return await desk.Db.RetryWhenOvertaken<Objection?>(async () =>
        {
            var policy = await desk.Db.Announcements.SingleOrDefaultAsync(row => row.FiscalYear == year, ct);
            if (desk.Seen is { } seen && seen != (policy?.RowVersion ?? 0))
                return Objection.Stale;
            if (policy is not null && PlainText.Of(request.Reason) is null)
                return Objection.To(GiftRefusals.Announced(year));
            if (policy is null)
                desk.Db.Add(policy = GiftPolicy.Of(year));
            policy.Announce(PlainText.Of(request.Number), on, (request.Text ?? FirstPolicy.Text(organization.Name, year)).ReplaceLineEndings("\n").Trim(), desk.Actor, desk.Now);
            desk.Audit.Reason = PlainText.Of(request.Reason);
            await desk.Db.SaveChangesAsync(ct);
            desk.Bell.Set();
            return null;
        }, ct);
    }

    private static IEnumerable<Objection> Wrong(FiscalYear year, DateOnly on, DateOnly today)
    {
        var present = FiscalYear.Of(today).Year;
        if (year.Year < present - 1 || year.Year > present + 1)
            yield return Objection.To("fiscalYear", $"ประกาศได้สำหรับปีงบประมาณ {present - 1} ถึง {present + 1}", $"The fiscal year must be {present - 1} to {present + 1}");
        if (on > today)
            yield return Objection.To("on", "วันที่ประกาศต้องไม่อยู่ในอนาคต", "The day can't be in the future");
        if (on < year.FirstDay.AddYears(-1) || on > year.LastDay)
            yield return Objection.To("on", "วันที่ประกาศต้องอยู่ในปีงบประมาณนี้หรือปีก่อนหน้า", "The day must be in the fiscal year or in the one before");
    }
}
