using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Rounds;

/// <summary>The register of a year: where its round stands, and the risks that the caller may see.</summary>
public static class GetRegister
{
    /// <param name="State">Of everything that the approval is bound to, or would be once every part was looked at; null before, and for those who see only a part.</param>
    /// <param name="Levels">How many open risks of each level the caller may see.</param>
    public sealed record Answer(
        FiscalYear FiscalYear, RegisterStatus Status, DateOnly? DueOn, DateTimeOffset? OpenedAt, IReadOnlyList<RegisterPart> Parts, string? State, Approval? Approval, VoidedApproval? Voided,
        DateTimeOffset? PublishedAt, IReadOnlyList<string> Channels, Guid Settings, int Appetite, IReadOnlyDictionary<string, int> Levels, PageOf<RiskRow> Risks);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}", Handle)
        .WithName(nameof(GetRegister))
        .WithSummary("The register of a year: its round, how many risks of each level, and a page of them");

    public static async Task<Ok<Answer>> Handle(FiscalYear year, [AsParameters] RiskFilter filter, [AsParameters] Paging paging, RiskDb db, Actor actor, CancellationToken ct)
    {
        var register = await db.Registers.AsNoTracking().SingleOrDefaultAsync(one => one.FiscalYear == year, ct) ?? RiskRegister.Of(year);
        var settings = await db.SettingsOf(year, ct);
        var visible = db.Risks.VisibleTo(actor);
        var counts = await visible.Where(risk => risk.FiscalYear == year && risk.ClosedAt == null).GroupBy(risk => risk.Level).Select(level => new { level.Key, Count = level.Count() }).ToListAsync(ct);
        var parts = actor.ReadsAll() ? register.Parts : [.. register.Parts.Where(part => part.Division == actor.OwnDivision())];
        return TypedResults.Ok(new Answer(
            year, register.Status, register.DueOn, register.OpenedAt, parts, actor.ReadsAll() ? await StateOf(db, register, ct) : null, register.Approval, register.Voided,
            register.PublishedAt, register.Channels, settings.Id, settings.Scales.Appetite,
            Enum.GetValues<RiskLevel>().ToDictionary(level => Words.Of(level), level => counts.Find(one => one.Key == level)?.Count ?? 0),
            await paging.Of(filter.Of(visible, year), RiskRow.Of, ct)));
    }

    /// <summary>It takes the whole register to say, so it is said where somebody may be about to approve; an approval stands exactly as long as its state does.</summary>
    private static async Task<string?> StateOf(RiskDb db, RiskRegister register, CancellationToken ct) =>
        register.Approval?.State ?? (register.Status is RegisterStatus.Moderated ? await db.StateOf(register.FiscalYear, ct) : null);
}
