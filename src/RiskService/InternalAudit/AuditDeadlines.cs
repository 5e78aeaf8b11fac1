using ServiceDefaults.Values;

namespace RiskService.InternalAudit;

/// <summary>When a yearly plan was approved, against the month in which it should be.</summary>
public enum PlanTiming
{
    /// <summary>In September before its year.</summary>
    InTime,

    /// <summary>Before that September.</summary>
    Early,

    /// <summary>When its year had begun.</summary>
    Late,
}

/// <summary>Every day by which something of internal audit is due, and the rule that says so: computed here and nowhere else.</summary>
public static class AuditDeadlines
{
    /// <summary>From the day on which a finding was issued, for the audited division's answer.</summary>
    public const int AnswerDays = 30;

    public const string Rule = "แผนการตรวจสอบประจำปีให้หัวหน้าหน่วยงานของรัฐอนุมัติภายในเดือนกันยายนก่อนเริ่มปีงบประมาณ ตามหลักเกณฑ์กระทรวงการคลังว่าด้วยมาตรฐานและหลักเกณฑ์ปฏิบัติการตรวจสอบภายในสำหรับหน่วยงานของรัฐ พ.ศ. 2561";
    public const string EnglishRule = "The head of the agency approves the yearly audit plan in September before the fiscal year begins: Ministry of Finance criteria on internal audit of state agencies, B.E. 2561 (2018)";

    /// <summary>1 September before the year.</summary>
    public static DateOnly ApprovalFrom(FiscalYear year) => year.FirstDay.AddMonths(-1);

    /// <summary>30 September, the last day before the year.</summary>
    public static DateOnly ApprovalBy(FiscalYear year) => year.FirstDay.AddDays(-1);

    public static PlanTiming TimingOf(FiscalYear year, DateOnly approved) =>
        approved < ApprovalFrom(year) ? PlanTiming.Early : approved > ApprovalBy(year) ? PlanTiming.Late : PlanTiming.InTime;

    public static DateOnly AnswerBy(DateOnly issued) => issued.AddDays(AnswerDays);

    /// <summary>The year whose plan is being made or carried out: the next one from July on, when planning begins.</summary>
    public static FiscalYear PlanningYear(DateOnly today) => FiscalYear.Of(today.AddMonths(3));
}
