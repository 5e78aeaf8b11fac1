using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace Gateway.Open;

/// <summary>What the ITA of the year asks for, and the link that answers it.</summary>
internal static class ItaParts
{
    public static string Path(FiscalYear year) => $"api/v1/ita/{year}";

    public static async Task<OpenPart> Items(FiscalYear year, PublicQuestions questions)
    {
        var page = $"/open/{year}/ita";
        var part = new OpenPart(
            "ita", T("รายการประเมินคุณธรรมและความโปร่งใส (ITA)", "Integrity and transparency assessment (ITA)"),
            T("สิ่งที่การประเมินของปีนี้ขอให้เปิดเผย และหน้าที่แสดงแต่ละเรื่อง", "What this year's assessment asks to be shown, and the page that shows it."),
            page, OpenState.NotYet, T($"ยังไม่จัดทำรายการของปีงบประมาณ {year}", $"The list of fiscal year {year} is not made yet"), [], null);
        var (list, rating) = (questions.Ask<ItaTold>("plan", Path(year)), questions.Ask<ItaScoreTold>("plan", $"api/v1/years/{year}/ita-score"));
        if ((await list).IsSilent || (await rating).IsSilent)
            return OpenPart.Silent(part);
        OpenFigure[] scored = (await rating).Value is { } told ? [ScoreOf(year, told.Score)] : [];
        if ((await list).Value is not { Items: [_, ..] items })
            return part with { Figures = scored };
        return part with
        {
            State = OpenState.Told,
            Says = null,
            Figures =
            [
                .. scored,
                OpenWords.Count("ita-items", T("รายการ", "Items"), items.Count, T("รายการ", "items"), page),
                OpenWords.Count("ita-shown", T("มีหน้าแสดงแล้ว", "With a page"), items.Count(item => item.Address is not null), T("รายการ", "items"), page),
                OpenWords.Count("ita-good", T("ตรวจแล้วพร้อม", "Checked and good"), items.Count(item => item.Check?.Outcome is "good"), T("รายการ", "items"), page),
            ],
            Table = new(
                part.Title,
                [
                    new("code", T("รหัส", "Number")), new("title", T("รายการ", "Item")), new("shows", T("สิ่งที่ต้องแสดง", "What is shown"), InFilesOnly: true), new("link", T("ลิงก์ถาวร", "Permanent link")),
                    new("checked_on", T("ตรวจเมื่อ", "Checked on")), new("state", T("ผลตรวจ", "Check")),
                ],
                [.. items.Select(item => (OpenCell[])
                [
                    new(item.Code ?? T("ยังไม่ประกาศ", "not announced"), item.Code), OpenCell.Of(item.Title), OpenCell.Of(item.Shows),
                    item.Address is null ? new(T("ยังไม่มีหน้า", "no page yet"), null) : OpenCell.Of(Link(year, item), Link(year, item)),
                    PlanParts.DayCell(item.Check?.CheckedAt is { } at ? ThaiCalendar.DayInBangkok(at) : null), StateOf(item),
                ])]),
        };
    }

    /// <summary>The link that is handed in: by the item's name, which no new number changes.</summary>
    public static string Link(FiscalYear year, ItaItemTold item) => $"/open/{year}/ita/{item.Key}";

    private static OpenFigure ScoreOf(FiscalYear year, decimal score) => new(
        "ita-score", T("คะแนนที่ได้", "Score"), score.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture), score, T("จาก 100", "of 100"), $"/plan/years/{year}/ita-score");

    private static OpenCell StateOf(ItaItemTold item) => item switch
    {
        { Address: null } => new("–", null),
        { Check: null or { Outcome: null } } => new(T("รอตรวจ", "to be checked"), null),
        { Check: { Outcome: "good", Shown: "none" } } => OpenCell.Of(T("พร้อม ระบุว่า “ไม่มี”", "good, says “none”"), "good", null),
        { Check.Outcome: "good" } => OpenCell.Of(T("พร้อม", "good"), "good", null),
        { Check.Outcome: "wrong-year" or "shows-nothing" } => OpenCell.Of(T("กำลังแก้ไข", "being mended"), item.Check.Outcome!, null),
        _ => OpenCell.Of(T("เปิดไม่ได้", "not there"), item.Check.Outcome!, null),
    };
}
