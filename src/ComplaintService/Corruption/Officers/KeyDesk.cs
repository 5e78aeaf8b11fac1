using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using Sodium;
using WebUi;

namespace ComplaintService.Corruption.Officers;

/// <summary>Where officers make, open, relock and remove their keys: the same for the API and for pages.</summary>
public sealed class KeyDesk(CorruptionDb db, Stretcher stretcher, Actor actor, TimeProvider clock)
{
    /// <summary>The actor's key, or none.</summary>
    public Task<OfficerKey?> Own(CancellationToken ct) => db.Officers.SingleOrDefaultAsync(key => key.OfficerId == actor.Id, ct);

    public async Task<Objection?> Make(string passphrase, string position, string? division, CancellationToken ct)
    {
        if (Position.Find(position) is not { } known)
            return Objection.To("position", "เลือกตำแหน่งจากรายการ", "Choose a position of the list");
        if (await Own(ct) is not null)
            return Objection.To(KeyRefusals.HasKey);
        var salt = Stretcher.NewSalt();
        if (await stretcher.Stretch(passphrase, salt, stretcher.Cost, ct) is not { } stretched)
            return Reports.ReportRefusals.Busy;
        db.Add(OfficerKey.Make(actor.Id, actor.Name, known, division ?? actor.Division, stretched, salt, stretcher.Cost, ThaiCalendar.DayInBangkok(clock.GetUtcNow())));
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>The pair; 409 without a key, 403 for a wrong passphrase, 429 after several.</summary>
    public Task<(KeyPair? Pair, Objection? Objection)> Open(string passphrase, CancellationToken ct) => db.RetryWhenOvertaken<(KeyPair?, Objection?)>(async () =>
    {
        if (await Own(ct) is not { } key)
            return (null, KeyRefusals.NoKey);
        var now = clock.GetUtcNow();
        if (key.Rests(now))
            return (null, KeyRefusals.Rests);
        if (await stretcher.Stretch(passphrase, key.Salt, key.Cost, ct) is not { } stretched)
            return (null, Reports.ReportRefusals.Busy);
        var pair = key.Open(stretched, now);
        await db.SaveChangesAsync(ct);
        return pair is null ? (null, KeyRefusals.WrongPassphrase) : (pair, null);
    }, ct);

    public async Task<Objection?> Relock(string passphrase, string next, CancellationToken ct)
    {
        var (pair, objection) = await Open(passphrase, ct);
        if (objection is not null)
            return objection;
        var salt = Stretcher.NewSalt();
        if (await stretcher.Stretch(next, salt, stretcher.Cost, ct) is not { } stretched)
            return Reports.ReportRefusals.Busy;
        (await Own(ct))!.LockWith(pair!.PrivateKey, stretched, salt, stretcher.Cost);
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>The passphrase is forgotten: the key goes, and with it every seat that it opened. 404 without one.</summary>
    public async Task<Objection?> Remove(CancellationToken ct)
    {
        if (await Own(ct) is not { } key)
            return Objection.NotFound;
        db.Remove(key);
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Recovery papers were typed wrongly: counted with wrong passphrases.</summary>
    public Task<bool> Missed(CancellationToken ct) => db.RetryWhenOvertaken(async () =>
    {
        if (await Own(ct) is { } key)
            key.Miss(clock.GetUtcNow());
        return await db.SaveChangesAsync(ct) > 0;
    }, ct);
}
