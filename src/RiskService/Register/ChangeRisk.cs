using Microsoft.AspNetCore.Http.HttpResults;
using RiskService.ControlTests;
using RiskService.Rounds;
using RiskService.Settings;
using WebUi;

namespace RiskService.Register;

/// <summary>Writes what a risk is anew, with the controls that there are. How high it is, an assessment says.</summary>
public static class ChangeRisk
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder risks) => risks
        .MapPut("{id:guid}", Handle)
        .WithName(nameof(ChangeRisk))
        .WithSummary("Change the description and the controls of a risk of one's own division");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, RiskRequest request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, RiskRequest request, Desk desk, CancellationToken ct) => desk.ChangeRisk(id, RegisterChange.Described, async risk =>
    {
        var settings = await desk.Db.SettingsOf(risk.FiscalYear, ct);
        var (content, wrong) = await request.Read(desk.Db, risk.FiscalYear, risk.Division, settings.Scales, ct);
        if (content is null)
            return wrong;
        if (Objection.To(risk.Change(content)) is { } refused)
            return refused;
        return await WriteControls(request.ExistingControls ?? [], risk, desk, ct);
    }, ct);

    /// <summary>Those that are named stay what they are, in the given order; others are added; those that are left out go.</summary>
    internal static async Task<Objection?> WriteControls(IReadOnlyList<ControlGiven> given, Risk risk, Desk desk, CancellationToken ct)
    {
        var known = await desk.Db.ControlsOf(risk.Id, ct);
        var kept = new HashSet<Guid>();
        foreach (var (index, one) in given.Index())
        {
            var text = one.Text!.Trim();
            var before = one.Id is { } id ? known.Find(control => control.Id == id) : known.Find(control => control.Text == text && !kept.Contains(control.Id));
            if (one.Id is not null && (before is null || !kept.Add(before.Id)))
                return Objection.To(FormattableString.Invariant($"existingControls[{index}].id"), "ไม่พบการควบคุมนี้ในความเสี่ยงนี้", "This risk has no such control");
            if (before is null)
                desk.Db.Add(RiskControl.Of(risk.Id, index + 1, text, one.Effectiveness ?? risk.ControlEffectiveness));
            else
                before.Write(index + 1, text, one.Effectiveness ?? before.Effectiveness);
            if (before is not null)
                kept.Add(before.Id);
        }

        var gone = known.Where(control => !kept.Contains(control.Id)).ToList();
        await desk.RemoveChecks(gone.Select(control => control.Id), ct);
        desk.Db.RemoveRange(gone);
        return null;
    }
}
