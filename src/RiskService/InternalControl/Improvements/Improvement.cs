using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalControl.Improvements;

/// <summary>Lifecycle: open → done (by the unit, with evidence) → confirmed (by the plan officer), or sent back to open. What ends it otherwise happens when a report is signed.</summary>
public enum ImprovementState
{
    Open,

    /// <summary>The unit says so and has shown it; nobody has confirmed it.</summary>
    Done,
    Confirmed,

    /// <summary>Not done in its year; the report of the next set it again, and there it is followed on.</summary>
    CarriedOver,

    /// <summary>Its own report was signed again without it.</summary>
    Withdrawn,
}

/// <summary>An improvement that a year's ปค.5 set, followed until it is carried out. Source: plan project 4-02, which wants 80 percent of them carried out.</summary>
public sealed class Improvement : IVersioned, IAudited
{
    public const int LongestText = 2000;
    public const int LongestOwner = 200;
    public const int ShortestText = 5;

    /// <summary>The row of ปค.5, of a division or of the organization.</summary>
    public Guid Id { get; private set; }

    /// <summary>Of the report that set it; it is carried out in the year after.</summary>
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>Code of the division that carries it out.</summary>
    public string Unit { get; private set; } = "";
    public string Mission { get; private set; } = "";
    public string Objective { get; private set; } = "";
    public string Risk { get; private set; } = "";
    public string ExistingControl { get; private set; } = "";
    public string RemainingRisk { get; private set; } = "";
    public string Action { get; private set; } = "";
    public DateOnly DueOn { get; private set; }

    /// <summary>Who in the unit sees to it, by position or name.</summary>
    [NotAudited]
    public string? Owner { get; private set; }
    public ImprovementState State { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Of the account that said so: somebody else confirms it.</summary>
    public string? DoneById { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public string? ConfirmedBy { get; private set; }
    public uint RowVersion { get; private set; }

    /// <summary>Its day is over, and it is neither done nor withdrawn.</summary>
    public bool IsOverdue(DateOnly today) => State is ImprovementState.Open && DueOn < today;

    internal static Improvement Of(ControlRow row, FiscalYear year)
    {
        var improvement = new Improvement { Id = row.Id!.Value, FiscalYear = year };
        improvement.Take(row);
        return improvement;
    }

    /// <summary>The report was signed again: what it says now. What was done stays done.</summary>
    internal void Take(ControlRow row)
    {
        (Unit, DueOn) = (row.Unit!, row.DueOn!.Value);
        (Mission, Objective, Risk) = (row.Mission!, row.Objective!, row.Risk!);
        (ExistingControl, RemainingRisk, Action) = (row.ExistingControl!, row.RemainingRisk!, row.Improvement!);
        if (State is ImprovementState.Withdrawn)
            State = ImprovementState.Open;
    }

    internal void Withdraw()
    {
        if (State is ImprovementState.Open)
            State = ImprovementState.Withdrawn;
    }

    internal void CarryOver()
    {
        if (State is ImprovementState.Open)
            State = ImprovementState.CarriedOver;
    }

    internal Refusal? AgainstWork() => State switch
    {
        ImprovementState.CarriedOver => ImprovementRefusals.CarriedOver,
        ImprovementState.Withdrawn => ImprovementRefusals.Withdrawn,
        ImprovementState.Confirmed => ImprovementRefusals.Confirmed,
        ImprovementState.Done => ImprovementRefusals.Done,
        _ => null,
    };

    internal Refusal? Note(string? owner)
    {
        if (AgainstWork() is { } refusal)
            return refusal;
        Owner = owner ?? Owner;
        return null;
    }

    internal Refusal? Complete(Actor actor, DateTimeOffset now)
    {
        if (AgainstWork() is { } refusal)
            return refusal;
        (State, DoneAt, DoneById) = (ImprovementState.Done, now, actor.Id);
        return null;
    }

    internal Refusal? Confirm(Actor actor, DateTimeOffset now)
    {
        if (State is not ImprovementState.Done)
            return State is ImprovementState.Confirmed ? ImprovementRefusals.Confirmed : ImprovementRefusals.NotDone;
        if (DoneById == actor.Id)
            return ImprovementRefusals.OwnWork;
        (State, ConfirmedAt, ConfirmedBy) = (ImprovementState.Confirmed, now, actor.Name);
        return null;
    }

    internal Refusal? SendBack()
    {
        if (State is not ImprovementState.Done)
            return State is ImprovementState.Confirmed ? ImprovementRefusals.Confirmed : ImprovementRefusals.NotDone;
        (State, DoneAt, DoneById) = (ImprovementState.Open, null, null);
        return null;
    }
}
