using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Keys;
using ServiceDefaults.SignIn;

namespace ComplaintService.Intake;

/// <summary>
/// What makes one complaint, or gives one order for several, however often it is sent: by a double click, by a phone that tries again, by an
/// app that saw no answer. A form carries the id of what is to come, sealed, so that nobody can name another's; of an app's
/// <c>Idempotency-Key</c> it is computed, with a key that does not stand in the database. No table is needed: the database keeps an id once.
/// No answer is stored, since it holds the tracking code: it is made anew of the complaint that is there.
/// </summary>
public sealed class OnceOnly(IDataProtectionProvider protection, KeysPassword password, TimeProvider clock)
{
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("complaint-to-come").ToTimeLimitedDataProtector();

    private readonly Lazy<byte[]> _key = new(() =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(password.Value), 32, info: "idempotency-keys"u8.ToArray()));

    /// <summary>For a form that is opened; good for a day.</summary>
    public string New() => _protector.Protect(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), TimeSpan.FromDays(1));

    /// <summary>Null for what is none of ours, or too old: the complaint is taken all the same.</summary>
    public SentOnce? Read(string? carried)
    {
        if (string.IsNullOrEmpty(carried))
            return null;
        try
        {
            return new(Guid.ParseExact(_protector.Unprotect(carried), "N"));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>By the key that the caller gave; null without one. Two callers may use the same.</summary>
    /// <param name="request">What was sent: the same key with another request is a mistake of the caller.</param>
    public SentOnce? Of<TRequest>(HttpRequest http, Actor actor, TRequest request)
    {
        if (IdempotencyKeys.KeyOf(http) is not { } key)
            return null;
        var id = Hashed("key", Encoding.UTF8.GetBytes($"{actor.Id}\n{key}"))[..16];
        (id[6], id[8]) = ((byte)((id[6] & 0x0F) | 0x80), (byte)((id[8] & 0x3F) | 0x80)); // a UUID of version 8: made by a rule of our own
        return new(new Guid(id, bigEndian: true), Hashed(typeof(TRequest).FullName!, JsonSerializer.SerializeToUtf8Bytes(request)));
    }

    private byte[] Hashed(string what, byte[] content)
    {
        byte[] whole = [.. Encoding.UTF8.GetBytes(what), 0, .. content];
        return HMACSHA256.HashData(_key.Value, whole);
    }
}

/// <summary>Something that is made once.</summary>
/// <param name="Id">Of what is to come.</param>
/// <param name="Request">What came with an <c>Idempotency-Key</c>, hashed; null of a form.</param>
public sealed record SentOnce(Guid Id, byte[]? Request = null);
