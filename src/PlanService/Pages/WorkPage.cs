using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using PlanService.Progress;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace PlanService.Pages;

/// <summary>What the pages about a project in one fiscal year do alike.</summary>
public abstract class WorkPage : PlanPage
{
    [Parameter] public string Code { get; set; } = "";

    [Parameter] public int Year { get; set; }

    /// <summary>Null when there is none that the reader may see; the page ends with 404 then.</summary>
    protected Work? Work { get; private set; }

    protected DateOnly Today => ThaiCalendar.DayInBangkok(Clock.GetUtcNow());

    /// <summary>Whether the reader records this project's work.</summary>
    protected bool Records => Work is not null && Work.IsOf(Actor) && (Actor.Is(Roles.DivisionOfficer) || Actor.Is(Roles.DivisionHead));

    /// <summary>Whether the reader, who records this project's work, may still do so: its year is open, and it stands in the plan.</summary>
    protected bool MayRecord => Records && Blocked is null;

    /// <summary>Whether the reader may still reverse payments and give held money back.</summary>
    protected bool MaySettle => Records && (Blocked is null || Work!.IsWithdrawn);

    /// <summary>Why the reader may record nothing here; null when nothing stands against it.</summary>
    protected Objection? Blocked { get; private set; }

    /// <summary>The page of this year, from the service's base.</summary>
    protected string Home => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"projects/{Code}/years/{Year}");

    protected string YearText => Wording.Plain(Year);

    /// <summary>The way down to a page under the year's.</summary>
    protected Crumb[] Crumbs => [new("./", T("แผนและงบประมาณ", "Plan and budget")), new($"projects/{Code}", Code), new(Home, YearText)];

    /// <summary>The line above the heading of a form: which project, which year.</summary>
    protected string Above => $"{Wording.Of(Work!.Project.Kind)} {Code} · {T("ปีงบประมาณ", "fiscal year")} {YearText}";

    protected async Task FindWork()
    {
        if (FiscalYear.TryParse(YearText, null, out var year))
            Work = await Db.FindWork(Code, year, Actor, Ct);
        if (Work is null)
            Navigation.NotFound();
    }

    /// <summary>The same for a page that shows what may be done: finds out what stands against it.</summary>
    protected async Task FindWorkAndObjection()
    {
        await FindWork();
        if (Records)
            Blocked = await Db.Against(Work!, Actor, Ct);
    }

    /// <summary>The same for a form: also finds out whether the reader may use it.</summary>
    /// <param name="settling">The form puts money right, also of a withdrawn project.</param>
    protected async Task FindOwnWork(bool settling = false)
    {
        await FindWork();
        if (Work is null)
            return;
        Blocked = await Db.Against(Work, Actor, Ct, settling);
        if (Blocked is { Status: StatusCodes.Status403Forbidden })
            Http.Response.StatusCode = Blocked.Status;
    }

    /// <summary>Back to the year after something was saved; or shows what stood against it, and returns what belongs on top of the form.</summary>
    protected Refusal? Finish(Objection? objection, EditContext form)
    {
        if (objection is not null)
            return objection.ShowIn(form);
        Navigation.NavigateTo($"{Home}?done=1");
        return null;
    }
}
