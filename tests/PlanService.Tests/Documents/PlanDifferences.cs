using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlanService.Plans;
using PlanService.Projects;

namespace PlanService.Tests.Documents;

/// <summary>
/// Compares two plans field by field, in everything that a plan's document carries. Not compared, because they speak of the
/// document and not of the plan: line numbers and headings; and, unless <c>asWritten</c>, what the first document wrote otherwise
/// than it was understood (codes, names and totals of the matrix, cells of amounts, declared counts).
/// </summary>
public static class PlanDifferences
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> Documents = ["Line", "LastLine", "Headings"];
    private static readonly HashSet<string> Written = ["AsWritten", "CodeAsWritten", "NameAsWritten", "DeclaredProjects", "Matrix", "WrittenTotals", "Subtotals"];

    public static IReadOnlyList<string> Between(Plan expected, Plan actual, bool asWritten = false)
    {
        var differences = new List<string>();
        Compare("", Json(expected), Json(actual), asWritten, differences);
        return differences;
    }

    private static JsonNode? Json(Plan plan) => JsonSerializer.SerializeToNode(new
    {
        plan.Title,
        plan.Organization,
        plan.District,
        plan.Province,
        plan.FiscalYears,
        plan.Papers,
        plan.Dimensions,
        plan.WrittenTotals,
        Projects = plan.Projects.Select(project => new
        {
            project.Code,
            project.Position,
            project.Kind,
            project.Name,
            project.Dimension,
            project.Mission,
            project.Objectives,
            project.Matrix,
            project.Remark,
            project.Rationale,
            project.Purposes,
            project.TargetGroups,
            project.TargetTotal,
            project.TargetUnit,
            project.Steps,
            project.BudgetLines,
            project.Responsible,
            project.Divisions,
            Budgets = project.Budgets.Select(budget => new { Year = budget.FiscalYear.Year, budget.Baht, budget.AsWritten }),
            Outputs = project.Outputs.Select(Indicator),
            Outcomes = project.Outcomes.Select(Indicator),
        }),
        Sheets = plan.Sheets.Select(sheet => new { sheet.Position, sheet.ProjectCode, sheet.Content }),
    }, Options);

    private static object Indicator(Indicator indicator) =>
        new { indicator.Code, indicator.Position, indicator.Text, indicator.Comparator, indicator.Target, indicator.Unit };

    private static void Compare(string path, JsonNode? expected, JsonNode? actual, bool asWritten, List<string> differences)
    {
        if (expected is JsonObject left && actual is JsonObject right)
        {
            foreach (var name in left.Select(property => property.Key).Union(right.Select(property => property.Key)))
                // Expense lines are nothing but what was written.
                if (!Documents.Contains(name) && (asWritten || !Written.Contains(name) || name == "AsWritten" && path.Contains("BudgetLines", StringComparison.Ordinal)))
                    Compare($"{path}.{name}", left[name], right[name], asWritten, differences);
        }
        else if (expected is JsonArray { Count: var count } first && actual is JsonArray second && count == second.Count)
        {
            for (var i = 0; i < count; i++)
                Compare($"{path}[{i}]", first[i], second[i], asWritten, differences);
        }
        else if (expected?.ToJsonString(Options) != actual?.ToJsonString(Options))
        {
            differences.Add($"{path}: {expected?.ToJsonString(Options)} became {actual?.ToJsonString(Options)}");
        }
    }
}
