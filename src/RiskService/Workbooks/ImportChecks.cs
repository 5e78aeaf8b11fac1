using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RiskService.ControlTests;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Workbooks;

/// <summary>What is in the register already, as far as a workbook may touch it: the risks of one division.</summary>
internal sealed record ThereAlready(
    IReadOnlyDictionary<string, Risk> Risks, ILookup<Guid, RiskControl> Controls, ILookup<Guid, Mitigation> Mitigations, ILookup<Guid, ControlCheck> Checks, IReadOnlyDictionary<string, Guid> Earlier, IReadOnlyList<RiskSettings> Settings, int LastNo)
{
    public static async Task<ThereAlready> Of(Desk desk, FiscalYear year, string division, CancellationToken ct)
    {
        var own = desk.Db.Risks.Where(risk => risk.FiscalYear == year && risk.Division == division);
        var risks = await own.ToListAsync(ct);
        return new(
            risks.ToDictionary(risk => risk.Code), (await desk.Db.Controls.Where(one => own.Any(risk => risk.Id == one.RiskId)).ToListAsync(ct)).ToLookup(one => one.RiskId),
            (await desk.Db.Mitigations.Where(one => own.Any(risk => risk.Id == one.RiskId)).ToListAsync(ct)).ToLookup(one => one.RiskId),
            (await desk.Db.ControlChecks.Where(one => one.RemovedAt == null && own.Any(risk => risk.Id == one.RiskId)).ToListAsync(ct)).ToLookup(one => one.Id),
            await desk.Db.Risks.Where(risk => risk.Division == division && risk.FiscalYear < year).Select(risk => new { risk.Code, risk.Id }).ToDictionaryAsync(risk => risk.Code, risk => risk.Id, ct),
            await desk.Db.Settings.AsNoTracking().ToListAsync(ct), risks.Select(risk => risk.No).DefaultIfEmpty().Max());
    }

    public Risk? Of(GivenWhole one) => one.Risk.Code is { } code ? Risks.GetValueOrDefault(code) : null;
}

/// <summary>What stands against rows because of what is in the register already, and of who sends them.</summary>
internal sealed partial class ImportChecks(Desk desk, FiscalYear year, string division, ThereAlready there)
{
    private readonly Dictionary<(string Code, bool Own), Objection?> _projects = [];

    /// <summary>How the codes of the register look; another word names a new risk.</summary>
    public static Regex Codes { get; } = CodePattern();

    public static int NumberOf(string code) => int.Parse(code.AsSpan(code.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    private string Prefix => FormattableString.Invariant($"R{year.Year % 100:00}-{division}-");

    public async Task Mark(GivenWhole one, CancellationToken ct)
    {
        var (line, risk) = (one.Risk.Line, there.Of(one));
        if (one.Risk.Division is { } named && named != division)
            Refuse(line, RiskSheet.Division, RiskRefusals.OtherDivision);
        else if (risk is null && one.Risk.Code is { } code && Codes.IsMatch(code) && !code.StartsWith(Prefix, StringComparison.Ordinal))
            line.Refuse(RiskSheet.Code, "รหัสนี้เป็นของปีหรือส่วนราชการอื่น เว้นว่างเพื่อเพิ่มเป็นความเสี่ยงใหม่", "This code is of another year or division; leave it out for a new risk");
        else if (risk is null && one.Risk.Code is { } own && Codes.IsMatch(own) && NumberOf(own) is var no && (no == 0 || own != FormattableString.Invariant($"{Prefix}{no:00}")))
            line.Refuse(RiskSheet.Code, "เขียนรหัสเช่น R70-FIN-01 เว้นว่างเพื่อเพิ่มเป็นความเสี่ยงใหม่", "A code looks like R70-FIN-01; leave it out for a new risk");
        if (one.Risk.Previous is { } previous && !there.Earlier.ContainsKey(previous))
            line.Refuse(RiskSheet.Previous, "ไม่พบความเสี่ยงของปีก่อนในส่วนราชการนี้", "This division has no such risk of an earlier year");
        await MarkProject(line, RiskSheet.Project, one.Risk.ProjectCode, risk?.ProjectCode, own: true, ct);
        if (one.Risk.ClosedAt > desk.Now)
            line.Refuse(RiskSheet.ClosedAt, "ต้องไม่เกินเวลานี้", "It can't be in the future");
        if (risk is null && one.Risk.Acceptance?.At > desk.Now)
            line.Refuse(RiskSheet.AcceptedAt, "ต้องไม่เกินเวลานี้", "It can't be in the future");
        var isOpen = one.Mitigations.Any(given => given.Status is MitigationStatus.Planned)
            || (risk is not null && there.Mitigations[risk.Id].Any(known => known.Status is MitigationStatus.Planned && one.Mitigations.All(given => given.No != known.No)));
        if (one.Risk.ClosedAt is not null && risk is not { IsOpen: false } && isOpen)
            Refuse(line, RiskSheet.ClosedAt, RiskRefusals.OpenMitigations(Math.Max(1, one.Mitigations.Count(given => given.Status is MitigationStatus.Planned))));
        if (risk is { IsOpen: false } && line.Wrong.Count == 0 && (one.Risk.ClosedAt is null || Differs(one, risk)))
            Refuse(line, RiskSheet.ClosedAt, RiskRefusals.Closed);
        MarkHistory(one, risk);
        MarkTests(one, risk);
        foreach (var given in one.Mitigations)
            await Mark(given, risk is null ? null : there.Mitigations[risk.Id].FirstOrDefault(known => known.No == given.No), ct);
    }

    /// <summary>Whether the row says another than what is there.</summary>
    public bool Differs(GivenWhole one, Risk risk) => one.IsGood && (
        !GivenChanges.Same(one.Content, risk.Content) || !GivenChanges.Same(one.Judgement, GivenChanges.JudgementOf(risk)) || one.Risk.Treatment != risk.Treatment
        || !GivenChanges.Same(one.Risk.TreatmentReason, risk.TreatmentReason) || (one.Controls.Count > 0 && !GivenChanges.Same(one.Controls, [.. there.Controls[risk.Id]])));

    private async Task Mark(GivenMitigation given, Mitigation? known, CancellationToken ct)
    {
        await MarkProject(given.Line, MitigationSheet.Project, given.ProjectCode, known?.ProjectCode, own: false, ct);
        if (given.Line.Wrong.Count == 0 && known is { Status: not MitigationStatus.Planned } && !given.IsAs(known))
            Refuse(given.Line, MitigationSheet.Status, RiskRefusals.MitigationEnded);
        else if (given.Line.Wrong.Count == 0 && known is not null && given.SetOn is { } setOn && setOn != known.SetOn)
            given.Line.Refuse(MitigationSheet.SetOn, "วันที่ตั้งของมาตรการที่มีอยู่เปลี่ยนไม่ได้", "The day on which it was set stays");
    }

    /// <summary>The history of a risk that is there already stays as it is: the rows of the file are passed over.</summary>
    private void MarkHistory(GivenWhole one, Risk? risk)
    {
        foreach (var given in one.Assessments.Where(_ => risk is null))
        {
            if (given.At > desk.Now)
                given.Line.Refuse(AssessmentSheet.At, "ต้องไม่เกินเวลานี้", "It can't be in the future");
            if (given is { FromYear: { } from, Version: { } version } && Settings(from, version) is null)
                given.Line.Refuse(AssessmentSheet.Version, $"ไม่พบเกณฑ์ปี {from} ฉบับที่ {version}", $"There are no settings of {from}, version {version}");
        }
    }

    /// <summary>Tests of a risk that is there already stay as they are, as its history does; another schedule begins today or later.</summary>
    private void MarkTests(GivenWhole one, Risk? risk)
    {
        foreach (var given in one.Tests.Where(_ => risk is null))
        {
            if (given.At > desk.Now || given.TestedOn > desk.Today)
                given.Line.Refuse(TestSheet.At, "ต้องไม่เกินเวลานี้", "It can't be in the future");
        }

        foreach (var given in one.Controls.Where(given => risk is not null && given.NextDueOn < desk.Today))
        {
            if (!there.Controls[risk!.Id].Where(control => GivenChanges.Same(given.Text, control.Text)).SelectMany(control => there.Checks[control.Id]).Any(given.IsScheduledAs))
                given.Line.Refuse(ControlSheet.NextDueOn, "วันทดสอบครั้งต่อไปต้องไม่ก่อนวันนี้", "The next test can't be due before today");
        }
    }

    public RiskSettings? Settings(int from, int version) => there.Settings.FirstOrDefault(one => one.FromYear.Year == from && one.Version == version);

    private async Task MarkProject(BookLine line, string column, string? given, string? known, bool own, CancellationToken ct)
    {
        if (given is null || given == known || line.Wrong.Count > 0)
            return;
        if (!_projects.TryGetValue((given, own), out var objection))
            _projects[(given, own)] = objection = await desk.Db.AgainstProject(given, year, own ? division : null, ct);
        if (objection is not null)
            Refuse(line, column, objection.Refusal);
    }

    private static void Refuse(BookLine line, string column, Refusal why) => line.Wrong.Add((column, why));

    [GeneratedRegex("^R[0-9]{2}-[A-Z]{2,4}-[0-9]{2,5}$")]
    private static partial Regex CodePattern();
}
