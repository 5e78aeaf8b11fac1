using IdentityService.Data;
using IdentityService.SignIn;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;

namespace IdentityService.People;

/// <summary>One's own new password. Every other session ends; the browser that changed it stays signed in to these pages.</summary>
public static class ChangePassword
{
    private static readonly Refusal Differs = new("password-repeat", "รหัสผ่านใหม่สองช่องไม่ตรงกัน พิมพ์ให้เหมือนกันทั้งสองช่อง", "The two new passwords differ");

    public static async Task<Refusal?> Handle(
        HttpContext http, string current, string wanted, string repeated, IdentityDb db, Sessions sessions, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        if (await IdentityCookie.PersonOf(http, db) is not { } person)
            return PersonRefusals.WrongPassword;
        if (Password.Clean(wanted) != Password.Clean(repeated))
            return Differs;

        // Guessing the present password through this page counts like guessing it at the door.
        if (await SignInAttempts.Take(db, person.UserName, clock.GetUtcNow(), ct) is { } until)
            return SignInPerson.Waits(until - clock.GetUtcNow());
        if (person.ChangePassword(current, wanted) is { } refusal)
        {
            if (refusal != PersonRefusals.WrongPassword)
                await SignInAttempts.Forget(db, person.UserName, ct);
            return refusal;
        }

        audit.Process = nameof(ChangePassword);
        await SignInAttempts.Forget(db, person.UserName, ct);
        await sessions.EndAndSave(person, ct);
        await IdentityCookie.SignIn(http, person);
        return null;
    }
}
