using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Rounds;
using RiskService.Settings;
using ServiceDefaults.Values;

namespace RiskService.Workbooks;

/// <summary>Writes good rows of a workbook into the register: what is new is added, what differs is changed, what is the same stays untouched.</summary>
internal sealed class Importing(Desk desk, FiscalYear year, string division, RiskSettings settings, ThereAlready there, ImportChecks checks)
{
    private const string Reason = "นำเข้าจากไฟล์";

    private int _last = there.LastNo;

    /// <summary>Numbers that the file itself gives are taken first: a new risk without one comes after them.</summary>
    public void Reserve(IEnumerable<GivenWhole> risks)
    {
        foreach (var one in risks.Where(one => there.Of(one) is null))
            _last = Math.Max(_last, NumberOf(one) ?? 0);
    }

    public Risk Add(GivenWhole one)
    {
        var risk = Risk.Of(year, division, NumberOf(one) ?? ++_last, one.Content, one.Risk.Previous is { } previous ? there.Earlier[previous] : null, one.Risk.Starter, desk.Now);
        List<RiskControl> controls = [.. one.Controls.Select((given, index) => RiskControl.Of(risk.Id, index + 1, given.Text!, given.Effectiveness!.Value))];
        desk.Db.Add(risk);
        desk.Db.AddRange(controls);
        foreach (var past in one.Assessments)
            Remember(risk, past);
        Judge(risk, controls, one);
        if (one.Risk.Treatment is { } treatment)
            _ = risk.Treat(treatment, one.Risk.TreatmentReason!);
        foreach (var given in one.Mitigations)
            Add(given, risk, 0, one);
        if (one.Risk.ClosedAt is { } at)
            _ = risk.Close(0, one.Risk.ClosedFor!, at);
        return risk;
    }

    /// <summary>As it was judged last, if the file says so too; then an acceptance of that judgement holds. Otherwise it is a judgement of whoever brings it in.</summary>
    private void Judge(Risk risk, IReadOnlyList<RiskControl> controls, GivenWhole one)
    {
        var steps = desk.AddTests(risk, controls, one);
        if (one.Assessments is not [.., var last] || !GivenChanges.Same(one.Judgement, GivenChanges.JudgementOf(risk)))
        {
            _ = Assessing.Judge(desk, risk, controls, one.Judgement, settings, one.Assessments.Count > 0 ? Reason : null, steps);
            return;
        }

        var level = risk.Level;
        if (risk.Raise(steps, checks.Settings(last.FromYear!.Value, last.Version!.Value)!.Scales, desk.Now))
            desk.Db.Add(RiskAssessment.Of(risk, controls, Reason, desk.Actor));
        if (one.Risk.Acceptance is { } accepted && risk.Level == level)
            risk.AcceptedElsewhere(accepted with { At = accepted.At == default ? desk.Now : accepted.At, ImportedBy = desk.Actor.Name });
        Assessing.Tell(desk, risk, settings.Scales);
    }

    /// <returns>Whether anything of it is another now, and what that is called in the register if its approval falls by it.</returns>
    public async Task<(bool Changed, RegisterChange? Change)> Change(GivenWhole one, Risk risk, CancellationToken ct)
    {
        var (changed, change) = (false, (RegisterChange?)null);
        void Did(RegisterChange? what) => (changed, change) = (true, change ?? what);

        if (!GivenChanges.Same(one.Content, risk.Content))
        {
            _ = risk.Change(one.Content);
            Did(RegisterChange.Described);
        }

        if (one.Controls.Count > 0 && !GivenChanges.Same(one.Controls, [.. there.Controls[risk.Id]]))
        {
            _ = await ChangeRisk.WriteControls([.. one.Controls.Select(given => new ControlGiven(given.Text, given.Effectiveness))], risk, desk, ct);
            Did(RegisterChange.Described);
        }

        if (!GivenChanges.Same(one.Judgement, GivenChanges.JudgementOf(risk)))
        {
            _ = Assessing.Judge(desk, risk, desk.ControlsNow(risk), one.Judgement, settings, Reason);
            Did(RegisterChange.Assessed);
        }

        if (one.Risk.Treatment is { } treatment && (treatment != risk.Treatment || !GivenChanges.Same(one.Risk.TreatmentReason, risk.TreatmentReason)))
        {
            _ = risk.Treat(treatment, one.Risk.TreatmentReason!);
            Did(RegisterChange.Treated);
        }

        if (desk.Reschedule(desk.ControlsNow(risk), there.Checks, one))
            Did(null); // when a control is tested is no part of what is approved
        var last = there.Mitigations[risk.Id].Select(known => known.No).DefaultIfEmpty().Max();
        foreach (var given in one.Mitigations)
        {
            var known = there.Mitigations[risk.Id].FirstOrDefault(other => other.No == given.No);
            if (known is null)
                Add(given, risk, last, one);
            else if (!given.IsAs(known))
                Change(given, known, risk);
            else
                continue;
            // Doing what was approved changes nothing in it.
            Did(known is not null && given.Status is MitigationStatus.Done && given.Content == new MitigationContent(known.Measure, known.Owner, known.DueOn, known.ProjectCode) ? null : RegisterChange.Mitigated);
        }

        if (one.Risk.ClosedAt is { } at && risk.IsOpen)
        {
            _ = risk.Close(0, one.Risk.ClosedFor!, at);
            Did(RegisterChange.Closed);
        }

        return (changed, change);
    }

    /// <summary>A judgement of before, with what failing controls added to it then.</summary>
    private void Remember(Risk risk, GivenAssessment past)
    {
        var scales = checks.Settings(past.FromYear!.Value, past.Version!.Value)!;
        _ = risk.Assess(new(past.Inherent, past.Current!, past.Residual, past.Effectiveness!.Value), scales, desk.Actor, past.At!.Value, past.Steps!.Value);
        desk.Db.Add(RiskAssessment.Imported(risk, past.Controls, past.Reason, past.By!, desk.Actor));
    }

    private void Add(GivenMitigation given, Risk risk, int last, GivenWhole one)
    {
        // Those without a number come after all that have one, in the order of the file.
        var numbered = one.Mitigations.Select(other => other.No ?? 0).Append(last).Max();
        var no = given.No ?? numbered + 1 + one.Mitigations.Where(other => other.No is null).TakeWhile(other => other != given).Count();
        var mitigation = Mitigation.Of(risk.Id, no, given.Content, given.SetOn ?? desk.Today);
        mitigation.ShownElsewhere(given.Files);
        desk.Db.Add(mitigation);
        End(given, mitigation, risk);
    }

    private void Change(GivenMitigation given, Mitigation known, Risk risk)
    {
        _ = known.Change(given.Content);
        End(given, known, risk);
    }

    private void End(GivenMitigation given, Mitigation one, Risk risk)
    {
        if (given.Status is MitigationStatus.Dropped)
            _ = one.Drop(given.DroppedFor!);
        if (given.Status is not MitigationStatus.Done || one.Complete(given.CompletedOn!.Value, given.ActionTaken!, one.Evidence) is not null)
            return;
        CompleteMitigation.Tell(desk, one, risk);
    }

    private static int? NumberOf(GivenWhole one) => one.Risk.Code is { } code && ImportChecks.Codes.IsMatch(code) ? ImportChecks.NumberOf(code) : null;
}
