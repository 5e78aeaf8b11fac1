using System.Security.Cryptography;
using System.Text;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalControl;

/// <summary>A form as it was signed: the very text that its digest is of. One that no longer holds stays readable, with who opened the form again and why.</summary>
public sealed class FormSnapshot : IAudited
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid FormId { get; private set; }
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>From 1: which signature of the form this is.</summary>
    public int Version { get; private set; }

    /// <summary>A <see cref="Papers.FormPaper"/> as JSON.</summary>
    [NotAudited]
    public string Paper { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Paper"/> in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public string Digest { get; private set; } = "";
    public DateTimeOffset SignedAt { get; private set; }
    public string SignedBy { get; private set; } = "";

    /// <summary>Signed after the 90th day.</summary>
    public bool IsLate { get; private set; }
    public DateTimeOffset? VoidedAt { get; private set; }
    public string? VoidedBy { get; private set; }
    public string? VoidedFor { get; private set; }

    internal static FormSnapshot Of(ControlForm form, int version, string paper, bool isLate) => new()
    {
        FormId = form.Id,
        FiscalYear = form.FiscalYear,
        Version = version,
        Paper = paper,
        Digest = DigestOf(paper),
        SignedAt = form.SignedAt!.Value,
        SignedBy = form.SignedBy!,
        IsLate = isLate,
    };

    internal void Void(string reason, Actor actor, DateTimeOffset now) => (VoidedAt, VoidedBy, VoidedFor) = (now, actor.Name, reason);

    public static string DigestOf(string paper) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paper)));
}
