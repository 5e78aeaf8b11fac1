using ComplaintService.Corruption.Cases;
using ServiceDefaults.Values;

namespace ComplaintService.Corruption.Figures;

/// <summary>
/// How many reports of a half-year stand where. The numbers stand locked with a key outside the database, and twice: as they are, and as they
/// were when the present month began. Only the second is ever published: a figure that moved with each report would tell whoever watches it
/// when somebody spoke.
/// </summary>
public sealed class Tally
{
    public required FiscalYear FiscalYear { get; init; }

    /// <summary>1: October to March, 2: April to September.</summary>
    public required int Half { get; init; }

    /// <summary>A <see cref="Counts"/>, locked.</summary>
    public required byte[] Sealed { get; set; }
    public uint RowVersion { get; private set; }
}

/// <summary>Where the reports of a half-year stand.</summary>
public sealed record Standing(int Received, int InProgress, int Done)
{
    public static Standing None { get; } = new(0, 0, 0);

    public int All => Received + InProgress + Done;

    public Standing Move(Stage? from, Stage? to) => Add(from, -1).Add(to, 1);

    private Standing Add(Stage? stage, int by) => stage switch
    {
        Stage.Received => this with { Received = Received + by },
        Stage.InProgress => this with { InProgress = InProgress + by },
        Stage.Done => this with { Done = Done + by },
        _ => this,
    };
}

/// <param name="Now">As it is.</param>
/// <param name="Before">As it was when the month of <paramref name="Changed"/> began.</param>
/// <param name="Changed">The first day of the month of the last change.</param>
public sealed record Counts(Standing Now, Standing Before, DateOnly Changed)
{
    /// <summary>What may be told on a day: nothing of its own month.</summary>
    public Standing Told(DateOnly today) => Changed < FirstOf(today) ? Now : Before;

    public Counts Move(Stage? from, Stage? to, DateOnly today) => new(Now.Move(from, to), Told(today), FirstOf(today));

    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
