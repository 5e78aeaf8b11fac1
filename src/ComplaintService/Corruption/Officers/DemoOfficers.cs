using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Corruption.Officers;

/// <summary>Keys of the demo corruption officers, so that the channel is open when the platform is tried out. They exist in Development alone.</summary>
public static class DemoOfficers
{
    public const string Passphrase = "demo demo demo demo";

    private static readonly (string Id, string Name)[] Officers =
    [
        (DemoPeople.IdOf("corruption").ToString(), "เจ้าหน้าที่รับเรื่องทุจริตตัวอย่าง"),
        ("demo-corruption-officer", "demo-corruption-officer"),
    ];

    /// <summary>Adds whoever is missing.</summary>
    public static async Task Add(CorruptionDb db, Stretcher stretcher, DateOnly today, CancellationToken ct)
    {
        var known = await db.Officers.Select(officer => officer.OfficerId).ToListAsync(ct);
        foreach (var (id, name) in Officers.Where(officer => !known.Contains(officer.Id)))
        {
            var salt = Stretcher.NewSalt();
            if (await stretcher.Stretch(Passphrase, salt, stretcher.Cost, ct) is { } stretched)
                db.Add(OfficerKey.Make(id, name, Position.Find("staff")!, null, stretched, salt, stretcher.Cost, today, isDemo: true));
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Outside Development no report may be sealed to a passphrase that everybody knows.</summary>
    public static async Task RefuseIfPresent(CorruptionDb db, CancellationToken ct)
    {
        if (await db.Officers.AnyAsync(officer => officer.IsDemo, ct))
        {
            throw new InvalidOperationException(
                "The corruption channel has keys of demo officers, whose passphrase everybody knows. Reports made in Development can't be taken over: remove the schema 'corruption' of the complaint database.");
        }
    }
}
