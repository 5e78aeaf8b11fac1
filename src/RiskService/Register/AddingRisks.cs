using Microsoft.EntityFrameworkCore;
using RiskService.ControlTests;
using RiskService.Rounds;
using RiskService.Settings;
using RiskService.Starters;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Register;

/// <summary>Risks become part of the register of a year with their first assessments: all of them or none.</summary>
internal static class AddingRisks
{
    /// <param name="against">What stands against all of them, asked in the transaction that adds them.</param>
    /// <returns>What was added, in the order of the requests; or what stood against it, and at which of them.</returns>
    public static async Task<(IReadOnlyList<Risk> Risks, Objection? Objection, int At)> Add(
        Desk desk, FiscalYear year, IReadOnlyList<AddRisk.Request> requests, CancellationToken ct, Func<Task<Objection?>>? against = null)
    {
        if (desk.Actor.OwnDivision() is not { } division)
            return ([], new(StatusCodes.Status403Forbidden, RiskRefusals.NoDivision), 0);
        var settings = await desk.Db.SettingsOf(year, ct);
        var contents = new List<RiskContent>();
        foreach (var (at, request) in requests.Index())
        {
            var (content, wrong) = await Read(desk, year, division, settings, request, ct);
            if (content is null)
                return ([], wrong, at);
            contents.Add(content);
        }

        return await desk.Db.RetryWhenOvertaken<(IReadOnlyList<Risk>, Objection?, int)>(async () =>
        {
            if (against is not null && await against() is { } objection)
                return ([], objection, 0);
            var last = await desk.Db.Risks.Where(one => one.FiscalYear == year && one.Division == division).MaxAsync(one => (int?)one.No, ct) ?? 0;
            var risks = new List<Risk>();
            foreach (var (request, content) in requests.Zip(contents))
            {
                var risk = Risk.Of(year, division, ++last, content, request.PreviousId, request.StarterKey, desk.Now);
                var controls = (request.ExistingControls ?? []).Select((given, index) => RiskControl.Of(risk.Id, index + 1, given.Text!.Trim(), given.Effectiveness ?? request.ControlEffectiveness!.Value)).ToList();
                desk.Db.Add(risk);
                desk.Db.AddRange(controls);
                await desk.GoOnTesting(risk, controls, ct);
                _ = Assessing.Judge(desk, risk, controls, request.Judgement, settings, null);
                await desk.Changed(risk, RegisterChange.Added, ct);
                risks.Add(risk);
            }

            await desk.Db.SaveChangesAsync(ct);
            desk.Bell.Set();
            return (risks, null, 0);
        }, ct);
    }

    /// <summary>The objection of one of many, naming which.</summary>
    public static Objection Within(this Objection objection, string list, int at) => objection.Field is null
        ? objection
        : Objection.To(objection.Others.Prepend(objection).Select(one => Objection.To(FormattableString.Invariant($"{list}[{at}].{one.Field}"), one.Refusal.Thai, one.Refusal.English)))!;

    private static async Task<(RiskContent? Content, Objection? Objection)> Read(Desk desk, FiscalYear year, string division, RiskSettings settings, AddRisk.Request request, CancellationToken ct)
    {
        if (request.Division is { } named && named != division)
            return (null, new(StatusCodes.Status403Forbidden, RiskRefusals.OtherDivision));
        var (content, wrong) = await request.Content.Read(desk.Db, year, division, settings.Scales, ct);
        wrong ??= Objection.To(RatingChecks.Against(request.Judgement));
        if (wrong is not null)
            return (null, wrong);
        if (request.StarterKey is { } key && StarterLibrary.Find(key) is null)
            return (null, Objection.To("starterKey", "ไม่พบความเสี่ยงนี้ในคลังตัวอย่าง", "The starter library has no such risk"));
        return request.PreviousId is not { } previous || await desk.Db.Risks.AnyAsync(one => one.Id == previous && one.Division == division && one.FiscalYear < year, ct)
            ? (content, null)
            : (null, Objection.To("previousId", "ไม่พบความเสี่ยงของปีก่อนในส่วนราชการนี้", "This division has no such risk of an earlier year"));
    }
}
