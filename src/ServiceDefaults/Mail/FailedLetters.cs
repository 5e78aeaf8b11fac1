using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Vitals;

namespace ServiceDefaults.Mail;

/// <summary>
/// <c>letters-failed-in-a-day</c>: letters that reached nobody within the last 24 hours. What failed weeks ago stays to be seen, but rings no
/// more.
/// </summary>
public sealed class FailedLetters(DbContext db, TimeProvider clock) : IVital
{
    public const string Vital = "letters-failed-in-a-day";

    public string Name => Vital;

    public async Task<double> Measure(CancellationToken ct)
    {
        var from = clock.GetUtcNow().AddDays(-1);
        return await db.Set<QueuedLetter>().LongCountAsync(letter => letter.FailedAt > from, ct);
    }
}
