using IdentityService.Data;
using IdentityService.Keys;
using IdentityService.People;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace IdentityService.Start;

/// <summary>
/// What can't be done on a page because nobody can sign in yet, or must not be done from one. Each does one thing and ends:
/// <c>--create-admin NAME</c>, <c>--remove-demo</c>, <c>--rotate-keys</c>.
/// </summary>
internal static class Commands
{
    /// <summary>True if the process was started for one of them, which is done then.</summary>
    public static async Task<bool> Run(WebApplication app, string[] args)
    {
        if (args is not [("--create-admin" or "--remove-demo" or "--rotate-keys") and var command, ..])
            return false;
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<IdentityDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        services.GetRequiredService<AuditTrail>().Process = $"command {command}";
        await db.Database.MigrateAsync();
        await Console.Out.WriteLineAsync(command switch
        {
            "--create-admin" when args is [_, { Length: > 0 } userName] => await CreateAdmin(db, userName, now),
            "--create-admin" => "Say the user name: --create-admin NAME",
            "--remove-demo" => $"Removed {await Demo.Remove(db, CancellationToken.None)} demo people and clients.",
            _ => await RotateKeys(db, services.GetRequiredService<KeyRing>(), now),
        });
        return true;
    }

    /// <summary>The first administrator, or a way back in when all others are gone.</summary>
    private static async Task<string> CreateAdmin(IdentityDb db, string userName, DateTimeOffset now)
    {
        var key = SignInName.KeyOf(userName);
        if (await db.People.AnyAsync(person => person.UserNameKey == key))
            return $"There is a person with the user name {userName} already; choose another.";
        var password = Password.Temporary();
        var admin = Person.Create(userName, "ผู้ดูแลระบบ", password, now);
        admin.Assign([Roles.Admin], division: null, isLastAdmin: false, now);
        db.People.Add(admin);
        await db.SaveChangesAsync();
        return $"{userName} is an administrator. Temporary password, shown this once: {password}";
    }

    private static async Task<string> RotateKeys(IdentityDb db, KeyRing keys, DateTimeOffset now)
    {
        await keys.Load(db, now, CancellationToken.None); // refuses a wrong password before a key is made with it
        await keys.AddNew(db, now, CancellationToken.None);
        // The keys before are still needed for what they signed or encrypted; those before them no longer.
        var kept = await db.Keys.Select(key => key.CreatedAt).Distinct().OrderByDescending(at => at).Take(2).MinAsync();
        var removed = await db.Keys.Where(key => key.CreatedAt < kept).ExecuteDeleteAsync();
        return $"New keys are there, {removed} from before the last rotation are gone. Restart each replica to use them.";
    }
}
