namespace OperationsService.Integrations.Deliveries;

public enum DeliveryState
{
    /// <summary>To be sent, or sent again, at its time.</summary>
    Waiting,

    /// <summary>The receiver answered with 2xx.</summary>
    Delivered,

    /// <summary>Given up.</summary>
    Failed,
}

/// <summary>One event on its way to one webhook. It is sent at least once; the receiver knows it by the event's id.</summary>
public sealed class Delivery
{
    /// <summary>The type of a delivery that only asks whether somebody is there. It stands in no feed and is tried once.</summary>
    public const string Ping = "ping";

    /// <summary>As many attempts are remembered.</summary>
    private const int MostAttempts = 20;

    /// <summary>For how long an event is tried, from its first attempt on.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);

    /// <summary>After the first attempt, the second …; the last one goes on.</summary>
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6)];

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EndpointId { get; private set; }
    public Guid EventId { get; private set; }
    public string Type { get; private set; } = "";
    public DateTimeOffset EventAt { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DeliveryState State { get; private set; }

    /// <summary>When it is tried next; null when it rests.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>Somebody is sending it; until then no other takes it. Past that, whoever it was died.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Since it was last asked to be sent.</summary>
    public int Tries { get; private set; }
    public DateTimeOffset? FirstTriedAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The newest last.</summary>
    public IReadOnlyList<DeliveryAttempt> Attempts { get; private set; } = [];

    public bool IsPing => Type == Ping;

    internal static Delivery OfPing(Guid endpoint, DateTimeOffset now) =>
        new() { EndpointId = endpoint, EventId = Guid.CreateVersion7(), Type = Ping, EventAt = now, CreatedAt = now, NextAt = now };

    /// <summary>An attempt was made: it arrived, is tried again later, or was given up.</summary>
    internal void Take(DeliveryAttempt attempt, DateTimeOffset now)
    {
        Attempts = [.. Attempts.TakeLast(MostAttempts - 1), attempt];
        FirstTriedAt ??= attempt.At;
        (Tries, LeasedUntil) = (Tries + 1, null);
        var end = FirstTriedAt.Value + GivenUpAfter;
        if (attempt.Problem is null)
            (State, NextAt, FinishedAt) = (DeliveryState.Delivered, null, now);
        else if (IsPing || now >= end || attempt.Problem is DeliveryProblem.EventGone or DeliveryProblem.Unwanted)
            (State, NextAt, FinishedAt) = (DeliveryState.Failed, null, now);
        else
            NextAt = now + Pauses[Math.Min(Tries, Pauses.Length) - 1] is var next && next < end ? next : end; // the last attempt is made when its time ends
    }

    /// <summary>As if it had never been tried.</summary>
    internal void SendAgain(DateTimeOffset now) => (State, NextAt, Tries, FirstTriedAt, FinishedAt) = (DeliveryState.Waiting, now, 0, null, null);
}

/// <summary>One attempt to deliver.</summary>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Status">What the receiver answered; null where it did not.</param>
/// <param name="Problem">Null where it arrived.</param>
/// <param name="Answer">The first 1,000 bytes of the answer's text.</param>
public sealed record DeliveryAttempt(DateTimeOffset At, int Milliseconds, int? Status, DeliveryProblem? Problem, string? Answer = null);

/// <summary>Why a delivery did not arrive.</summary>
public enum DeliveryProblem
{
    /// <summary>The receiver answered, but not with 2xx.</summary>
    Refused,

    /// <summary>It answered 410: it wants nothing any more.</summary>
    Unwanted,

    /// <summary>It pointed elsewhere, and nobody follows.</summary>
    Redirected,

    /// <summary>No whole answer in time.</summary>
    TimedOut,

    /// <summary>Nobody takes connections there, or the connection broke.</summary>
    Unreachable,

    /// <summary>There is no machine of that name.</summary>
    NameUnknown,

    /// <summary>The name leads into a private network, and the settings do not allow it.</summary>
    PrivateAddress,

    /// <summary>Its certificate is not to be trusted.</summary>
    Untrusted,

    /// <summary>The secret can't be read: the keys of this service were lost. A rotation gives it another.</summary>
    NoSecret,

    /// <summary>The event was removed for its age.</summary>
    EventGone,
}
