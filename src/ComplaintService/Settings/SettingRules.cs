using ComplaintService.Data;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>How settings are kept: a dated one takes effect on a day to come, so that no promise already made changes.</summary>
internal static class SettingRules
{
    public static Objection? NotAhead(DateOnly from, TimeProvider clock) => from > ThaiCalendar.DayInBangkok(clock.GetUtcNow())
        ? null
        : Objection.To("from", "เลือกวันที่หลังวันนี้ การตั้งค่าไม่มีผลย้อนหลัง", "Choose a day after today; a setting never changes the past");

    /// <summary>The row as it is to be, in place of the one with its key.</summary>
    public static async Task Put<T>(this ComplaintDb db, T row, CancellationToken ct, params object[] key) where T : class
    {
        if (await db.Set<T>().FindAsync(key, ct) is { } known)
            db.Entry(known).CurrentValues.SetValues(row);
        else
            db.Add(row);
        await db.SaveChangesAsync(ct);
    }
}
