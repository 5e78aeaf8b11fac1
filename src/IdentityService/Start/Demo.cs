using IdentityService.Clients;
using IdentityService.Data;
using IdentityService.Divisions;
using IdentityService.People;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Core;
using ServiceDefaults.SignIn;

namespace IdentityService.Start;

/// <summary>People and API clients to try the platform with. They exist in the Development environment only.</summary>
public static class Demo
{
    /// <summary>Password of each demo person, secret of each demo client.</summary>
    public const string Secret = "demo";

    private static readonly (string UserName, string Name, string Role, string? Division)[] People =
    [
        ("executive", "นายกตัวอย่าง", Roles.Executive, null),
        ("plan", "เจ้าหน้าที่แผนตัวอย่าง", Roles.PlanOfficer, "SP"),
        ("division", "เจ้าหน้าที่สำนักปลัดตัวอย่าง", Roles.DivisionOfficer, "SP"),
        ("head", "หัวหน้าสำนักปลัดตัวอย่าง", Roles.DivisionHead, "SP"),
        ("complaint", "เจ้าหน้าที่รับเรื่องร้องเรียนตัวอย่าง", Roles.ComplaintOfficer, null),
        ("corruption", "เจ้าหน้าที่รับเรื่องทุจริตตัวอย่าง", Roles.CorruptionOfficer, null),
        ("auditor", "ผู้ตรวจสอบภายในตัวอย่าง", Roles.InternalAuditor, "IA"),
        ("admin", "ผู้ดูแลระบบตัวอย่าง", Roles.Admin, null),
    ];

    /// <summary>Adds whoever is missing.</summary>
    public static async Task Seed(IdentityDb db, OpenIddictApplicationManager<ApiClient> clients, DateTimeOffset now, CancellationToken ct)
    {
        var known = await db.People.Select(person => person.UserNameKey).ToHashSetAsync(ct);
        var missing = People.Where(person => !known.Contains(person.UserName)).ToList();
        if (missing.Count > 0)
        {
            var hash = Password.Hash(Secret);
            db.AddRange(missing.Select(person => Person.Demo(person.UserName, person.Name, person.Role, person.Division, hash, now)));
        }

        await SeedClients(db, clients, now, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Outside Development nobody may get in with a password that everybody knows.</summary>
    public static async Task RefuseIfPresent(IdentityDb db, CancellationToken ct)
    {
        if (await db.People.AnyAsync(person => person.IsDemo, ct) || await db.Clients.AnyAsync(client => client.IsDemo, ct))
        {
            throw new InvalidOperationException(
                "The identity database has demo people or demo API clients, whose password everybody knows. They belong in the Development "
                + "environment only. Remove them once with: ./platform remove-demo (dotnet IdentityService.dll --remove-demo)");
        }
    }

    public static async Task<int> Remove(IdentityDb db, CancellationToken ct)
    {
        var people = await db.People.Where(person => person.IsDemo).ToListAsync(ct);
        var clients = await db.Clients.Where(client => client.IsDemo).ToListAsync(ct);
        string[] subjects = [.. people.Select(person => person.Id.ToString()), .. clients.Select(client => client.ClientId!)];
        await db.Tokens.Where(token => subjects.Contains(token.Subject!)).ExecuteDeleteAsync(ct);
        await db.Authorizations.Where(sign => subjects.Contains(sign.Subject!)).ExecuteDeleteAsync(ct);
        db.RemoveRange(people);
        db.RemoveRange(clients);
        await db.SaveChangesAsync(ct);
        return subjects.Length;
    }

    /// <summary>
    /// <c>demo-{role}</c> and <c>demo-{role}-{division}</c>; a client id is an exact string and callers write the division both ways,
    /// so both are there.
    /// </summary>
    private static IEnumerable<(string Id, string Role, string? Division)> AllClients() => Roles.All.SelectMany(role => Division.Usual
        .SelectMany(division => new (string, string, string?)[]
        {
            ($"demo-{role}-{division.Code}", role, division.Code),
            ($"demo-{role}-{division.Code.ToLowerInvariant()}", role, division.Code),
        })
        .Append(($"demo-{role}", role, People.First(person => person.Role == role).Division)));

    private static async Task SeedClients(IdentityDb db, OpenIddictApplicationManager<ApiClient> manager, DateTimeOffset now, CancellationToken ct)
    {
        var known = await db.Clients.Where(client => client.IsDemo).Select(client => client.ClientId!).ToHashSetAsync(ct);
        string? hash = null;
        foreach (var (id, role, division) in AllClients().Where(client => !known.Contains(client.Id)))
        {
            var client = new ApiClient { Roles = [role], Division = division, IsDemo = true, CreatedAt = now };
            await manager.PopulateAsync(client, ClientDescription.Of(id, id), ct);
            if (hash is null)
            {
                await manager.CreateAsync(client, Secret, ct); // hashes the secret: slow on purpose, and the same for all
                hash = client.ClientSecret;
                continue;
            }

            client.ClientSecret = hash;
            db.Add(client);
        }
    }
}
