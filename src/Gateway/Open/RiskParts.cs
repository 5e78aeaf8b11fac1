using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace Gateway.Open;

/// <summary>The published register of fraud risks, and the No Gift Policy.</summary>
internal static class RiskParts
{
    private static readonly string[] Levels = ["very-high", "high", "medium", "low"];

    public static async Task<OpenPart> Risks(FiscalYear year, PublicQuestions questions)
    {
        var page = $"/risk/published/{year}";
        var part = new OpenPart(
            "risks", T("ความเสี่ยงการทุจริต", "Fraud risks"), T("เรื่องที่อาจเกิดการทุจริตได้ และสิ่งที่ทำเพื่อป้องกัน", "What could go wrong, and what is done against it."),
            "/risk/published", OpenState.NotYet, T($"ยังไม่เผยแพร่ทะเบียนความเสี่ยงของปีงบประมาณ {year}", $"The register of fiscal year {year} is not published yet"), [], null);
        var answer = await questions.Ask<RegisterTold>("risk", $"api/v1/registers/{year}/public");
        if (answer.IsSilent)
            return OpenPart.Silent(part);
        if (answer.Value is not { } told)
            return part;
        var measures = told.Risks.SelectMany(risk => risk.Measures).ToList();
        return part with
        {
            Page = page,
            State = OpenState.Told,
            Says = T($"เผยแพร่เมื่อ {ThaiCalendar.InText(ThaiCalendar.DayInBangkok(told.PublishedAt))}", $"Published on {ThaiCalendar.InText(ThaiCalendar.DayInBangkok(told.PublishedAt))}"),
            Figures =
            [
                OpenWords.Count("risks", T("ความเสี่ยง", "Risks"), told.Risks.Count, T("เรื่อง", "risks"), page),
                OpenWords.Count("risks-high", T("ระดับสูงและสูงมาก", "High and very high"), told.Risks.Count(risk => risk.Level is "high" or "very-high"), T("เรื่อง", "risks"), page),
                OpenWords.Count("risk-measures", T("มาตรการป้องกัน", "Measures"), measures.Count, T("มาตรการ", "measures"), page),
                OpenWords.Count("risk-measures-done", T("ดำเนินการแล้ว", "Carried out"), measures.Count(measure => measure.CompletedOn is not null), T("มาตรการ", "measures"), page),
            ],
            Table = new(
                T("ทะเบียนความเสี่ยง", "Register of risks"),
                [
                    new("event", T("เรื่องที่อาจเกิด", "What could happen")), new("code", T("รหัส", "Code"), InFilesOnly: true), new("division", T("ส่วนราชการ", "Division")), new("level", T("ระดับ", "Level")),
                    new("measures", T("มาตรการ", "Measures"), true), new("measures_done", T("ดำเนินการแล้ว", "Carried out"), true),
                ],
                [.. told.Risks.OrderBy(risk => Array.IndexOf(Levels, risk.Level)).ThenBy(risk => risk.Code, StringComparer.Ordinal).Select(risk => (OpenCell[])
                [
                    OpenCell.Of(risk.Event), OpenCell.Of(risk.Code), OpenCell.Of(Divisions.NameOf(risk.Division), risk.Division, null), OpenCell.Of(OpenWords.Level(risk.Level), risk.Level, null),
                    OpenWords.CountCell(risk.Measures.Count), OpenWords.CountCell(risk.Measures.Count(measure => measure.CompletedOn is not null)),
                ])]),
        };
    }

    public static async Task<OpenPart> Gifts(FiscalYear year, PublicQuestions questions)
    {
        var (page, policy) = ($"/risk/gifts/{year}/summary", $"/risk/gifts/{year}/policy");
        var part = new OpenPart(
            "gifts", T("ไม่รับของขวัญ (No Gift Policy)", "No Gift Policy"), T("ประกาศไม่รับของขวัญ และของขวัญที่มีผู้เสนอให้เจ้าหน้าที่", "The announcement, and gifts that were offered to staff."), page, OpenState.None, null, [], null);
        var answer = await questions.Ask<GiftsTold>("risk", $"api/v1/gifts/{year}/summary");
        if (answer.IsSilent || answer.Value is not { } told)
            return OpenPart.Silent(part);
        OpenFigure[] announced =
        [
            new("policy", T("ประกาศของปีนี้", "Announcement of the year"), told.Announced ? T("ประกาศแล้ว", "announced") : T("ยังไม่ประกาศ", "not announced"), null, null, policy),
            OpenWords.Percent("policy-acknowledged", T("บุคลากรรับทราบ", "Staff who acknowledged"), told.AcknowledgedPercent, policy, T("ยังไม่ทราบ", "not known yet")),
        ];
        var gifts = OpenWords.Count("gifts", T("ของขวัญที่มีผู้เสนอ", "Gifts offered"), told.Total, T("รายการ", "gifts"), page);
        if (told.None)
            return part with { Says = T("ไม่มีผู้เสนอของขวัญให้เจ้าหน้าที่หรือหน่วยงาน", "No gift was offered to staff or to the office"), Figures = [.. announced, gifts] };
        return part with
        {
            State = OpenState.Told,
            Figures = [.. announced, gifts, OpenWords.Baht("gifts-value", T("มูลค่ารวม", "Value"), told.Value, page, T("ไม่แสดง", "withheld"))],
            Table = new(
                T("แยกตามผล", "By outcome"), [new("outcome", T("ผล", "Outcome")), new("gifts", T("จำนวน (รายการ)", "Gifts"), true), new("baht", T("มูลค่า (บาท)", "Value (baht)"), true)],
                [.. told.ByOutcome.Select(row => (OpenCell[])
                    [OpenCell.Of(OpenWords.Outcome(row.Outcome), row.Outcome, null), OpenWords.CountCell(row.Count), OpenWords.BahtCell(row.Value, T("ไม่แสดง", "withheld"))])]),
        };
    }
}
