using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.Register;
using ServiceDefaults.Files;
using WebUi;

namespace RiskService.ControlTests;

/// <summary>What a test of a control came to. One that failed raises the risk at once, one that passes lets that end.</summary>
public static class TestControl
{
    /// <param name="Seen">What was looked at and what was found; of "not tested", what prevented it.</param>
    /// <param name="TestedOn">Today if left out; never before the last test.</param>
    public sealed record Request(
        [Required] TestResult? Result,
        [Required, StringLength(ControlTest.LongestSeen, MinimumLength = 5)] string Seen,
        DateOnly? TestedOn = null,
        [MaxLength(ControlTest.MostFiles)] IReadOnlyList<EvidenceGiven>? Evidence = null);

    /// <param name="FileId">Of a file that was sent before.</param>
    /// <param name="ExpiresOn">Its last day; left out where it does not end.</param>
    public sealed record EvidenceGiven([Required] Guid? FileId, [Required] DateOnly? EffectiveOn, DateOnly? ExpiresOn = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder controls) => controls
        .MapPost("{id:guid}/tests", Handle)
        .WithName(nameof(TestControl))
        .WithSummary("Record a test of a control: passed, failed or not tested, with what was seen and what shows it");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, Desk desk, EvidenceFiles files, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, files, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, Desk desk, EvidenceFiles files, CancellationToken ct) => desk.ChangeControl(id, async (control, risk, check) =>
    {
        if (!desk.Actor.MayTest(risk))
            return new(StatusCodes.Status403Forbidden, RiskRefusals.OtherDivision);
        var on = request.TestedOn ?? desk.Today;
        var evidence = request.Evidence ?? [];
        if (Objection.To(Against(request.Result!.Value, on, evidence, check, desk.Today)) is { } wrong)
            return wrong;
        foreach (var (index, one) in evidence.Index())
        {
            if (await files.Take(one.FileId!.Value, desk.Actor, ct) is null)
                return Objection.To(Field(index, "fileId"), "ไม่พบไฟล์หลักฐานนี้ ส่งไฟล์ใหม่อีกครั้ง", "This file was not found; upload it again");
        }

        var given = new TestGiven(request.Result.Value, request.Seen.Trim(), on, [.. evidence.Select(one => new TestEvidence(one.FileId!.Value, one.EffectiveOn!.Value, one.ExpiresOn))]);
        var test = ControlTest.Of(control, risk, check.Tests + 1, given, await desk.HasWritten(control, ct), desk.Actor, desk.Now);
        desk.Db.Add(test);
        check.Take(test);
        await desk.Recount(risk, TestWords.ReasonOf(test), ct);
        return null;
    }, ct);

    private static IEnumerable<Objection> Against(TestResult result, DateOnly on, IReadOnlyList<EvidenceGiven> evidence, ControlCheck check, DateOnly today)
    {
        if (on > today || on < check.TestedOn)
            yield return Objection.To("testedOn", "วันที่ทดสอบต้องไม่ก่อนการทดสอบครั้งก่อนและไม่เกินวันนี้", "It was tested between the last test and today");
        foreach (var (index, one) in evidence.Index())
        {
            if (one.EffectiveOn > today)
                yield return Objection.To(Field(index, "effectiveOn"), "หลักฐานต้องมีผลแล้ว", "Evidence must be in force already");
            if (one.ExpiresOn < one.EffectiveOn)
                yield return Objection.To(Field(index, "expiresOn"), "วันหมดอายุต้องไม่ก่อนวันที่มีผล", "It can't expire before it is in force");
            else if (result is TestResult.Passed && one.ExpiresOn < today)
                yield return Objection.To(Field(index, "expiresOn"), "หลักฐานหมดอายุแล้ว ใช้ยืนยันว่าผ่านไม่ได้", "Evidence that has expired can't show that it passes");
        }
    }

    private static string Field(int index, string name) => FormattableString.Invariant($"evidence[{index}].{name}");
}
