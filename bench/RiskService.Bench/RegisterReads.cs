using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using RiskService.Data;
using RiskService.Rounds;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using Testing;

namespace RiskService.Bench;

/// <summary>What divisions and the plan's officer read of a register.</summary>
internal static class RegisterReads
{
    private const int Full = LargeRegisters.Full, Middle = LargeRegisters.Middle, Small = LargeRegisters.Small;

    public static async Task<IReadOnlyList<Reading>> Lists(Func<string, string?, HttpClient> somebody)
    {
        var (clerk, finance) = (somebody(Roles.PlanOfficer, null), somebody(Roles.DivisionOfficer, "FIN"));
        var some = (await clerk.GetFromJsonAsync<JsonElement>($"api/v1/registers/{Full}/risks?pageSize=1")).GetProperty("items")[0].GetProperty("id").GetGuid();
        var since = Uri.EscapeDataString(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return
        [
            Reading.Of("register", "register of a full year, first page", clerk, $"api/v1/registers/{Full}/risks"),
            Reading.Of(null, "the same, page 100", clerk, $"api/v1/registers/{Full}/risks?page=100"),
            Reading.Of("division", "register of a full year, of a division", finance, $"api/v1/registers/{Full}/risks"),
            Reading.Of("filtered", "register of a full year, by area and level", clerk, $"api/v1/registers/{Full}/risks?kind=spending&level=very-high"),
            Reading.Of(null, "one cell of the heat map", clerk, $"api/v1/registers/{Full}/risks?likelihood=3&impact=4&status=open"),
            Reading.Of("words", "register of a full year, by words that few have", clerk, $"api/v1/registers/{Full}/risks?q=" + Uri.EscapeDataString("รายการที่ 7777")),
            Reading.Of(null, "register with its round, 200 risks", clerk, $"api/v1/registers/{Small}"),
            Reading.Of(null, "the same, 2,000 risks", clerk, $"api/v1/registers/{Middle}", 30),
            Reading.Of(null, "heat map, 200 risks", clerk, $"api/v1/registers/{Small}/heatmap"),
            Reading.Of(null, "heat map, 2,000 risks", clerk, $"api/v1/registers/{Middle}/heatmap"),
            Reading.Of(null, "heat map of a full year", clerk, $"api/v1/registers/{Full}/heatmap"),
            Reading.Of(null, "the same of a division", finance, $"api/v1/registers/{Full}/heatmap"),
            Reading.Of(null, "the same since a day", clerk, $"api/v1/registers/{Full}/heatmap?since={since}", 30),
            Reading.Of(null, "heat map, page, 2,000 risks", clerk, $"registers/{Middle}/heatmap", 50),
            Reading.Of(null, "heat map, page, a full year", clerk, $"registers/{Full}/heatmap", 30),
            Reading.Of("risk", "a risk", clerk, $"api/v1/risks/{some}"),
            Reading.Of("history", "a risk's history", clerk, $"api/v1/risks/{some}/assessments"),
        ];
    }

    /// <summary>What an approval is bound to.</summary>
    public static IReadOnlyList<Reading> States(ServiceFactory<Program, RiskDb> app)
    {
        return [Of("state of 200 risks", Small), Of("state of 2,000 risks", Middle)];

        Reading Of(string what, int year) => new(null, what, () => app.InDatabase(db => db.StateOf(new FiscalYear(year), default)), 30, 3);
    }

    public static IReadOnlyList<Reading> Documents(Func<string, string?, HttpClient> somebody) =>
    [
        Document(somebody, Small, "export") with { What = "workbook of 200 risks" },
        Document(somebody, Middle, "export") with { What = "workbook of 2,000 risks" },
        Document(somebody, Small, "report") with { What = "report for Word, 200 risks" },
    ];

    /// <param name="path"><c>export</c>: the workbook; <c>report</c>: for Word.</param>
    public static Reading Document(Func<string, string?, HttpClient> somebody, int year, string path) =>
        Reading.Of(null, path, somebody(Roles.PlanOfficer, null), string.Create(CultureInfo.InvariantCulture, $"api/v1/registers/{year}/{path}"), 10);
}
