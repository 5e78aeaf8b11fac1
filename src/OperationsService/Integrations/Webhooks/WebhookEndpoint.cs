using ServiceDefaults.Audit;
using ServiceDefaults.Problems;

namespace OperationsService.Integrations.Webhooks;

/// <summary>Why a webhook is told nothing for now.</summary>
public enum PauseCause
{
    /// <summary>An administrator paused it.</summary>
    Person,

    /// <summary>Nothing reached it for three days.</summary>
    Unreached,

    /// <summary>It answered 410: whoever runs it wants nothing any more.</summary>
    Gone,
}

/// <summary>Another system that is told of events: active ⇄ paused. What happens while it is paused waits for it.</summary>
public sealed class WebhookEndpoint : IAudited
{
    public const int LongestName = 100;
    public const int LongestUrl = 500;
    public const int LongestWords = 500;

    /// <summary>For how long after a change the secret of before signs as well.</summary>
    public static readonly TimeSpan BothSecretsFor = TimeSpan.FromDays(1);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>For people; no two have the same.</summary>
    public string Name { get; private set; } = "";
    public string Url { get; private set; } = "";

    /// <summary>Names of <see cref="Feed.Outgoing"/>.</summary>
    public string[] Types { get; private set; } = [];
    public string? Description { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Encrypted (<see cref="WebhookSecrets"/>).</summary>
    [NotAudited]
    public string Secret { get; private set; } = "";

    [NotAudited]
    public string? PreviousSecret { get; private set; }

    /// <summary>Until then the previous secret signs too; null where there is none.</summary>
    public DateTimeOffset? PreviousUntil { get; private set; }
    public DateTimeOffset SecretSetAt { get; private set; }
    public DateTimeOffset? PausedAt { get; private set; }
    public PauseCause? PausedFor { get; private set; }

    /// <summary>In the administrator's words; null where nobody decided it.</summary>
    public string? PauseReason { get; private set; }
    public uint RowVersion { get; private set; }

    public bool IsPaused => PausedAt is not null;

    internal static WebhookEndpoint Register(WebhookRequest asked, DateTimeOffset now)
    {
        var webhook = new WebhookEndpoint { CreatedAt = now };
        webhook.Change(asked);
        return webhook;
    }

    internal void Change(WebhookRequest asked) =>
        (Name, Url, Types, Description) = (asked.Name.Trim(), asked.Url.Trim(), [.. asked.Types.Distinct()], ServiceDefaults.Values.PlainText.Of(asked.Description));

    /// <summary>From now on signed with another secret; with the one of before as well, until those who check have taken over the new one.</summary>
    /// <param name="secret">Encrypted.</param>
    internal void SetSecret(string secret, DateTimeOffset now)
    {
        if (Secret.Length > 0)
            (PreviousSecret, PreviousUntil) = (Secret, now + BothSecretsFor);
        (Secret, SecretSetAt) = (secret, now);
    }

    internal Refusal? Pause(string reason, DateTimeOffset now)
    {
        if (IsPaused)
            return WebhookRefusals.Paused;
        (PausedAt, PausedFor, PauseReason) = (now, PauseCause.Person, reason);
        return null;
    }

    /// <summary>The platform itself stops telling it: see <paramref name="cause"/>. One that is paused already stays as it is.</summary>
    internal void GiveUp(PauseCause cause, DateTimeOffset now)
    {
        if (!IsPaused)
            (PausedAt, PausedFor, PauseReason) = (now, cause, null);
    }

    internal Refusal? Resume()
    {
        if (!IsPaused)
            return WebhookRefusals.NotPaused;
        (PausedAt, PausedFor, PauseReason) = (null, null, null);
        return null;
    }
}

/// <summary>How it goes with a webhook: changes with each delivery, so it stands apart from what administrators decide.</summary>
public sealed class WebhookHealth
{
    public required Guid EndpointId { get; init; }
    public DateTimeOffset? LastReachedAt { get; private set; }

    /// <summary>Attempts in a row that failed; 0 while all is well.</summary>
    public int Failures { get; private set; }

    /// <summary>Until then nothing is tried: it failed many times in a row.</summary>
    public DateTimeOffset? RestsUntil { get; private set; }

    /// <summary>Whatever happened before it was paused, it is tried at once.</summary>
    internal void BeginAnew() => (Failures, RestsUntil) = (0, null);
}
