using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using TrainingService.People;

namespace TrainingService.Events;

/// <summary>When people can enrol.</summary>
public sealed partial class TrainingEvent
{
    /// <summary>
    /// A <see cref="SpokenCode"/> as stored: what stands on the poster as a QR code; null until enrolment was first opened to everybody. It
    /// stays, so that a poster on a wall says that enrolment is closed, and is good again when it is opened anew.
    /// </summary>
    [NotAudited]
    public string? PublicLink { get; private set; }

    /// <summary>Whoever has the public link can enrol.</summary>
    public bool TakesPublic { get; private set; }

    /// <summary>What stands against enrolling by staff: before it opens nobody knows whether it takes place; late lists are written while it is held.</summary>
    public Refusal? AgainstEnrolling() => Status is EventStatus.Open or EventStatus.Held ? null : NotOpen();

    /// <summary>What stands against enrolling with the public link.</summary>
    public Refusal? AgainstPublicEnrolling(DateTimeOffset now) =>
        !TakesPublic ? PeopleRefusals.PublicClosed : Status is not EventStatus.Open || EndsAt <= now ? PeopleRefusals.Over : null;

    /// <summary>What stands against opening enrolment to everybody.</summary>
    public Refusal? AgainstOpening(DateTimeOffset now) => Status is not EventStatus.Open ? NotOpen() : EndsAt <= now ? PeopleRefusals.Over : null;

    internal Refusal? OpenToPublic(DateTimeOffset now)
    {
        if (AgainstOpening(now) is { } refusal)
            return refusal;
        PublicLink ??= SpokenCode.New().Text;
        TakesPublic = true;
        return null;
    }

    internal void CloseToPublic() => TakesPublic = false;
}
