using System.Globalization;
using ComplaintService.Data;
using Microsoft.Extensions.Options;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Statistics;

/// <summary>Puts the yearly report together, for the endpoint and the page alike.</summary>
public sealed class ReportReader(ComplaintDb db, StatisticsReader statistics, IOptions<StatisticsOptions> options, IOptions<OrganizationOptions> organization)
{
    /// <summary>In Thai whatever the reader's language: it is an official document. What staff download is what they publish, unless they ask for the internal copy.</summary>
    /// <param name="internally">With what is withheld from the public; for staff who may read all complaints.</param>
    /// <returns>Null for an internal copy that is not the reader's to see.</returns>
    public async Task<YearReport?> Read(FiscalYear year, bool internally, CancellationToken ct)
    {
        if (internally && !statistics.SeesAllOf(StatisticsFilter.All))
            return null;
        var language = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("th-TH");
        try
        {
            var figures = await statistics.Read(year, StatisticsFilter.All, internally, ct);
            var causes = await YearReport.CausesOf(db, year, internally, ct);
            return new YearReport(figures, causes, options.Value.SatisfactionGoal, organization.Value.Name, internally);
        }
        finally
        {
            CultureInfo.CurrentUICulture = language;
        }
    }
}
