using ComplaintService.Complaints;
using ComplaintService.Intake.Photos;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>How a complaint came in, beside what it says.</summary>
public sealed record Arrival
{
    /// <summary>Sent twice, the first complaint is the answer to both; null where nobody can tell.</summary>
    public SentOnce? Once { get; init; }

    /// <summary>The photos that came with it.</summary>
    public IReadOnlyList<PhotoBox.Waiting> Photos { get; init; } = [];

    /// <summary>What staff write down beside it; null where nobody of staff did.</summary>
    public Paper? Paper { get; init; }

    /// <summary>Fields that are wrong already: said together with those that the desk finds.</summary>
    public IReadOnlyList<Objection> Wrong { get; init; } = [];

    /// <summary>Asked when nothing else stands against it; what it answers keeps the complaint out (<see cref="Flood.FloodGate"/>).</summary>
    public Func<CancellationToken, Task<Objection?>>? Gate { get; init; }
}

/// <summary>What staff write down of a complaint that came by letter, by telephone or at the counter.</summary>
/// <param name="ReceivedOn">The day from which the promise counts.</param>
/// <param name="Document">Number of the letter.</param>
/// <param name="Letter">Null for what has a name, or was no letter.</param>
/// <param name="Division">To which it is given at once; null for none.</param>
/// <param name="Evidence">A scan of the letter, photos: it comes with the complaint, before what follows.</param>
public sealed record Paper(DateOnly ReceivedOn, string? Document, AnonymousLetter? Letter, string? Division, IReadOnlyList<EvidenceGiven> Evidence);
