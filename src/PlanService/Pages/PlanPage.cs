using System.Globalization;
using Microsoft.AspNetCore.Components;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;

namespace PlanService.Pages;

/// <summary>What the pages about one plan do alike: they show the plan that <c>?planId=</c> names, or the one in force.</summary>
public abstract class PlanPage : ComponentBase
{
    [Inject] public required PlanDb Db { get; set; }
    [Inject] public required Actor Actor { get; set; }
    [Inject] public required TimeProvider Clock { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    [CascadingParameter] public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = "planId")] public string? PlanIdText { get; set; }

    /// <summary>Null when there is none that the reader may see.</summary>
    protected Plan? Plan { get; private set; }

    protected CancellationToken Ct => Http.RequestAborted;

    /// <summary>Whether the reader may import plans and resolve findings.</summary>
    protected bool Writes => Actor.Is(Roles.PlanOfficer);

    /// <summary>Finds the plan; an id that names none the reader may see ends the page with 404.</summary>
    protected async Task FindPlan()
    {
        var named = !string.IsNullOrEmpty(PlanIdText);
        Guid? id = Guid.TryParse(PlanIdText, out var given) ? given : null;
        if (!named || id is not null)
            Plan = await Db.FindVisible(id, Actor, Clock, Ct);
        if (named && Plan is null)
            Navigation.NotFound();
    }

    /// <summary>For a page that found its plan by a fiscal year.</summary>
    protected void Use(Plan plan) => Plan = plan;

    /// <summary>A link that stays with the plan on show.</summary>
    protected string Link(string path) =>
        string.IsNullOrEmpty(PlanIdText) || Plan is null ? path : $"{path}{(path.Contains('?') ? '&' : '?')}planId={Plan.Id}";

    /// <summary>Where a finding stands in the whole list.</summary>
    protected string FindingLink(int number)
    {
        var page = ((number - 1) / Paging.DefaultSize) + 1;
        return Link(string.Create(CultureInfo.InvariantCulture, $"findings?page={page}")) + string.Create(CultureInfo.InvariantCulture, $"#f{number}");
    }

    /// <summary>A number of the query; null for anything that is none.</summary>
    protected static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
