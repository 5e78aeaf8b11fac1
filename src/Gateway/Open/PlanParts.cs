using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace Gateway.Open;

/// <summary>The plan, its money and its reports.</summary>
internal static class PlanParts
{
    private static string NoPlan(FiscalYear year) => T($"ยังไม่มีแผนที่ประกาศใช้สำหรับปีงบประมาณ {year}", $"No plan is published for fiscal year {year}");

    public static async Task<OpenPart> Plan(FiscalYear year, PublicQuestions questions)
    {
        var page = $"/plan/dashboard?fiscalYear={year}";
        var part = new OpenPart(
            "projects", T("แผนและความก้าวหน้า", "Plan and progress"),
            T("แผนปฏิบัติการป้องกันการทุจริต: มีโครงการใดบ้าง ทำไปถึงไหนแล้ว", "The action plan against corruption: which projects there are, and how far they have come."),
            page, OpenState.NotYet, NoPlan(year), [], null);
        var (board, projects) = (questions.Ask<DashboardTold>("plan", $"api/v1/years/{year}/dashboard"), questions.Ask<YearProjectsTold>("plan", $"api/v1/years/{year}/projects"));
        if ((await board).IsSilent || (await projects).IsSilent)
            return OpenPart.Silent(part);
        if ((await board).Value is not { PlanId: not null } told || (await projects).Value is not { } rows)
            return part;
        var unit = T("โครงการ", "projects");
        return part with
        {
            State = OpenState.Told,
            Says = rows.PlanTitle,
            Figures =
            [
                OpenWords.Count("projects", T("โครงการทั้งหมด", "All projects"), told.Projects.Total, unit, page),
                OpenWords.Count("projects-done", T("แล้วเสร็จ", "Done"), told.Projects.Done, unit, page),
                OpenWords.Count("projects-on-track", T("กำลังดำเนินการ", "In progress"), told.Projects.OnTrack, unit, page),
                OpenWords.Count("projects-late", T("ล่าช้า", "Late"), told.Projects.Late, unit, page),
                OpenWords.Count("projects-not-started", T("ยังไม่เริ่ม", "Not started"), told.Projects.NotStarted, unit, page),
                OpenWords.Count("indicators-met", T("ตัวชี้วัดที่บรรลุ", "Indicators met"), told.Indicators.Met, T($"จาก {told.Indicators.Total} ข้อ", $"of {told.Indicators.Total}"), page),
            ],
            Table = Projects(year, rows.Items),
        };
    }

    public static async Task<OpenPart> Spending(FiscalYear year, PublicQuestions questions)
    {
        var page = $"/plan/dashboard?fiscalYear={year}#money";
        var part = new OpenPart(
            "money", T("งบประมาณและการใช้จ่าย", "Budget and spending"),
            T("เงินตามแผน เงินตามข้อบัญญัติ และเงินที่จ่ายจริง", "Money of the plan, of the budget ordinance, and what was really paid."), page, OpenState.NotYet, NoPlan(year), [], null);
        var board = await questions.Ask<DashboardTold>("plan", $"api/v1/years/{year}/dashboard");
        if (board.IsSilent)
            return OpenPart.Silent(part);
        if (board.Value is not { PlanId: not null } told)
            return part;
        var notEntered = T("ยังไม่บันทึก", "not entered");
        return part with
        {
            State = OpenState.Told,
            Says = null,
            Figures =
            [
                OpenWords.Baht("budget", T("ตามแผน", "In the plan"), told.Budget, page),
                OpenWords.Baht("ordinance", T("ตามข้อบัญญัติ", "In the ordinance"), told.Ordinance, page, notEntered),
                OpenWords.Baht("spent", T("จ่ายแล้ว", "Paid"), told.Spent, page),
                OpenWords.Baht("reserved", T("กันไว้", "Reserved"), told.Reserved, page),
                OpenWords.Baht("left", T("คงเหลือ", "Left"), told.Limit - told.Spent - told.Reserved, page),
            ],
            Table = new(
                T("เงินแยกตามมิติของแผน", "Money by dimension of the plan"),
                [
                    new("dimension", T("มิติ", "Dimension")), new("budget", T("ตามแผน (บาท)", "Plan (baht)"), true), new("ordinance", T("ตามข้อบัญญัติ (บาท)", "Ordinance (baht)"), true),
                    new("spent", T("จ่ายแล้ว (บาท)", "Paid (baht)"), true), new("reserved", T("กันไว้ (บาท)", "Reserved (baht)"), true),
                ],
                [.. told.ByDimension.Select(row => (OpenCell[])
                [
                    OpenCell.Of($"{row.Code} {row.Name}".Trim()), OpenWords.BahtCell(row.Budget, "–"), OpenWords.BahtCell(row.Ordinance, notEntered), OpenWords.BahtCell(row.Spent, "–"), OpenWords.BahtCell(row.Reserved, "–"),
                ])]),
        };
    }

    public static async Task<OpenPart> Reports(FiscalYear year, PublicQuestions questions)
    {
        var part = new OpenPart(
            "reports", T("รายงานผลต่อ ป.ป.ช.", "Reports to the NACC"),
            T("รายงานผลตามแผน ปีละ 2 รอบ ส่งแล้วไม่เปลี่ยนอีก", "Two reports a year on the plan; once submitted they do not change."), "/plan/reports", OpenState.Told, null, [], null);
        var rounds = new[] { (Word: "6m", Name: T("รอบ 6 เดือน", "6 months")), (Word: "12m", Name: T("รอบ 12 เดือน", "12 months")) };
        var asked = rounds.Select(round => questions.Ask<ReportTold>("plan", $"api/v1/years/{year}/report?round={round.Word}")).ToList();
        var told = await Task.WhenAll(asked);
        if (told.Any(report => report.IsSilent))
            return OpenPart.Silent(part);
        if (told.All(report => report.Value?.Submission is null))
            return part with { State = OpenState.NotYet, Says = T("ยังไม่มีรายงานที่ส่งแล้วของปีนี้", "No report of this year was submitted yet") };
        return part with
        {
            Table = new(
                part.Title, [new("round", T("รอบ", "Round")), new("submitted_on", T("ส่งเมื่อ", "Submitted on")), new("score", T("คะแนน (ร้อยละ)", "Score (%)"), true)],
                [.. rounds.Zip(told, (round, report) => (OpenCell[])(report.Value is { Submission: { } submission } frozen
                    ? [OpenCell.Of(round.Name, $"/plan/reports/{year}/{round.Word}"), DayCell(ThaiCalendar.DayInBangkok(submission.At)), new(Plain(frozen.Score), frozen.Score)]
                    : [OpenCell.Of(round.Name), new(T("ยังไม่ส่ง", "not submitted"), null), new("–", null)]))]),
        };
    }

    internal static OpenCell DayCell(DateOnly? day) => new(day is { } known ? ThaiCalendar.InList(known) : "–", day);

    private static string Plain(decimal number) => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static OpenTable Projects(FiscalYear year, IReadOnlyList<YearProjectTold> rows) => new(
        T("โครงการในแผน", "Projects of the plan"),
        [
            new("project", T("โครงการ", "Project")), new("code", T("รหัส", "Code"), InFilesOnly: true), new("division", T("ผู้รับผิดชอบ", "Division")), new("status", T("สถานะ", "State")),
            new("budget", T("ตามแผน (บาท)", "Plan (baht)"), true), new("ordinance", T("ตามข้อบัญญัติ (บาท)", "Ordinance (baht)"), true, true), new("spent", T("จ่ายแล้ว (บาท)", "Paid (baht)"), true),
            new("indicators", T("ตัวชี้วัด (ข้อ)", "Indicators"), true, true), new("indicators_met", T("ตัวชี้วัดที่บรรลุ", "Indicators met"), true), new("indicators_not_met", T("ตัวชี้วัดที่ไม่บรรลุ", "Not met"), true, true),
        ],
        [.. rows.Select(row => (OpenCell[])
        [
            OpenCell.Of(row.Name, $"/plan/projects/{row.Code}/years/{year}"), OpenCell.Of(row.Code), OpenCell.Of(row.Division),
            OpenCell.Of(OpenWords.Status(row.Status, row.CouldNot), row.CouldNot ? "could-not" : row.Status, null),
            OpenWords.BahtCell(row.Budget, T("ไม่ใช้เงิน", "no money")), OpenWords.BahtCell(row.Ordinance, "–"), OpenWords.BahtCell(row.Spent, "–"),
            new(WholeNumber.Text(row.Indicators), (decimal)row.Indicators), new(T($"{row.Met} จาก {row.Indicators}", $"{row.Met} of {row.Indicators}"), (decimal)row.Met), new(WholeNumber.Text(row.NotMet), (decimal)row.NotMet),
        ])]);
}
