using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Measuring;
using ServiceDefaults.Values;

namespace ComplaintService.Measures;

/// <summary>Reads the sums of a year.</summary>
public static class Tallies
{
    /// <summary>As many rows of a year are read in less than a millisecond.</summary>
    private const int MostRows = 200;

    /// <summary>The year's sums by category, read once for all measures of one telling.</summary>
    public static Task<IReadOnlyList<ComplaintTally>> Sums(this MeasureQuestion<ComplaintDb> asked, CancellationToken ct) =>
        asked.Once(nameof(Tallies), () => Of(asked.Db, asked.Year, ct));

    /// <summary>Of the categories that the plan's map names, or of all.</summary>
    public static async Task<IReadOnlyList<ComplaintTally>> Wanted(this MeasureQuestion<ComplaintDb> asked, CancellationToken ct)
    {
        var (sums, named) = (await asked.Sums(ct), asked.Named);
        return named.Count == 0 ? sums : [.. sums.Where(sum => named.Contains(sum.Category))];
    }

    private static async Task<IReadOnlyList<ComplaintTally>> Of(ComplaintDb db, FiscalYear year, CancellationToken ct)
    {
        var rows = await db.Tallies.AsNoTracking().Where(row => row.FiscalYear == year.Year).ToListAsync(ct);
        if (rows.Count > MostRows)
            await AddUp(db, year, ct);
        return
        [
            .. rows.GroupBy(row => row.Category).Select(of => new ComplaintTally
            {
                FiscalYear = year.Year,
                Category = of.Key,
                Received = of.Sum(row => row.Received),
                Answered = of.Sum(row => row.Answered),
                InTime = of.Sum(row => row.InTime),
                Late = of.Sum(row => row.Late),
                Ratings = of.Sum(row => row.Ratings),
                Satisfied = of.Sum(row => row.Satisfied),
                Founded = of.Sum(row => row.Founded),
            }),
        ];
    }

    /// <summary>Puts one row in the place of many. Each row is taken by one statement alone, so that two replicas at once lose nothing.</summary>
    private static Task<int> AddUp(ComplaintDb db, FiscalYear year, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        with taken as (delete from complaint_tallies where fiscal_year = {year.Year} returning *)
        insert into complaint_tallies (fiscal_year, category, received, answered, in_time, late, ratings, satisfied, founded)
        select fiscal_year, category, sum(received), sum(answered), sum(in_time), sum(late), sum(ratings), sum(satisfied), sum(founded) from taken group by fiscal_year, category
        """, ct);
}
