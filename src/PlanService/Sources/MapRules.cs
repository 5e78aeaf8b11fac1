using Contracts;
using PlanService.Import;
using PlanService.Indicators;
using PlanService.Projects;
using ServiceDefaults.Problems;
using WebUi;

namespace PlanService.Sources;

/// <summary>What may measure which indicator.</summary>
public static class MapRules
{
    /// <summary>A decision as it is kept, or what stands against it. Fields are named as in <see cref="ChangeMap.Line"/>.</summary>
    /// <param name="codes">Of the plan's projects.</param>
    public static (MapDecision? Decision, Objection? Wrong) Check(
        Project project, Indicator indicator, string? key, string? of, string why, IReadOnlySet<string> codes, bool isProposed = false)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            return string.IsNullOrWhiteSpace(of)
                ? (new(project, indicator, null, null, why.Trim(), isProposed), null)
                : (null, Objection.To("measureOf", "ถ้าให้บุคคลวินิจฉัย ไม่ต้องระบุขอบเขต", "Where a person judges there is nothing to narrow"));
        }

        if (Measures.Find(key) is not { } measure)
            return (null, Objection.To("measure", "ไม่มีตัววัดรหัสนี้ เลือกจากรายการตัววัด", "There is no such measure; see the list of measures"));
        if (project.WithdrawnAt is not null)
            return (null, Objection.To(Withdrawn(project)));
        if (UnitMismatch(measure, indicator) is { } mismatch)
            return (null, mismatch);
        if (RewardsFewerTips(measure, indicator))
            return (null, Objection.To(FewerTips));
        var (narrowed, wrong) = Narrowing.Read(measure, of, project, codes);
        return wrong is null ? (new(project, indicator, measure.Key, narrowed, why.Trim(), isProposed), null) : (null, wrong);
    }

    /// <summary>Whether a measure may stand for an indicator at all; what it is narrowed to is another question.</summary>
    public static bool MayMeasure(Measure measure, Indicator indicator) => UnitMismatch(measure, indicator) is null && !RewardsFewerTips(measure, indicator);

    /// <summary>
    /// A number of another kind would be compared with the target all the same, and judged wrongly without anybody noticing: so it is refused
    /// and not only warned of. Where a person judges, any number may stand beside as evidence.
    /// </summary>
    private static Objection? UnitMismatch(Measure measure, Indicator indicator)
    {
        var aim = indicator.Aim();
        if (aim.Comparator is Comparator.Qualitative || aim.Unit is null)
            return null;
        var wanted = aim.IsPercentage ? "percent" : aim.Unit == "คะแนน" ? "points" : "count";
        var given = measure.Unit is "percent" or "points" ? measure.Unit : "count";
        return wanted == given ? null : Objection.To("measure",
            $"ตัวชี้วัดนี้นับเป็น “{indicator.Unit}” แต่ตัววัดที่เลือกนับเป็น “{MeasureWords.Unit(measure)}” ค่าจึงเทียบกับเป้าหมายไม่ได้",
            $"The indicator is counted in “{indicator.Unit}” and this measure in “{measure.Unit}”: the value could not be compared with the target");
    }

    /// <summary>The number of reports may be looked at; it may never be a target to have few of them. Source: plan projects 4-05, 4-06.</summary>
    private static bool RewardsFewerTips(Measure measure, Indicator indicator) => measure.Key == "plan.corruption-received"
        && (indicator.Comparator is Comparator.Decreases or Comparator.AtMost || indicator is { Comparator: Comparator.Equal, Target: 0 });

    private static Refusal FewerTips { get; } = new(
        "rewards-fewer-tips", "เป้าหมายที่ต้องการให้น้อยลงห้ามวัดด้วยจำนวนการแจ้งเบาะแส เพราะจะเป็นการจูงใจไม่ให้รับแจ้ง ให้ใช้ “ไม่มีเรื่องแจ้งการทุจริตเลย” หรือให้บุคคลวินิจฉัย",
        "A target to have fewer must not be measured by the number of tips; use “no corruption report at all” or let a person judge");

    private static Refusal Withdrawn(Project project) => new(
        "project-withdrawn", $"โครงการ {project.Code} ถูกยกเลิกจากแผนแล้ว จึงไม่มีอะไรให้วัดอีก", $"Project {project.Code} was withdrawn from the plan: there is nothing to measure any more");
}
