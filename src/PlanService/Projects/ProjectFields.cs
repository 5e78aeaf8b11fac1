using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PlanService.Import;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Projects;

/// <summary>Everything that an amendment can change of a project, field by field as text: to compare versions and for the audit trail.</summary>
public static class ProjectFields
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>By field name as in the API; lists have one item a line. A field that says nothing is empty.</summary>
    public static Dictionary<string, string> Of(Project project)
    {
        var fields = new Dictionary<string, string>
        {
            ["name"] = project.Name,
            ["kind"] = Words.Of(project.Kind),
            ["divisions"] = Lines(project.Responsible.Select(division => division.Name)),
        };
        foreach (var budget in project.Budgets.OrderBy(budget => budget.FiscalYear))
            fields[$"budgets.{budget.FiscalYear}"] = budget.Baht is { } baht ? Money.Number(baht) : "";
        fields["remark"] = project.Remark ?? "";
        fields["rationale"] = project.Rationale;
        fields["purposes"] = Lines(project.Purposes);
        fields["targetGroups"] = Lines(project.TargetGroups.Select(group => $"{group.Group} {(group.Count is { } count ? Money.Number(count) : "")} {group.Unit}".Trim()));
        fields["steps"] = Lines(project.Steps.Select(step => string.Join(" / ", step.Details.Prepend(step.Text))));
        fields["budgetLines"] = Lines(project.BudgetLines.Select(line => line.Amount is { } amount ? $"{line.Item} = {Money.Number(amount)}" : line.Item));
        fields["outputs"] = Lines(project.Outputs.Select(Line));
        fields["outcomes"] = Lines(project.Outcomes.Select(Line));
        return fields;
    }

    /// <summary>Only what differs, as the two JSON objects of an audit entry.</summary>
    public static (string Before, string After) Changes(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var changed = before.Keys.Union(after.Keys).Where(field => before.GetValueOrDefault(field, "") != after.GetValueOrDefault(field, "")).ToList();
        return (Pick(before), Pick(after));

        string Pick(Dictionary<string, string> fields) =>
            JsonSerializer.Serialize(changed.ToDictionary(field => field, field => fields.GetValueOrDefault(field, "")), Json);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Line(Indicator indicator) => indicator.Target is { } target
        ? $"{indicator.Text} [{indicator.Comparator.ToText()} {Money.Number(target)} {indicator.Unit}]"
        : indicator.Text;
}
