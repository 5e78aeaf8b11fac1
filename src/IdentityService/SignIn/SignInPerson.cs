using System.Globalization;
using IdentityService.Data;
using IdentityService.People;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;

namespace IdentityService.SignIn;

/// <summary>
/// A user name and a password from the sign-in page. Right: the cookie is set. Wrong, unknown, closed or waiting: a sentence that is the
/// same whether or not anybody has that name.
/// </summary>
public static class SignInPerson
{
    private static readonly Refusal Wrong = new("wrong-credentials",
        $"ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง ถ้าผิดครบ {SignInAttempts.Allowed} ครั้งต้องรอ {SignInAttempts.Wait.TotalMinutes} นาที ถ้าลืมรหัสผ่าน ติดต่อผู้ดูแลระบบ",
        $"The user name or password is wrong. After {SignInAttempts.Allowed} wrong tries there is a wait of {SignInAttempts.Wait.TotalMinutes} minutes. If you forgot the password, ask an administrator");

    public static async Task<Refusal?> Handle(
        HttpContext http, string userName, string password, IdentityDb db, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        audit.Process = nameof(SignInPerson);
        if (await SignInAttempts.Take(db, userName, now, ct) is { } until)
            return Waits(until - now);

        var key = SignInName.KeyOf(userName);
        var person = await db.People.SingleOrDefaultAsync(row => row.UserNameKey == key && row.IsActive, ct);
        if (!Password.Matches(person, password))
        {
            if (await SignInAttempts.WaitsUntil(db, userName, now, ct) is not { } begins)
                return Wrong;
            db.Add(audit.Entry("SignInName", person?.Id.ToString() ?? "unknown", after: """{"waits":true}"""));
            await db.SaveChangesAsync(ct);
            return Waits(begins - now);
        }

        await SignInAttempts.Forget(db, userName, ct);
        db.Add(audit.Entry(nameof(Person), person!.Id.ToString(), after: """{"signedIn":true}"""));
        await db.SaveChangesAsync(ct);
        await IdentityCookie.SignIn(http, person);
        return null;
    }

    internal static Refusal Waits(TimeSpan rest)
    {
        var minutes = ((int)Math.Ceiling(rest.TotalMinutes)).ToString(CultureInfo.InvariantCulture);
        return new("sign-in-waits",
            $"ใส่รหัสผ่านผิดครบ {SignInAttempts.Allowed} ครั้ง ชื่อผู้ใช้นี้ลองใหม่ได้ในอีก {minutes} นาที ถ้าต้องการใช้ก่อน ติดต่อผู้ดูแลระบบ",
            $"Wrong {SignInAttempts.Allowed} times: this user name can be tried again in {minutes} minutes. If it can't wait, ask an administrator");
    }
}
