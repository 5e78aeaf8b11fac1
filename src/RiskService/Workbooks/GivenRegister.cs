using RiskService.Register;
using RiskService.Settings;
using WebUi;

namespace RiskService.Workbooks;

/// <summary>A risk with all rows of the workbook that are about it: it is taken with all of them, or not at all.</summary>
internal sealed record GivenWhole(GivenRisk Risk, IReadOnlyList<GivenControl> Controls, IReadOnlyList<GivenAssessment> Assessments, IReadOnlyList<GivenMitigation> Mitigations, IReadOnlyList<GivenTest> Tests)
{
    public IEnumerable<BookLine> Lines => [Risk.Line, .. Controls.Select(one => one.Line), .. Assessments.Select(one => one.Line), .. Mitigations.Select(one => one.Line), .. Tests.Select(one => one.Line)];

    /// <summary>In the order of the file: those of each control that the risk has, then those of each that was taken out, whose numbers begin with 1 again.</summary>
    public IEnumerable<IReadOnlyList<GivenTest>> TestsByControl()
    {
        foreach (var same in Tests.Where(test => test.ControlNo is not null).GroupBy(test => test.ControlNo))
            yield return [.. same];
        List<GivenTest> removed = [];
        foreach (var test in Tests.Where(test => test.ControlNo is null))
        {
            if (test.No == 1 && removed.Count > 0)
            {
                yield return removed;
                removed = [];
            }

            removed.Add(test);
        }

        if (removed.Count > 0)
            yield return removed;
    }

    public bool IsGood => Lines.All(line => line.Wrong.Count == 0);

    /// <summary>Only where the row is good.</summary>
    public RiskContent Content => new(Risk.Process, Risk.Step, Risk.Event, Risk.Causes, Risk.WhoGains, Risk.Area!, Risk.ProjectCode);

    /// <summary>Only where the row is good.</summary>
    public Judgement Judgement => new(Risk.Inherent, Risk.Current!, Risk.Residual, Risk.Effectiveness!.Value);
}

/// <summary>What a workbook says.</summary>
/// <param name="Strays">Rows of other sheets about a risk that the first sheet does not have.</param>
internal sealed record GivenRegister(IReadOnlyList<GivenWhole> Risks, IReadOnlyList<BookLine> Strays)
{
    private static readonly string[] Sheets = [RiskSheet.Name, ControlSheet.Name, AssessmentSheet.Name, MitigationSheet.Name, TestSheet.Name];

    /// <returns>400, 413 or 415 at <c>file</c> for what is no such workbook.</returns>
    public static async Task<(GivenRegister? Register, Objection? Objection)> Read(IFormFile? file, RiskScales scales, DateOnly today, CancellationToken ct)
    {
        var (sheets, unreadable) = await BookFile.Read(file, Sheets, ct);
        if (sheets is null)
            return (null, unreadable);
        var (risks, wrong) = RiskSheet.Of(scales).Read(sheets, BookFile.MostRisks);
        var (controls, wrongControls) = ControlSheet.Columns.Read(sheets, BookFile.MostRows);
        var (assessments, wrongAssessments) = AssessmentSheet.Columns.Read(sheets, BookFile.MostRows);
        var (mitigations, wrongMitigations) = MitigationSheet.Columns.Read(sheets, BookFile.MostRows);
        var (tests, wrongTests) = TestSheet.Columns.Read(sheets, BookFile.MostRows);
        if ((wrong ?? wrongControls ?? wrongAssessments ?? wrongMitigations ?? wrongTests) is { } objection)
            return (null, objection);
        if (risks.Count == 0)
            return (null, Objection.To("file", $"ไม่พบความเสี่ยงในแผ่นงาน {RiskSheet.Name}", $"There are no risks in the sheet {RiskSheet.Name}"));
        return (Joined(
            [.. risks.Select(line => RiskSheet.Read(line, scales))], [.. controls.Select(ControlSheet.Read)], [.. assessments.Select(AssessmentSheet.Read)], [.. mitigations.Select(line => MitigationSheet.Read(line, today))], [.. tests.Select(TestSheet.Read)]), null);
    }

    private static GivenRegister Joined(IReadOnlyList<GivenRisk> risks, IReadOnlyList<GivenControl> controls, IReadOnlyList<GivenAssessment> assessments, IReadOnlyList<GivenMitigation> mitigations, IReadOnlyList<GivenTest> tests)
    {
        var first = new Dictionary<string, GivenRisk>();
        foreach (var risk in risks.Where(risk => risk.Code is not null))
        {
            if (!first.TryAdd(risk.Code!, risk))
                risk.Line.Refuse(RiskSheet.Code, $"รหัสซ้ำกับแถวที่ {first[risk.Code!].Line.No}", $"The same code stands in row {first[risk.Code!].Line.No}");
        }

        var (byControl, byAssessment, byMitigation, byTest) = (controls.ToLookup(one => one.Risk), assessments.ToLookup(one => one.Risk), mitigations.ToLookup(one => one.Risk), tests.ToLookup(one => one.Risk));
        List<BookLine> strays =
        [
            .. controls.Where(one => IsStray(one.Risk)).Select(one => one.Line), .. assessments.Where(one => IsStray(one.Risk)).Select(one => one.Line),
            .. mitigations.Where(one => IsStray(one.Risk)).Select(one => one.Line), .. tests.Where(one => IsStray(one.Risk)).Select(one => one.Line),
        ];
        foreach (var stray in strays.Where(stray => stray.Wrong.Count == 0))
            stray.Refuse(BookNames.Risk, $"ไม่พบรหัสนี้ในแผ่นงาน {RiskSheet.Name}", $"The sheet {RiskSheet.Name} has no such code");
        List<GivenWhole> whole =
        [
            .. risks.Select(risk => risk.Code is { } code && first[code] == risk
                ? new GivenWhole(risk, [.. byControl[code].OrderBy(one => one.No)], [.. byAssessment[code].OrderBy(one => one.No)], [.. byMitigation[code].OrderBy(one => one.No ?? int.MaxValue)], [.. byTest[code]])
                : new GivenWhole(risk, [], [], [], [])),
        ];
        foreach (var one in whole)
            MarkTwice(one);
        return new(whole, strays);

        bool IsStray(string? code) => code is null || !first.ContainsKey(code);
    }

    private static void MarkTwice(GivenWhole whole)
    {
        if (whole.Controls.Count > RiskControl.Most)
            whole.Controls[RiskControl.Most].Line.Refuse(BookNames.Risk, $"การควบคุมมีได้ไม่เกิน {RiskControl.Most} ข้อ", $"At most {RiskControl.Most} controls");
        MarkTests(whole);
        foreach (var twice in whole.Mitigations.Where(one => one.No is not null).GroupBy(one => one.No).SelectMany(same => same.Skip(1)))
            twice.Line.Refuse(MitigationSheet.No, "ลำดับซ้ำ", "This number stands twice");
        foreach (var (place, one) in whole.Assessments.Index())
        {
            if (one.No is { } no && no != place + 1)
                one.Line.Refuse(AssessmentSheet.No, "ครั้งที่ต้องเรียงจาก 1 ไม่ขาดและไม่ซ้ำ", "Assessments are numbered from 1 without a gap");
            else if (place > 0 && one.At < whole.Assessments[place - 1].At)
                one.Line.Refuse(AssessmentSheet.At, "ต้องไม่ก่อนการประเมินครั้งก่อน", "It can't be before the one above");
            if (one is { Current: not null, Score: not null, Steps: null })
                one.Line.Refuse(AssessmentSheet.Score, "คะแนนไม่ตรงกับโอกาสและผลกระทบ", "The score does not follow from likelihood and impact");
        }
    }

    private static void MarkTests(GivenWhole whole)
    {
        foreach (var same in whole.TestsByControl())
        {
            foreach (var (place, one) in same.Index())
            {
                if (one.ControlNo is { } control && whole.Controls.All(other => other.No != control))
                    one.Line.Refuse(TestSheet.ControlNo, $"ไม่พบลำดับนี้ในแผ่นงาน {ControlSheet.Name} ของความเสี่ยงนี้", $"The sheet {ControlSheet.Name} has no such number of this risk");
                if (one.No is { } no && no != place + 1)
                    one.Line.Refuse(TestSheet.No, "ครั้งที่ต้องเรียงจาก 1 ไม่ขาดและไม่ซ้ำ", "Tests are numbered from 1 without a gap");
            }
        }
    }
}
