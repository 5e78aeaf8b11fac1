using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using PlanService.Pages;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace PlanService.Reports;

/// <summary>What the pages about one round's report do alike: they find it, or end with 404.</summary>
public abstract class ReportPageBase : PlanPage
{
    [Inject] public required IOptions<ReportOptions> Options { get; set; }

    [Parameter] public int Year { get; set; }

    /// <summary><c>6m</c> or <c>12m</c>.</summary>
    [Parameter] public string RoundWord { get; set; } = "";

    /// <summary>Of the submissions, to read an earlier one.</summary>
    [SupplyParameterFromQuery(Name = "version")] public string? VersionText { get; set; }

    /// <summary>Null when there is none that the reader may see.</summary>
    protected PlanReport? Report { get; private set; }

    protected ReportRound Round { get; private set; } = ReportRound.SixMonths;

    protected FiscalYear FiscalYear { get; private set; }

    protected DateOnly Today => ThaiCalendar.DayInBangkok(Clock.GetUtcNow());

    /// <summary>The report's own page, from the service's base.</summary>
    protected string Home => string.Create(CultureInfo.InvariantCulture, $"reports/{Year}/{Round.Word}");

    protected string YearText => Wording.Plain(Year);

    protected string Title => T($"รายงาน{Round.Name} ปีงบประมาณ {YearText}", $"Report of {Round.Name}, fiscal year {YearText}");

    /// <summary>The way down to the report's page.</summary>
    protected Crumb[] ToReports => [new("./", T("แผนและงบประมาณ", "Plan and budget")), new("reports", T("รายงาน ป.ป.ช.", "Reports to the NACC"))];

    protected bool IsDraft => Report is { Submission: null };

    /// <summary>Whether the reader may submit and open again.</summary>
    protected bool Submits => Actor.Is(Roles.PlanOfficer);

    /// <summary>The same page of another place under this report, at the version on show.</summary>
    protected string At(string path) => Number(VersionText) is { } version
        ? string.Create(CultureInfo.InvariantCulture, $"{Home}{path}?version={version}")
        : Home + path;

    /// <summary>The file, from the service's base.</summary>
    protected string File(string format) => string.Create(CultureInfo.InvariantCulture, $"api/v1/years/{Year}/report?round={Round.Word}&format={format}")
        + (Number(VersionText) is { } version ? string.Create(CultureInfo.InvariantCulture, $"&version={version}") : "");

    protected async Task FindReport()
    {
        if (ReportRound.Find(RoundWord) is { } round && FiscalYear.TryParse(YearText, null, out var year))
        {
            (Round, FiscalYear) = (round, year);
            Report = await Db.FindReport(year, round, Number(VersionText), Options.Value, Actor, Clock, Ct);
        }

        if (Report is null)
            Navigation.NotFound();
    }
}
