using ServiceDefaults.Problems;
using TrainingService.Expenses;

namespace TrainingService.Events;

/// <summary>What becomes of an event, step by step; each step says no with a value.</summary>
public sealed partial class TrainingEvent
{
    /// <summary>Before the money is asked for and after it was refused everything can change; while it is held, the money lines stand.</summary>
    internal Refusal? Change(EventContent content)
    {
        if (AgainstChange() is { } refusal)
            return refusal;
        if (Status is EventStatus.Open && !HasSameMoney(content))
            return EventRefusals.MoneyHeld;
        Write(content);
        return null;
    }

    /// <summary>What stands against any change, before a form for it is shown.</summary>
    public Refusal? AgainstChange() => Status switch
    {
        EventStatus.BudgetRequested => EventRefusals.Waiting,
        EventStatus.Held or EventStatus.Completed or EventStatus.Cancelled => EventRefusals.Over(this),
        _ => null,
    };

    /// <summary>What stands against asking for the money, before the rules of the lines are asked.</summary>
    public Refusal? AgainstRequest() => Status switch
    {
        EventStatus.Planned or EventStatus.BudgetRefused => StartsAt is null ? EventRefusals.NoDay : null,
        EventStatus.BudgetRequested => EventRefusals.Waiting,
        EventStatus.Open => EventRefusals.AlreadyOpen,
        _ => EventRefusals.Over(this),
    };

    /// <summary>Asks for the money of the lines; without any it is open at once.</summary>
    /// <param name="findings">Of its lines, by the rules of its day.</param>
    internal Refusal? RequestBudget(IReadOnlyList<Finding> findings, DateTimeOffset now)
    {
        if (AgainstRequest() is { } refusal)
            return refusal;
        if (findings.FirstOrDefault(finding => finding.Severity is FindingSeverity.Error) is { } wrong)
            return EventRefusals.NotRight(wrong);
        (RequestedAt, MoneyCode, MoneyRemaining) = (now, null, null);
        Status = Budget > 0 ? EventStatus.BudgetRequested : EventStatus.Open;
        return null;
    }

    /// <summary>It took place.</summary>
    internal Refusal? Hold(DateTimeOffset now)
    {
        if (Status is not EventStatus.Open)
            return NotOpen();
        if (now < StartsAt)
            return EventRefusals.NotBegun(this);
        Status = EventStatus.Held;
        return null;
    }

    public Refusal? AgainstCompletion(DateTimeOffset now) => Status switch
    {
        EventStatus.Open or EventStatus.Held when now < StartsAt => EventRefusals.NotBegun(this),
        EventStatus.Open or EventStatus.Held => null,
        EventStatus.Completed => MoneyCode is null ? EventRefusals.Over(this) : null, // the plan could not enter what it cost: written again
        _ => NotOpen(),
    };

    internal Refusal? Complete(IReadOnlyList<SpendingLine> spending, DateTimeOffset now)
    {
        if (AgainstCompletion(now) is { } refusal)
            return refusal;
        (Status, CompletedAt, Spending, Spent) = (EventStatus.Completed, now, [.. spending], spending.Sum(line => line.Amount));
        (MoneyCode, MoneyRemaining) = (null, null);
        return null;
    }

    public Refusal? AgainstCancelling() => Status is EventStatus.Held or EventStatus.Completed or EventStatus.Cancelled ? EventRefusals.Over(this) : null;

    internal Refusal? Cancel(string reason)
    {
        if (AgainstCancelling() is { } refusal)
            return refusal;
        (Status, CancelledFor) = (EventStatus.Cancelled, reason);
        return null;
    }

    private Refusal NotOpen() => Status switch
    {
        EventStatus.BudgetRefused => EventRefusals.MoneyRefused,
        EventStatus.Planned => EventRefusals.NotOpen,
        EventStatus.BudgetRequested => EventRefusals.Waiting,
        _ => EventRefusals.Over(this),
    };

    private bool HasSameMoney(EventContent content) => content.ProjectCode == ProjectCode && content.FiscalYear == FiscalYear && content.Premises == Premises
        && content.Lines.Count == Lines.Count && content.Lines.Zip(Lines).All(pair => pair.First.IsSame(pair.Second));
}
