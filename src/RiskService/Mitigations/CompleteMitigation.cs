using System.ComponentModel.DataAnnotations;
using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Register;
using RiskService.Rounds;
using ServiceDefaults.Files;
using WebUi;

namespace RiskService.Mitigations;

/// <summary>What was planned is done: when, how, and what shows it. The approval of the register stands: doing what was approved changes nothing in it.</summary>
public static class CompleteMitigation
{
    /// <param name="CompletedOn">Today if left out; never in the future or before it was set.</param>
    /// <param name="ActionTaken">What was done, in words that may be published.</param>
    /// <param name="Evidence">Ids of files that were uploaded for it.</param>
    public sealed record Request(
        [Required, StringLength(Mitigation.LongestAction, MinimumLength = 10)] string ActionTaken,
        DateOnly? CompletedOn = null,
        [MaxLength(Mitigation.MostFiles)] IReadOnlyList<Guid>? Evidence = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder mitigations) => mitigations
        .MapPost("{id:guid}/completion", Handle)
        .WithName(nameof(CompleteMitigation))
        .WithSummary("Say that a mitigation of one's own division is done, with what shows it");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, EvidenceFiles files, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, files, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, EvidenceFiles files, CancellationToken ct) => desk.ChangeMitigation(id, null, async (one, risk) =>
    {
        var on = request.CompletedOn ?? desk.Today;
        if (on > desk.Today || on < one.SetOn)
            return Objection.To("completedOn", "วันที่ทำเสร็จต้องไม่ก่อนวันที่ตั้งมาตรการและไม่เกินวันนี้", "It was done between the day on which it was set and today");
        var evidence = (request.Evidence ?? []).Distinct().ToList();
        foreach (var file in evidence)
        {
            if (await files.Take(file, desk.Actor, ct) is null)
                return Objection.To("evidence", "ไม่พบไฟล์หลักฐานบางไฟล์ ส่งไฟล์ใหม่อีกครั้ง", "A file was not found; upload it again");
        }

        if (one.Complete(on, request.ActionTaken.Trim(), evidence) is { } refusal)
            return Objection.To(refusal);
        Tell(desk, one, risk);
        return null;
    }, ct);

    /// <summary>Others hear of it.</summary>
    internal static void Tell(Desk desk, Mitigation one, Risk risk) => desk.Events.Publish(new MitigationCompleted
    {
        MitigationId = one.Id,
        RiskId = risk.Id,
        FiscalYear = risk.FiscalYear.Year,
        Division = risk.Division,
        ProjectCode = one.ProjectCode,
        DueOn = one.DueOn,
        CompletedOn = one.CompletedOn!.Value,
        CompletedAt = desk.Now,
    });
}
