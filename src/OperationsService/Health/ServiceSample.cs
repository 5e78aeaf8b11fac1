namespace OperationsService.Health;

/// <summary>What the rounds of five minutes found of a service, counted. Where nobody looked there is none.</summary>
public sealed class ServiceSample
{
    public const int Minutes = 5;

    public required string Service { get; init; }

    /// <summary>When the five minutes began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Rounds in which all replicas were healthy.</summary>
    public int Whole { get; init; }

    /// <summary>In which it worked, but not all of it.</summary>
    public int Partly { get; init; }

    /// <summary>In which nobody could work with it.</summary>
    public int Down { get; init; }

    /// <summary>Size of its database, as told last; null if it was not.</summary>
    public long? DatabaseBytes { get; init; }

    public static DateTimeOffset Beginning(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.FromMinutes(Minutes).Ticks), TimeSpan.Zero);
}

/// <summary>When all were asked last: its only row is also how the replicas of this service agree on who asks next.</summary>
public sealed class HealthWatch
{
    public const int OnlyRow = 1;

    public int Id { get; private set; } = OnlyRow;

    public DateTimeOffset? AskedAt { get; private set; }
}
