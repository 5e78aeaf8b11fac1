using System.ComponentModel.DataAnnotations;
using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Mitigations;
using RiskService.Settings;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Rounds;

/// <summary>The approved register goes to the public: event, level, measures and what was done. Source: plan project 4-03, at least one channel.</summary>
public static class PublishRegister
{
    public const int MostChannels = 10;
    public const int LongestChannel = 200;

    /// <param name="Channels">Where it stands besides the platform's own public page: "เว็บไซต์ อบต.", "บอร์ดประชาสัมพันธ์".</param>
    public sealed record Request([MaxLength(MostChannels)] IReadOnlyList<string>? Channels = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapPost("{year}/publication", Handle)
        .WithName(nameof(PublishRegister))
        .WithSummary("Publish the approved register of a year, or publish it again");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, Request? request, Desk desk, CancellationToken ct) =>
        Desk.Answer(Decide(year, request ?? new(), desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct) => desk.ChangeRegister(year, async register =>
    {
        var channels = (request.Channels ?? []).Select(PlainText.Of).OfType<string>().Distinct().ToList();
        if (channels.Exists(channel => channel.Length > LongestChannel))
            return Objection.To("channels", $"ชื่อช่องทางยาวไม่เกิน {LongestChannel} ตัวอักษร", $"A channel has at most {LongestChannel} characters");
        var risks = await desk.Db.Risks.AsNoTracking().Where(risk => risk.FiscalYear == year && risk.ClosedAt == null).OrderBy(risk => risk.Code).ToListAsync(ct);
        var mitigations = (await desk.Db.MitigationsOf(year).AsNoTracking().Where(one => one.Status != MitigationStatus.Dropped).OrderBy(one => one.No).ToListAsync(ct)).ToLookup(one => one.RiskId);
        if (register.Publish([.. risks.Select(risk => new PublishedRisk(
                risk.Code, risk.Division, risk.Area, risk.Title, Words.Of(risk.Level), [.. mitigations[risk.Id].Select(one => new PublishedMeasure(one.Id, one.Measure, one.DueOn))]))],
                channels, desk.Now) is { } refusal)
            return Objection.To(refusal);
        var appetite = (await desk.Db.SettingsOf(year, ct)).Scales.Appetite;
        desk.Events.Publish(new RiskRegisterPublished
        {
            FiscalYear = year.Year,
            Risks = risks.Count,
            AboveAppetite = risks.Count(risk => risk.Score > appetite),
            Channels = channels.Count + 1, // the public page of the platform
            Link = $"/risk/published/{year}",
            PublishedAt = desk.Now,
        });
        return null;
    }, ct);
}
