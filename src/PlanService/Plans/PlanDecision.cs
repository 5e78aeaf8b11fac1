using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>A step in the life of a plan: who took it, when, and why. The history only grows.</summary>
public sealed class PlanDecision : IAudited
{
    private PlanDecision()
    {
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>What the plan became.</summary>
    public PlanStatus Status { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Subject of the person's token: four eyes are told apart by it, not by a name.</summary>
    public string ActorId { get; private set; } = "";
    public string ActorName { get; private set; } = "";

    /// <summary>Null where none is asked for.</summary>
    public string? Reason { get; private set; }

    internal static PlanDecision By(Actor actor, PlanStatus status, string? reason, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Status = status,
        At = at,
        ActorId = actor.Id,
        ActorName = actor.Name,
        Reason = reason?.Trim(),
    };
}
