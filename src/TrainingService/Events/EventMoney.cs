using Contracts;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using TrainingService.Expenses;

namespace TrainingService.Events;

/// <summary>What the plan answers, and what superiors allow. An answer counts if it answers the newest question, in whatever order they come.</summary>
public sealed partial class TrainingEvent
{
    internal void Hear(BudgetReserved answer)
    {
        if (Status is not EventStatus.BudgetRequested || answer.RequestedAt != RequestedAt)
            return;
        (Status, Held) = (EventStatus.Open, answer.Amount);
    }

    internal void Hear(BudgetRefused answer)
    {
        if (Status is EventStatus.BudgetRequested && answer.RequestedAt == RequestedAt)
            Status = EventStatus.BudgetRefused;
        else if (Status is not EventStatus.Completed || answer.RequestedAt != CompletedAt)
            return;
        (MoneyCode, MoneyRemaining) = (answer.Code, answer.Remaining);
    }

    /// <summary>After the end of an event that is how the plan says that it entered what it cost; before, somebody there gave the money back.</summary>
    internal void Hear(BudgetReleased answer)
    {
        if (Status is EventStatus.Open && Held > 0)
            (Status, MoneyCode, MoneyRemaining) = (EventStatus.Planned, EventRefusals.Released, answer.Remaining);
        else if (Status is EventStatus.Completed)
            (MoneyCode, MoneyRemaining) = (null, null);
        Held = 0;
    }

    /// <summary>A rate above its ceiling, with the reason that a superior reads.</summary>
    internal Refusal? AskWaiver(int no, string reason, Actor actor, DateTimeOffset now)
    {
        if (AgainstWaivers() is { } refusal)
            return refusal;
        if (Lines.Find(line => line.No == no)?.Exception is { IsAllowed: true })
            return EventRefusals.AllowedAlready;
        PutWaiver(no, new(reason, actor.Id, actor.Name, now));
        return null;
    }

    /// <summary>Two people: who asked does not allow it.</summary>
    internal Refusal? AllowWaiver(int no, Actor actor, DateTimeOffset now)
    {
        if (AgainstWaivers() is { } refusal)
            return refusal;
        if (Lines.Find(line => line.No == no)?.Exception is not { } asked)
            return EventRefusals.NothingAsked;
        if (asked.IsAllowed)
            return EventRefusals.AllowedAlready;
        if (asked.AskedBy == actor.Id)
            return EventRefusals.SamePerson;
        PutWaiver(no, asked with { AllowedBy = actor.Id, AllowedByName = actor.Name, AllowedAt = now });
        return null;
    }

    internal Refusal? RefuseWaiver(int no)
    {
        if (AgainstWaivers() is { } refusal)
            return refusal;
        if (Lines.Find(line => line.No == no)?.Exception is null)
            return EventRefusals.NothingAsked;
        PutWaiver(no, null);
        return null;
    }

    private Refusal? AgainstWaivers() => Status is EventStatus.Open ? EventRefusals.MoneyHeld : AgainstChange();

    private void PutWaiver(int no, RateWaiver? exception) =>
        WriteLines([.. Lines.Select(line => line.No == no ? line with { Exception = exception } : line)]);
}
