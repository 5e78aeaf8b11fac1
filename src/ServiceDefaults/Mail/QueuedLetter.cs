using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace ServiceDefaults.Mail;

/// <summary>
/// A letter on its way. Address and text are encrypted, and removed as soon as it has left or can never leave: what stays tells that
/// there was a letter of this kind, and nothing of the person.
/// </summary>
public sealed class QueuedLetter
{
    /// <summary>For how long a letter is tried: after that the news in it is old.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);

    /// <summary>For how long the row of one that left stays, as an event's does.</summary>
    public static readonly TimeSpan SentKept = TimeSpan.FromDays(7);

    /// <summary>For how long administrators see that one reached nobody.</summary>
    public static readonly TimeSpan FailedKept = TimeSpan.FromDays(30);

    /// <summary>What an administrator reads of a letter whose address is none.</summary>
    internal const string NoAddress = "Its address is none";

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string Kind { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The letter as JSON, encrypted; null once it is not needed any more.</summary>
    public string? Content { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When it is tried next; null when it rests: sent or failed.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Why the last attempt failed; never the server's own words, which repeat the address.</summary>
    public string? Error { get; private set; }

    internal static QueuedLetter Of(Letter letter, IDataProtector protector, DateTimeOffset at) => new()
    {
        Kind = letter.Kind,
        CreatedAt = at,
        NextAt = at,
        Content = protector.Protect(JsonSerializer.Serialize(letter)),
    };

    /// <summary>One that reaches nobody: of its text nothing is kept.</summary>
    internal static QueuedLetter Undeliverable(string kind, DateTimeOffset at) => new() { Kind = kind, CreatedAt = at, FailedAt = at, Error = NoAddress };

    internal Letter Open(IDataProtector protector) => JsonSerializer.Deserialize<Letter>(protector.Unprotect(Content!))!;

    internal void Sent(DateTimeOffset at) => (SentAt, NextAt, Content, Error, Attempts) = (at, null, null, null, Attempts + 1);

    internal void Refused(string why, DateTimeOffset at) => (FailedAt, NextAt, Content, Error, Attempts) = (at, null, null, why, Attempts + 1);

    /// <summary>Tries again after 1, 2, 4 … minutes, at most 4 hours; gives up after three days: then <see cref="FailedAt"/> is set.</summary>
    internal void TryLater(string why, DateTimeOffset at)
    {
        if (at - CreatedAt > GivenUpAfter)
        {
            Refused(why, at);
            return;
        }

        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Attempts, 10)));
        (Attempts, Error, NextAt) = (Attempts + 1, why, at + (pause < LongestPause ? pause : LongestPause));
    }
}
