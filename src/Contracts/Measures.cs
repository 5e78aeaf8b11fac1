namespace Contracts;

/// <summary>Something that the daily work of a service can say of a fiscal year as one number, and that an indicator of the plan may be measured by.</summary>
/// <param name="Key">Who counts it and what: <c>complaints.satisfaction-percent</c>. Never given another meaning.</param>
/// <param name="Unit">See <see cref="IndicatorMeasured.Unit"/>.</param>
/// <param name="Of">What the measure may be narrowed to; of nothing else than this may a map of the plan say more.</param>
/// <param name="Thai">What is counted, for whoever maps an indicator.</param>
/// <param name="English">The same.</param>
public sealed record Measure(string Key, string Unit, MeasureOf Of, string Thai, string English)
{
    /// <summary>The service that counts it: <c>training</c>. <c>plan</c> counts what is recorded in the plan itself.</summary>
    public string Service => Key[..Key.IndexOf('.', StringComparison.Ordinal)];
}

/// <summary>What a measure counts: of the indicator's own project, or of what the map names.</summary>
public enum MeasureOf
{
    /// <summary>The whole organization; there is nothing to narrow.</summary>
    Everything,

    /// <summary>The indicator's own project; the map may name other projects by their codes, with commas.</summary>
    Project,

    /// <summary>Complaints of the categories that the map names by their codes, with commas; of all where it names none.</summary>
    Category,

    /// <summary>A step of the indicator's own project, which the map names by its number.</summary>
    Step,
}

/// <summary>
/// All that can measure an indicator. A service counts each measure that has its name, and no other; the plan has a map of which indicator is
/// measured by which, and tells it with <see cref="PlanPublished"/>.
/// </summary>
public static class Measures
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("plan.channels", "channels", MeasureOf.Project, "จำนวนช่องทางที่เผยแพร่ของโครงการ", "channels in which the project was published"),
        new("plan.publications", "topics", MeasureOf.Project, "จำนวนเรื่องที่เผยแพร่ของโครงการ", "topics that the project published"),
        new("plan.step-done", "times", MeasureOf.Step, "ขั้นตอนของโครงการดำเนินการแล้ว มีหลักฐาน", "a step of the project is done, with evidence"),
        new("plan.in-force", "plans", MeasureOf.Everything, "มีแผนปฏิบัติการที่ประกาศใช้ในปีนั้น", "a plan of that year is published"),
        new("plan.ita-score", "points", MeasureOf.Everything, "คะแนนประเมิน ITA ของปี", "ITA score of the year"),
        new("plan.survey-percent", "percent", MeasureOf.Project, "ร้อยละผู้ตอบแบบสำรวจของโครงการที่พึงพอใจ (4–5 คะแนน)", "answers to the project's survey that are satisfied (4 or 5)"),
        new("plan.corruption-received", "reports", MeasureOf.Everything, "จำนวนเรื่องแจ้งการทุจริตตามสถิติครึ่งปี", "corruption reports by the half-yearly statistics"),
        new("plan.corruption-none", "reports", MeasureOf.Everything, "ไม่มีเรื่องแจ้งการทุจริตเลย (ถ้ามี ให้บุคคลวินิจฉัย)", "no corruption report at all (if there is one, a person judges)"),

        new("complaints.satisfaction-percent", "percent", MeasureOf.Category, "ร้อยละผู้ร้องเรียนที่พึงพอใจ (4–5 คะแนน)", "complainants who are satisfied (4 or 5)"),
        new("complaints.substantiated", "cases", MeasureOf.Category, "จำนวนเรื่องร้องเรียนที่ตรวจสอบแล้วมีมูล", "complaints that were found to be substantiated"),
        new("complaints.in-time-percent", "percent", MeasureOf.Category, "ร้อยละเรื่องร้องเรียนที่ตอบภายในกำหนด", "complaints answered by the promised day"),
        new("complaints.answered", "cases", MeasureOf.Category, "จำนวนเรื่องร้องเรียนที่แจ้งผลให้ผู้ร้องทราบ", "complaints whose result was told to their author"),
        new("complaints.channels", "channels", MeasureOf.Everything, "จำนวนช่องทางรับเรื่องร้องเรียนที่เปิดใช้", "channels through which complaints are taken"),

        new("training.events", "times", MeasureOf.Project, "จำนวนครั้งที่จัดเสร็จ", "events that were completed"),
        new("training.attended", "people", MeasureOf.Project, "จำนวนผู้เข้าร่วม", "people who attended"),
        new("training.attended-of-invited-percent", "percent", MeasureOf.Project, "ร้อยละของกลุ่มเป้าหมายที่เข้าร่วม", "those invited who attended"),
        new("training.passed-percent", "percent", MeasureOf.Project, "ร้อยละผู้สอบหลังอบรมที่ผ่าน", "those tested afterwards who passed"),
        new("training.average-gain", "points", MeasureOf.Project, "คะแนนทดสอบที่เพิ่มขึ้นเฉลี่ย", "average gain between the tests"),
        new("training.satisfaction-percent", "percent", MeasureOf.Project, "ร้อยละผู้เข้าร่วมที่พึงพอใจ", "participants who are satisfied"),
        new("training.applies-percent", "percent", MeasureOf.Project, "ร้อยละผู้ที่นำความรู้ไปใช้ (แบบติดตามผล)", "those who apply what they learned, by the survey that follows up"),
        new("training.families", "families", MeasureOf.Project, "จำนวนครอบครัวที่ประเมินความเสี่ยงความรุนแรง", "families whose risk of violence was assessed"),
        new("training.questionnaires", "questionnaires", MeasureOf.Project, "จำนวนแบบสอบถามครอบครัว", "family questionnaires"),
        new("training.honoured", "people", MeasureOf.Everything, "จำนวนผู้ได้รับการยกย่องเชิดชูเกียรติ", "people and organizations that were honoured"),

        new("risk.assessment-report", "reports", MeasureOf.Everything, "รายงานการประเมินความเสี่ยงที่อนุมัติแล้ว", "risk assessment that the executive approved"),
        new("risk.measures-done", "measures", MeasureOf.Everything, "จำนวนมาตรการจัดการความเสี่ยงที่ทำเสร็จ", "mitigations that were carried out"),
        new("risk.published-channels", "channels", MeasureOf.Everything, "จำนวนช่องทางที่เผยแพร่ผลประเมินความเสี่ยง", "channels in which the risk assessment was published"),
        new("risk.control-report", "reports", MeasureOf.Everything, "รายงานการประเมินผลการควบคุมภายในที่ส่งแล้ว", "report on internal control that was sent"),
        new("risk.improvements-percent", "percent", MeasureOf.Everything, "ร้อยละการปรับปรุงการควบคุมภายในที่ทำเสร็จ", "improvements of internal control that were carried out"),
        new("risk.audit-plan", "plans", MeasureOf.Everything, "แผนการตรวจสอบภายในที่อนุมัติแล้ว", "internal audit plan that was approved"),
        new("risk.audit-implemented-percent", "percent", MeasureOf.Everything, "ร้อยละข้อเสนอแนะการตรวจสอบภายในที่นำไปปรับปรุง", "audit recommendations that were carried out"),
        new("risk.gift-policy", "announcements", MeasureOf.Everything, "ประกาศ No Gift Policy ของปี", "No Gift announcement of the year"),
        new("risk.gift-policy-percent", "percent", MeasureOf.Everything, "ร้อยละบุคลากรที่รับทราบและปฏิบัติตาม No Gift Policy", "staff who acknowledged and follow the No Gift Policy"),
        new("risk.interests-percent", "percent", MeasureOf.Everything, "ร้อยละบุคลากรที่ยื่นแบบแสดงผลประโยชน์", "staff who handed in a declaration of interests"),
    ];

    /// <returns>Null where there is none of that key.</returns>
    public static Measure? Find(string? key) => All.FirstOrDefault(measure => measure.Key == key);
}
