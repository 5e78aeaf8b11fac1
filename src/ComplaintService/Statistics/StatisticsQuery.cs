using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>
/// The questions to the database. They read one index (<c>ix_complaints_statistics</c>) month by month and never the complaints
/// themselves. The clock of Thailand is a constant 7 hours ahead: a named zone would cost more than all the counting.
/// </summary>
internal static class StatisticsQuery
{
    private const string Counts =
        """
        count(*)::int as received,
        (count(*) filter (where answered_at is not null and merged_into_id is null))::int as answered,
        (count(*) filter (where status = 'Closed'))::int as closed,
        (count(*) filter (where answered_at is null))::int as open,
        (count(*) filter (where answered_at is null and status <> 'Waiting' and due_on < {0}))::int as overdue,
        (count(*) filter (where answered_at is not null and merged_into_id is null and outcome is null))::int as rejected,
        count(merged_into_id)::int as merged,
        (count(*) filter (where reopenings > 0))::int as reopened,
        (count(*) filter (where due_on > first_due_on))::int as extended,
        (count(*) filter (where merged_into_id is null and first_promise_kept))::int as in_time,
        (count(*) filter (where merged_into_id is null and (not first_promise_kept
            or (first_promise_kept is null and answered_at is null and status <> 'Waiting' and first_due_on < {0}))))::int as missed,
        (count(score) filter (where merged_into_id is null))::int as ratings,
        (count(*) filter (where merged_into_id is null and score >= 4))::int as satisfied,
        coalesce(sum(score) filter (where merged_into_id is null), 0)::int as score
        """;

    private const string Counted =
        $$"""
        from unnest({1}, {2}, {3}) as months (starts, ends, month)
        join complaints on fiscal_year = {4} and received_at >= starts and received_at < ends
        where ({5}::text is null or category = {5}) and ({6}::text is null or coalesce(division, '{{StatisticsFilter.None}}') = {6})
            and ({7}::text is null or coalesce(village, '{{StatisticsFilter.None}}') = {7})
        """;

    public static Task<List<StatisticsCell>> Cells(ComplaintDb db, FiscalYear year, StatisticsFilter filter, DateOnly today, CancellationToken ct) =>
        db.Database.SqlQueryRaw<StatisticsCell>(
            $$"""
            select category, coalesce(division, '{{StatisticsFilter.None}}') as division, channel, month, {{Counts}}
            {{Counted}}
            group by category, division, channel, month
            """, Parameters(year, filter, today)).ToListAsync(ct);

    /// <summary>The whole year by village.</summary>
    public static Task<List<VillageCell>> Villages(ComplaintDb db, FiscalYear year, DateOnly today, CancellationToken ct) =>
        db.Database.SqlQueryRaw<VillageCell>(
            $$"""
            select coalesce(village, '{{StatisticsFilter.None}}') as village, {{Counts}}
            {{Counted}}
            group by village
            """, Parameters(year, StatisticsFilter.All, today)).ToListAsync(ct);

    public static Task<List<MedianDays>> Medians(ComplaintDb db, FiscalYear year, StatisticsFilter filter, DateOnly today, CancellationToken ct) =>
        db.Database.SqlQueryRaw<MedianDays>(
            $$"""
            select category, division, channel, month,
                percentile_cont(0.5) within group (order by first_answered - received) as first_answer, count(first_answered)::int as first_answers,
                percentile_cont(0.5) within group (order by answered - received) as answer, count(answered)::int as answers,
                percentile_cont(0.5) within group (order by closed - received) as close, count(closed)::int as closings
            from (
                select category, coalesce(division, '{{StatisticsFilter.None}}') as division, channel, month,
                    (received_at at time zone interval '07:00')::date as received, (first_answered_at at time zone interval '07:00')::date as first_answered,
                    (answered_at at time zone interval '07:00')::date as answered, (closed_at at time zone interval '07:00')::date as closed
                {{Counted}} and merged_into_id is null) as days
            group by grouping sets ((), (category), (division), (channel), (month))
            """, Parameters(year, filter, today)).ToListAsync(ct);

    private static object[] Parameters(FiscalYear year, StatisticsFilter filter, DateOnly today)
    {
        var months = filter.Months(year).ToList();
        return
        [
            today, months.Select(month => month.From).ToArray(), months.Select(month => month.To).ToArray(), months.Select(month => month.Code).ToArray(), year.Year,
            Plain(filter.Category)!, Plain(filter.Division)!, Plain(filter.Village)!, // EF takes a null for a parameter, whatever the type of its list says
        ];
    }

    private static string? Plain(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
