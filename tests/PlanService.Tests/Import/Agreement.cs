using System.Globalization;
using System.Text.Json;
using PlanService.Import;

namespace PlanService.Tests.Import;

/// <summary>Compares an imported plan with its transcription by hand, field by field.</summary>
public sealed class Agreement
{
    private readonly SortedDictionary<string, (int Same, int All)> fields = [];
    private readonly List<string> differences = [];

    public IReadOnlyList<string> Differences => differences;

    public IEnumerable<(string Field, int Same, int All)> Fields => fields.Select(each => (each.Key, each.Value.Same, each.Value.All));

    public double Share(string field) => fields[field] is var (same, all) && all > 0 ? (double)same / all : 0;

    public static Agreement Of(ImportedPlan plan, JsonElement facts)
    {
        var agreement = new Agreement();
        agreement.CompareWhole(plan, facts);
        agreement.CompareOutline(plan, facts);
        foreach (var fact in facts.GetProperty("projects").EnumerateArray())
        {
            var code = fact.GetProperty("code").GetString()!;
            if (plan.Projects.FirstOrDefault(project => project.Code == code) is { } project)
                agreement.CompareProject(project, fact, plan);
            else
                agreement.Field("project found", code, false);
        }

        return agreement;
    }

    private void CompareWhole(ImportedPlan plan, JsonElement facts)
    {
        var organization = facts.GetProperty("organization");
        Field("organization", "name", organization.GetProperty("name"), plan.Organization.Name);
        Field("organization", "district", organization.GetProperty("district"), plan.Organization.District);
        Field("organization", "province", organization.GetProperty("province"), plan.Organization.Province);
        Field("organization", "signature", Letters(organization.GetProperty("mayor_as_written").GetString()!.Trim('(', ')')), Letters(plan.Order?.SignedBy ?? ""));
        Field("committee", "members", organization.GetProperty("committee").GetArrayLength(), plan.Committee.Count);
        Field("plan", "title", Letters(facts.GetProperty("plan").GetProperty("title").GetString()!), Letters(plan.Title));
        Field("plan", "years", Numbers(facts.GetProperty("plan").GetProperty("years")), string.Join(',', plan.FiscalYears));
        Field("plan", "order number", Letters(facts.GetProperty("plan").GetProperty("order_no_as_written").GetString()!), Letters(plan.Order?.NumberAsWritten ?? ""));
        Field("plan", "order date", Letters(facts.GetProperty("plan").GetProperty("order_date_as_written").GetString()!), Letters(plan.Order?.DateAsWritten ?? ""));
        Field("plan", "announcement date", Letters(facts.GetProperty("plan").GetProperty("announcement_date_as_written").GetString()!), Letters(plan.Announcement?.DateAsWritten ?? ""));
        var totals = facts.GetProperty("totals");
        Field("totals", "declared projects", totals.GetProperty("projects_declared").GetInt32(), plan.Totals.DeclaredProjects);
        Field("totals", "five years", totals.GetProperty("five_year_from_matrix").GetDecimal(), plan.Totals.Grand);
        Field("totals", "five years from sheets", totals.GetProperty("five_year_from_detail").GetDecimal(), plan.Totals.GrandFromSheets);
        foreach (var year in plan.Totals.ByYear)
        {
            Field("totals", year.Year + " computed", totals.GetProperty("grand_total_from_matrix_rows").GetProperty(year.Year.ToString()).GetDecimal(), year.Computed);
            Field("totals", year.Year + " written", totals.GetProperty("grand_total_as_written").GetProperty(year.Year.ToString()), year.AsWritten);
        }

        Field("sheets", "all", facts.GetProperty("stats").GetProperty("detail_sheets").GetInt32(), plan.Sheets.Count);
        Field("sheets", "distinct", facts.GetProperty("stats").GetProperty("distinct_detail_sheets").GetInt32(), plan.Sheets.Select(sheet => sheet.ProjectCode).Distinct().Count());
    }

    private void CompareOutline(ImportedPlan plan, JsonElement facts)
    {
        foreach (var fact in facts.GetProperty("dimensions").EnumerateArray())
        {
            var code = fact.GetProperty("code").ToString();
            var dimension = plan.Dimensions.FirstOrDefault(each => each.Code == code);
            Field("dimensions", code, fact.GetProperty("name"), dimension?.Name);
            Field("dimensions", code + " written", Letters(fact.GetProperty("matrix_text_as_written").GetString()!), Letters(dimension?.AsWritten ?? ""));
            Field("dimensions", code + " declared", fact.GetProperty("projects_declared").GetInt32(), dimension?.DeclaredProjects);
            Field("dimensions", code + " counted", fact.GetProperty("projects_counted").GetInt32(), dimension?.CountedProjects);
            foreach (var year in dimension?.Subtotals ?? [])
            {
                Field("subtotals", $"{code} {year.Year} written", fact.GetProperty("subtotal_as_written").GetProperty(year.Year.ToString()), year.AsWritten);
                Field("subtotals", $"{code} {year.Year} computed", fact.GetProperty("subtotal_computed_from_matrix").GetProperty(year.Year.ToString()).GetDecimal(), year.Computed);
            }
        }

        foreach (var fact in facts.GetProperty("missions").EnumerateArray())
        {
            var code = fact.GetProperty("code").GetString()!;
            var mission = plan.Dimensions.SelectMany(dimension => dimension.Missions).FirstOrDefault(each => each.Code == code);
            Field("missions", code, fact.GetProperty("name"), mission?.Name);
            Field("counts in summary", code, Number(fact.GetProperty("declared_count_in_summary")), mission?.DeclaredProjects);
            Field("missions", code + " counted", fact.GetProperty("counted").GetInt32(), mission?.CountedProjects);
            foreach (var each in fact.GetProperty("objectives").EnumerateArray())
            {
                var objective = mission?.Objectives.FirstOrDefault(one => one.Code == each.GetProperty("code").GetString());
                Field("objectives", each.GetProperty("code").GetString()!, each.GetProperty("name"), objective?.Name);
                Field("counts in summary", each.GetProperty("code").GetString()!, Number(each.GetProperty("declared_count_in_summary")), objective?.DeclaredProjects);
                Field("objectives", each.GetProperty("code").GetString() + " counted", each.GetProperty("counted").GetInt32(), objective?.CountedProjects);
            }
        }

        Field("objectives", "all", 32, plan.Dimensions.SelectMany(dimension => dimension.Missions).Sum(mission => mission.Objectives.Count));
    }

    private void CompareProject(ImportedProject project, JsonElement fact, ImportedPlan plan)
    {
        var code = project.Code;
        var sheet = project.Sheet;
        Field("project found", code, true);
        Field("kind", code, fact.GetProperty("kind").GetString() switch { "โครงการ" => ProjectKind.Project, "กิจกรรม" => ProjectKind.Activity, _ => ProjectKind.Measure }, project.Kind);
        Field("kind as written", code, fact.GetProperty("kind_as_written"), project.KindAsWritten);
        Field("number in cell", code, fact.GetProperty("number_in_cell_as_written"), project.NumberAsWritten);
        Field("name in matrix", code, Squashed(fact.GetProperty("name_matrix_as_written")), Squash(project.NameInMatrix));
        Field("name in sheet", code, Squashed(fact.GetProperty("name_detail_as_written")), Squash(sheet?.Name ?? ""));
        Field("mission", code, fact.GetProperty("mission_code"), project.Mission);
        Field("objectives of projects", code, Texts(fact.GetProperty("objective_codes")), string.Join(' ', project.Objectives));
        Field("objectives as written", code, Texts(fact.GetProperty("objective_codes_in_matrix_cell_as_written")), string.Join(' ', project.ObjectivesAsWritten));
        Field("remark", code, fact.GetProperty("remark_as_written"), project.Remark);
        foreach (var budget in project.Budgets)
        {
            Field("budgets", code, fact.GetProperty("budget_matrix_baht").GetProperty(budget.Year.ToString()).GetDecimal(), budget.Baht ?? 0);
            Field("budgets as written", code, fact.GetProperty("budget_matrix_as_written").GetProperty(budget.Year.ToString()), budget.AsWritten);
        }

        Field("sheet budgets", code, fact.GetProperty("budget_detail_baht_per_year").GetDecimal(), sheet?.Budget);
        Field("responsible as written", code, Squashed(fact.GetProperty("responsible_as_written")), Squash(sheet?.ResponsibleAsWritten ?? ""));
        Field("divisions", code, string.Join(' ', fact.GetProperty("responsible_divisions").EnumerateArray().Select(each => each.GetProperty("code").GetString())),
            string.Join(' ', sheet?.Divisions.Select(each => each.Code) ?? []));
        Field("target counts", code, Number(fact.GetProperty("target_count")), sheet?.TargetTotal);
        if (Number(fact.GetProperty("target_count")) is not null)
            Field("target units", code, fact.GetProperty("target_unit"), sheet?.TargetUnit);
        if (fact.TryGetProperty("target_breakdown", out var groups))
            Field("target groups", code, string.Join('|', groups.EnumerateArray().Select(each => each.GetProperty("group").GetString() + each.GetProperty("count").GetInt32())),
                string.Join('|', sheet?.TargetGroups.Select(each => each.Group + each.Count) ?? []));
        Field("fiscal years", code, Numbers(fact.GetProperty("fiscal_years")), string.Join(',', sheet?.FiscalYears ?? []));
        Field("step counts", code, fact.GetProperty("steps_count").GetInt32(), sheet?.Steps.Count);
        Field("sheets of projects", code, string.Join(',', fact.GetProperty("detail_sheets").EnumerateArray().Select(each => each.GetProperty("order").GetInt32())),
            string.Join(',', plan.Sheets.Where(each => each.ProjectCode == code).Select(each => each.Order)));
        CompareIndicators(code, sheet, fact.GetProperty("indicators"));
        if (fact.TryGetProperty("budget_breakdown", out var breakdown))
            CompareBudgetLines(code, sheet!, breakdown.GetProperty("lines"));
    }

    private void CompareIndicators(string code, ProjectSheet? sheet, JsonElement facts)
    {
        foreach (var type in (string[])["output", "outcome"])
        {
            var own = (type == "output" ? sheet?.Outputs : sheet?.Outcomes) ?? [];
            var expected = facts.EnumerateArray().Where(fact => fact.GetProperty("type").GetString() == type).ToList();
            Field("indicator counts", $"{code} {type}", expected.Count, own.Count);
            for (var i = 0; i < expected.Count; i++)
            {
                var indicator = i < own.Count ? own[i] : null;
                var place = $"{code} {type} {i + 1} ({expected[i].GetProperty("text_as_written").GetString()})";
                Field("indicator texts", place, true, Squash(indicator?.Text ?? "").StartsWith(Squashed(expected[i].GetProperty("text_as_written")), StringComparison.Ordinal));
                Field("comparators", place, expected[i].GetProperty("comparator").GetString() switch
                {
                    "decrease" or "decrease_or_zero" => "decreases",
                    // A count without a number to reach is judged by a person.
                    "count" => "qualitative",
                    var comparator => comparator,
                }, indicator?.Comparator.ToText());
                if (!expected[i].GetProperty("target_stated_in_seed").GetBoolean())
                    continue;
                Field("targets", place, Number(expected[i].GetProperty("target")), indicator?.Target);
                Field("units", place, expected[i].GetProperty("unit"), indicator?.Unit);
            }
        }
    }

    private void CompareBudgetLines(string code, ProjectSheet sheet, JsonElement facts)
    {
        Field("budget lines", code, facts.GetArrayLength(), sheet.BudgetLines.Count);
        foreach (var (fact, line) in facts.EnumerateArray().Zip(sheet.BudgetLines))
        {
            Field("budget lines", code + " item", Squashed(fact.GetProperty("item")), Squash(line.Item));
            Field("budget lines", code + " amount", Number(fact.GetProperty("amount_as_written")), line.Amount);
            Field("budget lines", code + " rate", Number(fact, "rate", "qty"), line.Rate);
            Field("budget lines", code + " quantity", Number(fact, "hours") ?? Number(fact, "meals") ?? Number(fact, "qty"), line.Quantity);
            Field("budget lines", code + " people", Number(fact, "people"), line.People);
            if (line.Computed is not null)
                Field("budget lines", code + " computed", Number(fact, "recomputed"), line.Computed);
        }
    }

    private void Field(string field, string place, JsonElement expected, string? actual) =>
        Field(field, place, expected.ValueKind == JsonValueKind.Null ? null : expected.ToString(), actual);

    private void Field<T>(string field, string place, T expected, object? actual)
    {
        var same = expected is decimal or int
            ? actual is not null && Convert.ToDecimal(expected, CultureInfo.InvariantCulture) == Convert.ToDecimal(actual, CultureInfo.InvariantCulture)
            : Equals(expected, actual);
        var (before, all) = fields.GetValueOrDefault(field);
        fields[field] = (before + (same ? 1 : 0), all + 1);
        if (!same)
            differences.Add($"{field} · {place}: expected «{expected}», was «{actual}»");
    }

    private void Field(string field, string place, bool same) => Field(field, place, true, same);

    private static decimal? Number(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetDecimal(),
        JsonValueKind.String when element.GetString() == "-" => 0,
        JsonValueKind.String => decimal.Parse(element.GetString()!, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static decimal? Number(JsonElement element, string name, string? unless = null) =>
        element.TryGetProperty(name, out var value) && (unless is null || !element.TryGetProperty(unless, out _)) ? Number(value) : null;

    private static string Numbers(JsonElement element) => string.Join(',', element.EnumerateArray().Select(each => each.GetInt32()));

    private static string Texts(JsonElement element) => string.Join(' ', element.EnumerateArray().Select(each => each.GetString()));

    private static string Squashed(JsonElement element) => Squash(element.GetString() ?? "");

    private static string Squash(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or ':')));
}
