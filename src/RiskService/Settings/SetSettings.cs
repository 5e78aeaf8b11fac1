using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Settings;

/// <summary>Other settings from a fiscal year on, as a new version; what was assessed before keeps those that it was assessed with.</summary>
public static class SetSettings
{
    private const int HighestScore = RiskScales.Steps * RiskScales.Steps;
    private const int LongestWords = 300;

    public sealed record Request([Required] RiskScales Scales, [Required, StringLength(RiskSettings.LongestReason, MinimumLength = 10)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPut("{year}", Handle)
        .WithName(nameof(SetSettings))
        .WithSummary("Set areas, scales, cut-offs and appetite from a fiscal year on");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear year, Request request, Desk desk, CancellationToken ct) =>
        Desk.Answer(Decide(year, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        if (Objection.To(Against(request.Scales)) is { } wrong)
            return wrong;
        return await desk.Db.RetryWhenOvertaken<Objection?>(async () =>
        {
            var last = await desk.Db.Settings.Where(one => one.FromYear == year).MaxAsync(one => (int?)one.Version, ct) ?? 0;
            desk.Db.Add(RiskSettings.Of(year, last + 1, request.Scales, desk.Actor.Name, request.Reason.Trim(), desk.Now));
            desk.Audit.Reason = request.Reason.Trim();
            await desk.Db.SaveChangesAsync(ct);
            return null;
        }, ct);
    }

    private static IEnumerable<Objection> Against(RiskScales scales)
    {
        if (scales.Areas is not { Count: >= 1 and <= 12 } areas || areas.Any(area => !IsCode(area?.Code) || !IsWords(area?.Thai) || !IsWords(area?.English)) || areas.DistinctBy(area => area.Code).Count() != areas.Count)
            yield return Objection.To("scales.areas", "ด้านความเสี่ยง 1 ถึง 12 ด้าน แต่ละด้านมีรหัสไม่ซ้ำ ชื่อไทยและอังกฤษ", "1 to 12 areas, each with its own code, a Thai and an English name");
        if (scales.Likelihood is not { Count: RiskScales.Steps } likelihood || likelihood.Any(step => !IsWords(step?.Thai) || !IsWords(step?.English) || !IsWords(step?.TimesAYear)))
            yield return Objection.To("scales.likelihood", "โอกาสมี 5 ระดับ แต่ละระดับมีชื่อและจำนวนครั้งต่อปี", "Likelihood has 5 steps, each with names and times a year");
        if (scales.Impact is not { Count: RiskScales.Steps } impact || impact.Any(step => !IsWords(step?.Thai) || !IsWords(step?.English) || !IsWords(step?.Reputation)) || !Rises(impact))
            yield return Objection.To("scales.impact", "ผลกระทบมี 5 ระดับ จำนวนเงินเพิ่มขึ้นทุกระดับ ระดับสุดท้ายไม่จำกัด", "Impact has 5 steps whose baht rise; the last has no limit");
        if (scales.CutOffs is not { Medium: > 1, VeryHigh: <= HighestScore } cut || cut.Medium >= cut.High || cut.High >= cut.VeryHigh)
            yield return Objection.To("scales.cutOffs", "คะแนนเริ่มต้นของปานกลาง สูง และสูงมาก ต้องเรียงจากน้อยไปมาก ระหว่าง 2 ถึง 25", "Medium, high and very high must begin at rising scores from 2 to 25");
        if (scales.Effectiveness is not { } words || !IsWords(words.Good) || !IsWords(words.Fair) || !IsWords(words.Weak))
            yield return Objection.To("scales.effectiveness", "กรอกความหมายของการควบคุมที่ดี พอใช้ และอ่อน", "Say what good, fair and weak controls mean");
        if (scales.Appetite is < 1 or >= HighestScore)
            yield return Objection.To("scales.appetite", "คะแนนที่ยอมรับได้ต้องอยู่ระหว่าง 1 ถึง 24", "The score that is accepted lies between 1 and 24");
    }

    private static bool Rises(IReadOnlyList<ImpactStep> steps) =>
        steps[^1].UpToBaht is null && steps.Take(steps.Count - 1).All(step => step.UpToBaht > 0)
        && steps.Take(steps.Count - 1).Zip(steps.Take(steps.Count - 1).Skip(1)).All(pair => pair.First.UpToBaht < pair.Second.UpToBaht);

    private static bool IsCode(string? code) => code is { Length: >= 2 and <= 24 } && code.All(letter => letter is (>= 'a' and <= 'z') or '-');

    private static bool IsWords(string? words) => PlainText.Of(words) is { Length: <= LongestWords };
}
