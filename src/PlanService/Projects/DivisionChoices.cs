using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace PlanService.Projects;

/// <summary>The divisions that a plan names, to choose from.</summary>
public static class DivisionChoices
{
    public static async Task<List<Choice>> Of(IQueryable<Project> projects, CancellationToken ct)
    {
        var named = await projects.Select(project => project.Responsible).ToListAsync(ct);
        return [.. named.SelectMany(divisions => divisions)
            .Select(division => new Choice(division.Code ?? division.Name, division.Name))
            .DistinctBy(choice => choice.Value)
            .OrderBy(choice => choice.Text, StringComparer.Create(CultureInfo.GetCultureInfo("th-TH"), ignoreCase: false))];
    }
}
