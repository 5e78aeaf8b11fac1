using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace Gateway.Open;

/// <summary>Complaints in figures; and, as far as their channel tells it, reports of corruption.</summary>
internal static class ComplaintParts
{
    public static async Task<OpenPart> Complaints(FiscalYear year, PublicQuestions questions)
    {
        var page = $"/complaints/statistics?year={year}";
        var part = new OpenPart(
            "complaints", T("เรื่องร้องเรียน", "Complaints"), T("รับกี่เรื่อง ตอบแล้วกี่เรื่อง ตอบทันกำหนดหรือไม่ และผู้ร้องพอใจเพียงใด", "How many came, how many were answered, in time or not, and how satisfied people were."),
            page, OpenState.None, T("ไม่มีเรื่องร้องเรียนในปีงบประมาณนี้", "None was received in this fiscal year"), [], null);
        var answer = await questions.Ask<ComplaintsTold>("complaints", $"api/v1/statistics/{year}");
        if (answer.IsSilent || answer.Value is not { } told)
            return OpenPart.Silent(part);
        if (told.Received == 0)
            return part;
        var unit = T("เรื่อง", "complaints");
        var unknown = T("ยังไม่มีข้อมูล", "not known yet");
        return part with
        {
            State = OpenState.Told,
            Says = null,
            Figures =
            [
                OpenWords.Count("complaints", T("รับเรื่อง", "Received"), told.Received, unit, page),
                OpenWords.Count("complaints-answered", T("ตอบแล้ว", "Answered"), told.Answered, unit, page),
                OpenWords.Count("complaints-open", T("รอคำตอบ", "Waiting for an answer"), told.Open, unit, page),
                OpenWords.Count("complaints-overdue", T("เกินกำหนด", "Overdue"), told.Overdue, unit, page),
                OpenWords.Percent("complaints-in-time", T("ตอบภายในกำหนด", "Answered in time"), told.WithinFifteenDaysPercent, page, unknown),
                OpenWords.Percent("complaints-satisfied", T("ผู้ร้องที่พอใจ", "Satisfied"), told.Satisfaction.PercentSatisfied, page, unknown),
            ],
            Table = new(
                T("แยกตามประเภทเรื่อง", "By category"),
                [
                    new("category", T("ประเภทเรื่อง", "Category")), new("category_code", T("รหัส", "Code"), InFilesOnly: true), new("received", T("รับเรื่อง", "Received"), true), new("answered", T("ตอบแล้ว", "Answered"), true),
                    new("open", T("รอคำตอบ", "Waiting"), true), new("overdue", T("เกินกำหนด", "Overdue"), true),
                ],
                [.. told.ByCategory.Where(row => row.Received != 0).Select(row => (OpenCell[])
                    [OpenCell.Of(row.Name), OpenCell.Of(row.Code), OpenWords.CountCell(row.Received), OpenWords.CountCell(row.Answered), OpenWords.CountCell(row.Open), OpenWords.CountCell(row.Overdue)])]),
        };
    }

    public static async Task<OpenPart> Corruption(FiscalYear year, PublicQuestions questions)
    {
        var page = $"/complaints/statistics/corruption/{year}";
        var part = new OpenPart(
            "corruption", T("เรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "Reports of corruption and misconduct"),
            T("จำนวนเรื่องที่มีผู้แจ้งและผลการดำเนินการ จำนวนน้อยไม่แสดง เพื่อไม่ให้รู้ว่าใครแจ้ง", "How many were reported and how they stand. Small counts are withheld, so that nobody knows who reported."),
            page, OpenState.NotYet, T($"เผยแพร่ครั้งแรกเมื่อสิ้นเดือนแรกของปีงบประมาณ {year}", $"First told after the first month of fiscal year {year}"), [], null)
        {
            IsApart = true,
        };
        var answer = await questions.Ask<CorruptionTold>("complaints", $"api/v1/corruption/statistics/{year}");
        if (answer.IsSilent)
            return OpenPart.Silent(part);
        if (answer.Value is not { AsOf: { } asOf } told)
            return part;
        if (told.Received.Count == 0 && asOf == year.LastDay)
            return part with { State = OpenState.None, Says = T("ไม่มีเรื่องร้องเรียนการทุจริตในปีงบประมาณนี้", "None was reported in this fiscal year") };
        var (unit, few) = (T("เรื่อง", "reports"), told.Received.Withheld ? T("น้อยกว่า 5", "fewer than 5") : T("ไม่แสดง", "withheld"));
        return part with
        {
            State = OpenState.Told,
            Says = T($"นับถึงวันที่ {ThaiCalendar.InText(asOf)}", $"Counted up to {ThaiCalendar.InText(asOf)}"),
            Figures =
            [
                OpenWords.Count("corruption", T("รับเรื่อง", "Received"), told.Received.Count, unit, page, few),
                OpenWords.Count("corruption-waiting", T("รอกลั่นกรอง", "Waiting"), told.Waiting.Count, unit, page, few),
                OpenWords.Count("corruption-in-progress", T("อยู่ระหว่างดำเนินการ", "In progress"), told.InProgress.Count, unit, page, few),
                OpenWords.Count("corruption-done", T("ดำเนินการแล้วเสร็จ", "Done"), told.Done.Count, unit, page, few),
            ],
            Table = new(
                T("แยกตามครึ่งปี", "By half-year"),
                [
                    new("half", T("ช่วงที่รับเรื่อง", "Received in")), new("received", T("รับเรื่อง", "Received"), true), new("waiting", T("รอกลั่นกรอง", "Waiting"), true),
                    new("in_progress", T("อยู่ระหว่างดำเนินการ", "In progress"), true), new("done", T("แล้วเสร็จ", "Done"), true),
                ],
                [.. told.Halves.Where(half => (half.Half == 1 ? year.FirstDay : year.FirstDay.AddMonths(6)) <= asOf).Select(half => (OpenCell[])
                    [HalfCell(half.Half), Cell(half.Received, few), Cell(half.Waiting, few), Cell(half.InProgress, few), Cell(half.Done, few)])]),
        };
    }

    private static OpenCell HalfCell(int half) => half == 1 ? OpenCell.Of(T("ครึ่งปีแรก", "First half"), "1", null) : OpenCell.Of(T("ครึ่งปีหลัง", "Second half"), "2", null);

    private static OpenCell Cell(CorruptionFigure figure, string few) => new(figure.Count switch { null => few, 0 => T("ไม่มี", "none"), { } count => WholeNumber.Text(count) }, (decimal?)figure.Count);
}
