using Microsoft.AspNetCore.DataProtection;

namespace ComplaintService.Intake;

/// <summary>
/// A form that makes one complaint, or gives one order for several, however often it is sent: by a double click, or by a phone that tries
/// again. It carries the id of what is to come, sealed, so that nobody can name another's. No table is needed: the database keeps an id once.
/// </summary>
public sealed class OnceOnly(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("complaint-to-come").ToTimeLimitedDataProtector();

    /// <summary>For a form that is opened; good for a day.</summary>
    public string New() => _protector.Protect(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), TimeSpan.FromDays(1));

    /// <summary>Null for what is none of ours, or too old: the complaint is taken all the same.</summary>
    public Guid? Read(string? carried)
    {
        if (string.IsNullOrEmpty(carried))
            return null;
        try
        {
            return Guid.ParseExact(_protector.Unprotect(carried), "N");
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
