using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>
/// Where settings are changed: the same for the API and for pages. They change a few times a year and are read as a whole, so they have one
/// version: whoever names an older one gets 412, and two who change them at once are decided one after the other, so that the second wins.
/// </summary>
public sealed class SettingsDesk(ComplaintDb db, TimeProvider clock, IHttpContextAccessor http)
{
    public ComplaintDb Db => db;
    public DateOnly Today => ThaiCalendar.DayInBangkok(clock.GetUtcNow());

    /// <param name="change">Puts or removes rows, or says what stands against it. It may run again when somebody was faster.</param>
    public Task<Objection?> Change(Func<Task<Objection?>> change, CancellationToken ct) => db.RetryWhenOvertaken(() => ChangeNow(change, ct), ct);

    private async Task<Objection?> ChangeNow(Func<Task<Objection?>> change, CancellationToken ct)
    {
        var version = await db.SettingsVersions.SingleAsync(ct);
        if (Objection.ToStale(http.HttpContext!.Request, version.ETag) is { } stale)
            return stale;
        if (await change() is { } objection)
            return objection;
        version.Count();
        await db.SaveChangesAsync(ct);
        http.HttpContext.Response.SetETag(version.ETag);
        return null;
    }

    /// <summary>The row as it is to be, in place of the one with its key.</summary>
    public async Task Put<T>(T row, CancellationToken ct, params object[] key) where T : class
    {
        if (await db.Set<T>().FindAsync(key, ct) is { } known)
            db.Entry(known).CurrentValues.SetValues(row);
        else
            db.Add(row);
    }

    /// <summary>A dated setting takes effect on a day to come, so that no promise already made changes.</summary>
    public Objection? NotAhead(DateOnly from) => from > Today
        ? null
        : Objection.To("from", "เลือกวันที่หลังวันนี้ การตั้งค่าไม่มีผลย้อนหลัง", "Choose a day after today; a setting never changes the past");
}
