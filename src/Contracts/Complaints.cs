namespace Contracts;

/// <summary>Somebody complained. From: complaint. Acts on it: plan (indicators), risk (clusters ask for a review).</summary>
public sealed record ComplaintReceived
{
    public required Guid ComplaintId { get; init; }

    /// <summary>Such as <c>road</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Number of the village; null where none was told.</summary>
    public string? Village { get; init; }

    /// <summary>The project of the plan that it is about, such as <c>3-02</c>; null for most.</summary>
    public string? ProjectCode { get; init; }

    /// <summary><c>web</c>, <c>counter</c>, <c>phone</c> …</summary>
    public required string Channel { get; init; }

    /// <summary>Buddhist era, of the day of receipt.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The day by which an answer is promised.</summary>
    public required DateOnly DueOn { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>Staff have read a complaint. From: complaint. Acts on it: plan.</summary>
public sealed record ComplaintAcknowledged
{
    public required Guid ComplaintId { get; init; }
    public required string Category { get; init; }

    /// <summary>The division that has it; null until it is assigned.</summary>
    public string? Division { get; init; }
    public string? ProjectCode { get; init; }
    public required DateTimeOffset AcknowledgedAt { get; init; }
}

/// <summary>The promised day passed without an answer or an extension; said once for each promise. From: complaint. Acts on it: plan, risk.</summary>
public sealed record ComplaintOverdue
{
    public required Guid ComplaintId { get; init; }
    public required string Category { get; init; }
    public string? Division { get; init; }
    public string? ProjectCode { get; init; }

    /// <summary>Buddhist era, of the day of receipt.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The day that was promised.</summary>
    public required DateOnly DueOn { get; init; }
}

/// <summary>A complaint is done with. From: complaint. Acts on it: plan (indicators), risk (recurring causes).</summary>
public sealed record ComplaintClosed
{
    public required Guid ComplaintId { get; init; }
    public required string Category { get; init; }
    public string? Division { get; init; }
    public string? ProjectCode { get; init; }

    /// <summary>Buddhist era, of the day of receipt.</summary>
    public required int FiscalYear { get; init; }

    /// <summary><c>fixed</c>, <c>partly-fixed</c>, <c>explained</c>, <c>forwarded</c>, <c>rejected</c> or <c>merged</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>
    /// The first answer came by the day promised at first (days of waiting for the complainant do not count), as the statistics of the
    /// complaint service say: neither an extension nor a reopening makes it true afterwards. Of what was <c>merged</c>: it was by that day.
    /// </summary>
    public required bool InTime { get; init; }

    /// <summary>Such as <c>lack-of-maintenance</c>; null where none was recorded.</summary>
    public string? RootCause { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateTimeOffset AnsweredAt { get; init; }
    public required DateTimeOffset ClosedAt { get; init; }
}

/// <summary>A complainant rated the answer. From: complaint. Acts on it: plan (satisfaction: 4 and 5).</summary>
public sealed record ComplaintRated
{
    public required Guid ComplaintId { get; init; }
    public required string Category { get; init; }
    public string? Division { get; init; }
    public string? ProjectCode { get; init; }

    /// <summary>Buddhist era, of the day of receipt.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Score { get; init; }

    /// <summary>Whether the complainant finds the matter settled.</summary>
    public required bool Fixed { get; init; }
    public required DateTimeOffset RatedAt { get; init; }
}
