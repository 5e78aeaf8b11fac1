using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace TrainingService.Certificates;

/// <summary>valid → revoked. What is on the paper never changes: a wrong name is revoked and issued again.</summary>
public sealed class Certificate : IAudited
{
    public const int LongestReason = 1000;
    public const int ShortestReason = 10;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>A <see cref="SpokenCode"/> as stored: who has it sees the name, so it can't be guessed and stands in no list for others.</summary>
    [NotAudited]
    public string Code { get; private set; } = SpokenCode.New().Text;
    public CertificateKind Kind { get; private set; }

    /// <summary>Buddhist year of the day of issue, in which <see cref="No"/> counts from 1.</summary>
    public int Year { get; private set; }
    public int No { get; private set; }

    /// <summary>Of a training.</summary>
    public Guid? EventId { get; private set; }
    public Guid? EnrolmentId { get; private set; }

    /// <summary>Of an honour.</summary>
    public Guid? NominationId { get; private set; }

    /// <summary>With its title, as it was enrolled or nominated that day.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Thai: the course that was attended, or what somebody is honoured for.</summary>
    public string Course { get; private set; } = "";

    /// <summary>Title of the event or of the round of honours.</summary>
    public string Event { get; private set; } = "";

    /// <summary>The days of the event; null of an honour.</summary>
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; private set; }
    public DateOnly IssuedOn { get; private set; }
    public string SignerName { get; private set; } = "";
    public string SignerPosition { get; private set; } = "";
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Null while it is valid.</summary>
    public string? RevokedFor { get; private set; }
    public string? RevokedBy { get; private set; }
    public uint RowVersion { get; private set; }

    public bool IsValid => RevokedAt is null;

    /// <summary>As people read it aloud and as it stands in addresses.</summary>
    public string Number => SpokenCode.Grouped(Code);

    /// <summary>As it stands on the paper: <c>อบ. 12/2570</c>.</summary>
    public string PaperNumber => FormattableString.Invariant($"{(Kind is CertificateKind.Honour ? "ชก." : "อบ.")} {No}/{Year}");

    internal static Certificate Of(CertificateContent content, int no, DateOnly issuedOn, Signer signer) => new()
    {
        Kind = content.Kind,
        Year = Signer.YearOf(issuedOn),
        No = no,
        EventId = content.EventId,
        EnrolmentId = content.EnrolmentId,
        NominationId = content.NominationId,
        Name = content.Name,
        Course = content.Course,
        Event = content.Event,
        From = content.From,
        To = content.To,
        IssuedOn = issuedOn,
        SignerName = signer.Name,
        SignerPosition = signer.Position,
    };

    internal Refusal? Revoke(string reason, Actor actor, DateTimeOffset at)
    {
        if (!IsValid)
            return CertificateRefusals.RevokedAlready;
        (RevokedAt, RevokedFor, RevokedBy) = (at, reason, actor.Name);
        return null;
    }
}

/// <summary>What a certificate is given for.</summary>
public enum CertificateKind
{
    Training,
    Honour,
}

/// <summary>What stands on a certificate besides its number, day and signature.</summary>
internal sealed record CertificateContent(
    CertificateKind Kind, string Name, string Course, string Event, DateOnly? From = null, DateOnly? To = null, Guid? EventId = null, Guid? EnrolmentId = null, Guid? NominationId = null);
