using ComplaintService.Complaints;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace ComplaintService.Bulk;

/// <summary>What can be done to many complaints at once.</summary>
public enum BulkAction
{
    Acknowledge,
    Assign,
    Message,
    Note,
    Extend,
    Close,
}

/// <summary>
/// One step ordered for many complaints. It is done one complaint after another in the background, each in a transaction of its own and
/// with the rights of whoever ordered it; what a rule refuses is listed, and the rest goes on.
/// </summary>
public sealed class BulkJob : IAudited
{
    /// <summary>Complaints of one order.</summary>
    public const int Most = 500;

    private BulkJob()
    {
    }

    public Guid Id { get; private set; }
    public BulkAction Action { get; private set; }

    /// <summary>For an assignment.</summary>
    public string? Division { get; private set; }

    /// <summary>
    /// Message, note, reason or what prevents it in future; <c>{number}</c> and <c>{due}</c> stand for each complaint's own. May name
    /// people, so it stays out of the audit trail.
    /// </summary>
    [NotAudited]
    public string? Text { get; private set; }

    /// <summary>For an extension.</summary>
    public DateOnly? NewDueOn { get; private set; }

    /// <summary>For a closing.</summary>
    public RootCause? RootCause { get; private set; }

    /// <summary>Subject of the token of whoever ordered it.</summary>
    public string OrderedById { get; private set; } = "";
    public string OrderedBy { get; private set; } = "";

    /// <summary>The rights it was ordered with.</summary>
    public List<string> Roles { get; private set; } = [];
    public string? ActorDivision { get; private set; }
    public DateTimeOffset OrderedAt { get; private set; }
    public int Total { get; private set; }

    public Actor Actor => new(OrderedById, OrderedBy, Roles.ToHashSet(), ActorDivision);

    /// <param name="id">That was promised to a form; null for a new one.</param>
    internal static BulkJob Of(OrderBulk.Request order, int total, Actor actor, DateTimeOffset at, Guid? id) => new()
    {
        Id = id ?? Guid.CreateVersion7(at),
        Action = order.Action!.Value,
        Division = order.Division,
        Text = PlainText.Of(order.Text),
        NewDueOn = order.NewDueOn,
        RootCause = order.RootCause,
        OrderedById = actor.Id,
        OrderedBy = actor.Name,
        Roles = [.. actor.Roles],
        ActorDivision = actor.Division,
        OrderedAt = at,
        Total = total,
    };
}

/// <summary>Where one complaint of an order stands.</summary>
public enum BulkState
{
    Waiting,
    Done,
    Refused,
}

/// <summary>One complaint of an order.</summary>
public sealed class BulkItem
{
    private BulkItem()
    {
    }

    public Guid JobId { get; private set; }

    /// <summary>Place in the order, from 1.</summary>
    public int No { get; private set; }
    public Guid ComplaintId { get; private set; }
    public BulkState State { get; private set; }

    /// <summary>Why it was refused, in both languages.</summary>
    public string? Thai { get; private set; }
    public string? English { get; private set; }

    internal static BulkItem Of(Guid job, int no, Guid complaint) => new() { JobId = job, No = no, ComplaintId = complaint };

    internal void Finish(WebUi.Objection? objection) =>
        (State, Thai, English) = (objection is null ? BulkState.Done : BulkState.Refused, objection?.Refusal.Thai, objection?.Refusal.English);
}
