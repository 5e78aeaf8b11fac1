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

/// <summary>
/// A complaint that belongs to a project of the plan, or did until now, has changed: where it stands by then. Of two of one complaint the
/// higher <see cref="Version"/> holds, whichever comes first; so whoever keeps the newest one knows how the project's complaints stand,
/// also after a correction, an extension or a reopening, of which no other event tells. From: complaint. Acts on it: plan (shows it at the
/// project).
/// </summary>
public sealed record ProjectComplaintChanged
{
    public required Guid ComplaintId { get; init; }

    /// <summary>Rises with each change.</summary>
    public required int Version { get; init; }
    public required string Category { get; init; }
    public string? Division { get; init; }

    /// <summary>The project to which it belongs now; null: to none any more.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>Buddhist era, of the day of receipt.</summary>
    public required int FiscalYear { get; init; }

    /// <summary><c>open</c>: nobody has answered yet, or not again since it was reopened; <c>answered</c>; <c>closed</c>; <c>merged</c>: it goes on in another one.</summary>
    public required string State { get; init; }

    /// <summary>Open, and the day that was promised has passed.</summary>
    public required bool Overdue { get; init; }

    /// <summary>1 to 5; null until its author rates the answer, which is possible once.</summary>
    public int? Score { get; init; }

    /// <summary>Whether the author found the matter settled; null until then.</summary>
    public bool? Fixed { get; init; }
    public DateTimeOffset? RatedAt { get; init; }

    /// <summary>When the author last had the work go on after an answer; null: never.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>The page of the complaint for staff who may see it, from the root of the platform.</summary>
    public required string Link { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>
/// How many corruption reports of a fiscal year stand where: said once after each half-year (from 1 April of October to March, from 1 October
/// of the whole year). It is all that ever leaves the corruption channel, and nothing of a single report. Counts are null where they are
/// withheld: 1 to 4, or what such a count could be computed from; 0 is none. From: complaint. Acts on it: plan, risk.
/// </summary>
public sealed record CorruptionStatisticsPublished
{
    /// <summary>Buddhist era, of the day of receipt.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>How much of the year is over: 1 for October to March, 2 for all of it.</summary>
    public required int UpToHalf { get; init; }

    /// <summary>The last day that is counted: cases go on, and what was missed is said later, with the figures of that time.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>When it was said: of the events of one year the newest holds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>All that came, whatever became of it.</summary>
    public int? Received { get; init; }

    /// <summary>Nobody has judged them yet.</summary>
    public int? Waiting { get; init; }

    public int? InProgress { get; init; }

    /// <summary>Closed.</summary>
    public int? Done { get; init; }

    /// <summary>The half-years that are over, the first one first.</summary>
    public required IReadOnlyList<CorruptionHalfYear> Halves { get; init; }
}

/// <summary>The same of what came in one half of the year; part of <see cref="CorruptionStatisticsPublished"/>.</summary>
public sealed record CorruptionHalfYear
{
    /// <summary>1: October to March, 2: April to September.</summary>
    public required int Half { get; init; }
    public int? Received { get; init; }
    public int? Waiting { get; init; }
    public int? InProgress { get; init; }
    public int? Done { get; init; }
}
