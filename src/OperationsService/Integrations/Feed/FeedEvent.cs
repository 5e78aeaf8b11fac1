namespace OperationsService.Integrations.Feed;

/// <summary>An event as outside systems get it.</summary>
public sealed class FeedEvent
{
    /// <summary>The id of its message: the same however often it is told.</summary>
    public Guid Id { get; private set; }

    /// <summary>One of <see cref="Outgoing"/>.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The service that it comes from, as a path of the platform.</summary>
    public string Source { get; private set; } = "";

    /// <summary>When it was told.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>As JSON, kept as it was written.</summary>
    public string Data { get; private set; } = "";

    /// <summary>
    /// Its place in the feed, from 1; null until it has one. A row that is written earlier may be committed later, so the place is given
    /// afterwards, by one at a time (<see cref="PlaceRound"/>): whoever has read place n has seen all that will ever stand before it.
    /// </summary>
    public long? Position { get; private set; }

    public static FeedEvent Of(Guid id, object told, DateTimeOffset at)
    {
        var type = Outgoing.Of(told.GetType());
        return new() { Id = id, Type = type.Name, Source = type.Source(told), At = at, Data = type.Data(told) };
    }
}

/// <summary>How far the feed goes: its only row is also what one at a time holds who gives out places.</summary>
public sealed class FeedState
{
    public const int OnlyRow = 1;

    public int Id { get; private set; } = OnlyRow;

    /// <summary>The last place that was given; 0 for none yet.</summary>
    public long LastPosition { get; private set; }

    /// <summary>Up to this place events were removed for their age: a cursor before it has missed some.</summary>
    public long RemovedUpTo { get; private set; }
}
