namespace ServiceDefaults.Mail;

/// <summary>Where letters go. Section <c>Mail</c>; with neither <see cref="Host"/> nor <see cref="Drop"/> none is sent.</summary>
public sealed class MailSettings
{
    /// <summary>The SMTP server.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary><c>starttls</c>, <c>tls</c> (from the first byte, port 465), or <c>none</c> for a server on the same machine.</summary>
    public string Security { get; set; } = "starttls";

    public string? User { get; set; }

    /// <summary>Never logged, never shown.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "noreply@localhost";

    /// <summary>The sender's name as people read it.</summary>
    public string? FromName { get; set; }

    /// <summary>A directory into which letters are written as <c>.eml</c> files instead of being sent: for development.</summary>
    public string? Drop { get; set; }

    public bool IsOn => !string.IsNullOrEmpty(Host) || !string.IsNullOrEmpty(Drop);
}
