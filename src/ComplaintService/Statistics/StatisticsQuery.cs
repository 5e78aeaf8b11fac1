using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>
/// The two questions to the database. Both read one index (<c>ix_complaints_statistics</c>) month by month and never the complaints
/// themselves. The clock of Thailand is a constant 7 hours ahead: a named zone would cost more than all the counting.
/// </summary>
internal static class StatisticsQuery
{
    public static Task<List<StatisticsCell>> Cells(ComplaintDb db, FiscalYear year, StatisticsFilter filter, DateOnly today, CancellationToken ct)
    {
        var (from, to, places) = Bounds(year, filter);
        var (category, division, village, none) = (Plain(filter.Category), Plain(filter.Division), Plain(filter.Village), StatisticsFilter.None);
        return db.Database.SqlQuery<StatisticsCell>(
            $"""
            select category, coalesce(division, {none}) as division, channel, place as month,
                count(*)::int as received,
                (count(*) filter (where answered_at is not null and merged_into_id is null))::int as answered,
                (count(*) filter (where status = 'Closed'))::int as closed,
                (count(*) filter (where answered_at is null))::int as open,
                (count(*) filter (where answered_at is null and status <> 'Waiting' and due_on < {today}))::int as overdue,
                (count(*) filter (where answered_at is not null and merged_into_id is null and outcome is null))::int as rejected,
                count(merged_into_id)::int as merged,
                (count(*) filter (where reopenings > 0))::int as reopened,
                (count(*) filter (where due_on > first_due_on))::int as extended,
                (count(*) filter (where merged_into_id is null and (answered_at at time zone interval '07:00') < first_due_on + 1))::int as in_time,
                (count(*) filter (where answered_at is null and status <> 'Waiting' and first_due_on < {today}))::int as late,
                (count(score) filter (where merged_into_id is null))::int as ratings,
                (count(*) filter (where merged_into_id is null and score >= 4))::int as satisfied,
                coalesce(sum(score) filter (where merged_into_id is null), 0)::int as score
            from unnest({from}, {to}, {places}) as months (starts, ends, place)
            join complaints on fiscal_year = {year.Year} and received_at >= starts and received_at < ends
            where ({category}::text is null or category = {category}) and ({division}::text is null or coalesce(division, {none}) = {division})
                and ({village}::text is null or coalesce(village, {none}) = {village})
            group by category, division, channel, place
            """).ToListAsync(ct);
    }

    public static Task<List<MedianDays>> Medians(ComplaintDb db, FiscalYear year, StatisticsFilter filter, CancellationToken ct)
    {
        var (from, to, places) = Bounds(year, filter);
        var (category, division, village, none) = (Plain(filter.Category), Plain(filter.Division), Plain(filter.Village), StatisticsFilter.None);
        return db.Database.SqlQuery<MedianDays>(
            $"""
            select category, division, channel, month,
                percentile_cont(0.5) within group (order by first_answered - received) as first_answer,
                percentile_cont(0.5) within group (order by answered - received) as answer,
                percentile_cont(0.5) within group (order by closed - received) as close
            from (
                select category, coalesce(division, {none}) as division, channel, place as month,
                    (received_at at time zone interval '07:00')::date as received, (first_answered_at at time zone interval '07:00')::date as first_answered,
                    (answered_at at time zone interval '07:00')::date as answered, (closed_at at time zone interval '07:00')::date as closed
                from unnest({from}, {to}, {places}) as months (starts, ends, place)
                join complaints on fiscal_year = {year.Year} and received_at >= starts and received_at < ends
                where merged_into_id is null
                    and ({category}::text is null or category = {category}) and ({division}::text is null or coalesce(division, {none}) = {division})
                    and ({village}::text is null or coalesce(village, {none}) = {village})) as days
            group by grouping sets ((), (category), (division), (channel), (month))
            """).ToListAsync(ct);
    }

    private static (DateTimeOffset[] From, DateTimeOffset[] To, int[] Places) Bounds(FiscalYear year, StatisticsFilter filter)
    {
        var months = filter.Months(year).ToList();
        return ([.. months.Select(month => month.From)], [.. months.Select(month => month.To)], [.. months.Select(month => month.Place)]);
    }

    private static string? Plain(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
