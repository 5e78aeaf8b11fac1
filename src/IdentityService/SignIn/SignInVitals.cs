using IdentityService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Vitals;

namespace IdentityService.SignIn;

/// <summary>
/// <c>failed-sign-ins</c>: wrong passwords for names that were tried in the last ten minutes and have not signed in since, and all tries in
/// these ten minutes of names that had to wait.
/// </summary>
internal sealed class FailedSignIns(IdentityDb db, TimeProvider clock) : IVital
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    public string Name => "failed-sign-ins";

    public async Task<double> Measure(CancellationToken ct)
    {
        var from = clock.GetUtcNow() - Within;
        return await db.Attempts.Where(attempts => attempts.At > from).SumAsync(attempts => attempts.Failures, ct)
            + await db.RefusedTries.Where(refused => refused.Minute > from).SumAsync(refused => refused.Tries, ct);
    }
}

/// <summary><c>names-that-wait</c>: user names that were tried so often with a wrong password that they have to wait.</summary>
internal sealed class NamesThatWait(IdentityDb db, TimeProvider clock) : IVital
{
    public string Name => "names-that-wait";

    public async Task<double> Measure(CancellationToken ct)
    {
        var from = clock.GetUtcNow() - SignInAttempts.Wait;
        return await db.Attempts.CountAsync(attempts => attempts.At > from && attempts.Failures >= SignInAttempts.Allowed, ct);
    }
}
