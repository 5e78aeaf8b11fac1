using System.Globalization;
using Documents;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.SignIn;
using WebUi;

namespace PlanService.Spending;

/// <summary>The ledger of a project's year as a table, oldest payment first; sent as it is read, however long it is.</summary>
internal static class LedgerCsv
{
    private static readonly string[] Headings =
        ["วันที่จ่าย", "เลขที่เอกสาร", "จำนวนเงิน (บาท)", "สถานะ", "รายการ", "ส่วนราชการ", "ผู้บันทึก", "บันทึกเมื่อ"];

    /// <summary>Notes and names are for staff, as on the page: the public finds those columns empty.</summary>
    public static async Task Write(Stream stream, PlanDb db, ProjectYear year, Actor actor, CancellationToken ct)
    {
        await using var writer = Csv.Writer(stream);
        await writer.WriteLineAsync(Csv.Row(Headings));
        await foreach (var (entry, reversedBy) in ListSpending.Ledger(db, year, oldestFirst: true).AsAsyncEnumerable().WithCancellation(ct))
            await writer.WriteLineAsync(Csv.Row(
            [
                Day(entry.PaidOn), Csv.Cell(entry.Document), entry.Amount.ToString("0.00", CultureInfo.InvariantCulture),
                entry.ReversesId is not null ? "รายการกลับ" : reversedBy is not null ? "ถูกกลับแล้ว" : "เบิกจ่ายแล้ว",
                Csv.Cell(actor.IsSignedIn ? entry.Note : null), Csv.Cell(entry.Division), Csv.Cell(actor.IsSignedIn ? entry.RecordedBy : null),
                Day(ThaiCalendar.DayInBangkok(entry.RecordedAt)),
            ]));
    }

    /// <summary>15/11/2569: as it is typed into the systems that the ledger goes to.</summary>
    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}/{day.Month:00}/{day.Year + ThaiCalendar.YearsAhead}");
}
