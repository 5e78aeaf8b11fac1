using System.Globalization;
using ComplaintService.Data;
using Microsoft.Extensions.Options;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Statistics;

/// <summary>Puts the yearly report together, for the endpoint and the page alike.</summary>
public sealed class ReportReader(
    ComplaintDb db, StatisticsReader statistics, Actor actor, IOptions<StatisticsOptions> options, IOptions<OrganizationOptions> organization)
{
    /// <summary>In Thai whatever the reader's language: it is an official document.</summary>
    public async Task<YearReport> Read(FiscalYear year, CancellationToken ct)
    {
        var language = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("th-TH");
        try
        {
            var figures = await statistics.Read(year, StatisticsFilter.All, ct);
            var causes = await YearReport.CausesOf(db, year, actor.Is(Roles.ComplaintOfficer) || actor.Is(Roles.Executive), ct);
            return new YearReport(figures, causes, options.Value.SatisfactionGoal, organization.Value.Name);
        }
        finally
        {
            CultureInfo.CurrentUICulture = language;
        }
    }
}
