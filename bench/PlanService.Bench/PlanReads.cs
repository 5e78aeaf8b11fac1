using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.SignIn;

namespace PlanService.Bench;

/// <summary>What the public and divisions read of a large plan.</summary>
internal static class PlanReads
{
    private const int Usual = 200;

    public static async Task<IReadOnlyList<Reading>> Of(Func<string, string?, HttpClient> somebody)
    {
        var (visitor, planner, officer) = (somebody("", null), somebody(Roles.PlanOfficer, null), somebody(Roles.DivisionOfficer, "SP"));
        var year = await SomeYear(visitor);
        return
        [
            Reading.Of("projects", "project list, API, first page", visitor, "api/v1/projects", Usual),
            Reading.Of(null, "project list, API, last page", visitor, "api/v1/projects?page=200", Usual),
            Reading.Of("filtered", "project list, API, by status and division", visitor, "api/v1/projects?fiscalYear=2570&status=late&division=SP", Usual),
            Reading.Of("words", "project list, API, by words", visitor, "api/v1/projects?q=คุณธรรม", Usual),
            Reading.Of("search", "search, page", visitor, "search?q=คุณธรรม", Usual),
            Reading.Of(null, "matrix, first page of it", visitor, "", 5),
            Reading.Of("dashboard", "dashboard, API", visitor, "api/v1/years/2570/dashboard", 50),
            Reading.Of("year", "a project's year, API", visitor, $"api/v1/{year}", Usual),
            Reading.Of(null, "a project's year, page", officer, year, Usual),
            Reading.Of("ledger", "a project's ledger, API", officer, $"api/v1/{year}/spending", Usual),
            Reading.Of(null, "a project's ledger, page", officer, $"{year}/spending", Usual),
            Reading.Of(null, "money of a year, page (200 projects)", planner, "years/2570/money", 20),
        ];
    }

    /// <summary>Of a project of the secretariat, below the API or the pages.</summary>
    public static async Task<string> SomeYear(HttpClient anybody)
    {
        var code = (await anybody.GetFromJsonAsync<JsonElement>("api/v1/projects?division=SP&pageSize=1")).GetProperty("items")[0].GetProperty("code").GetString();
        return $"projects/{code}/years/2570";
    }
}
