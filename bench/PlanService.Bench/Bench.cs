using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using LocalHosting.Processes;
using LocalHosting.Servers;
using Npgsql;
using PlanService.Data;
using PlanService.Import;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Bench;

/// <summary>How long the plan service takes at a size that it will hardly ever have (bench/README.md).</summary>
internal static class Bench
{
    private sealed class App() : ServiceFactory<Program, PlanDb>("plandb");

    public static async Task Main(string[] args)
    {
        var (projects, payments) = (Number(args, 0, 10_000), Number(args, 1, 20));
        var folder = Directory.CreateTempSubdirectory("plan-bench-");
        var options = new ServerOptions { DataDirectory = Path.Combine(folder.FullName, "postgres"), Port = FreePort.Next(), Password = Guid.NewGuid().ToString("n"), LogFile = Path.Combine(folder.FullName, "postgres.log") };
        await using (await PostgresProcess.StartAsync(options))
        {
            var database = PostgresProcess.ConnectionString(options.Port, options.Password, "postgres");
            Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_PLANSERVICE", AppContext.BaseDirectory); // wherever this is run from
            await using var app = new App { ConnectionString = database };
            app.Clock.Set(new DateTimeOffset(2027, 3, 12, 3, 0, 0, TimeSpan.Zero));
            app.UseKestrel(0);
            var address = app.CreateClient().BaseAddress!; // migrates, and imports the seed
            await Load(database, projects, payments);
            await Measure(Client(address), Client(address).As(Roles.PlanOfficer), Client(address).As(Roles.DivisionOfficer, "SP"));
        }

        folder.Delete(recursive: true);
    }

    private static async Task Load(string database, int projects, int payments)
    {
        var start = Stopwatch.GetTimestamp();
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await new LargePlan(connection).Load(projects, payments);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{projects} projects, {projects * 5} years, {projects * 5L * payments} payments loaded in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s\n"));
    }

    private static async Task Measure(HttpClient visitor, HttpClient planner, HttpClient officer)
    {
        var code = (await visitor.GetFromJsonAsync<System.Text.Json.JsonElement>("api/v1/projects?division=SP&pageSize=1")).GetProperty("items")[0].GetProperty("code").GetString();
        var year = $"projects/{code}/years/2570";
        Stopwatches.Head();
        await Read("project list, API, first page", visitor, "api/v1/projects");
        await Read("project list, API, last page", visitor, "api/v1/projects?page=200");
        await Read("project list, API, by status and division", visitor, "api/v1/projects?fiscalYear=2570&status=late&division=SP");
        await Read("project list, API, by words", visitor, "api/v1/projects?q=คุณธรรม");
        await Read("search, page", visitor, "search?q=คุณธรรม");
        await Read("matrix, first page of it", visitor, "", 5);
        await Read("dashboard, API", visitor, "api/v1/years/2570/dashboard", 50);
        await Read("a project's year, API", visitor, $"api/v1/{year}");
        await Read("a project's year, page", officer, year);
        await Read("a project's ledger, API", officer, $"api/v1/{year}/spending");
        await Read("a project's ledger, page", officer, $"{year}/spending");
        await Read("money of a year, page (200 projects)", planner, "years/2570/money", 20);
        await Stopwatches.Measure("one payment, POST", 300, async number => (await officer.PostAsJsonAsync(
            $"api/v1/{year}/spending", new { amount = 1, paidOn = "2027-01-05", document = $"ว {number}" })).EnsureSuccessStatusCode());
        await Stopwatches.Measure("import of the seed, POST", 10, async _ =>
            (await planner.PostAsync("api/v1/imports", new ByteArrayContent(SeedPlan.Content()) { Headers = { ContentType = new("text/plain", "utf-8") } })).EnsureSuccessStatusCode());
    }

    private static Task Read(string what, HttpClient client, string path, int times = 200) =>
        Stopwatches.Measure(what, times, async _ => (await client.GetAsync(path)).EnsureSuccessStatusCode());

    private static HttpClient Client(Uri address) => new() { BaseAddress = new Uri(address, "/plan/"), Timeout = Timeout.InfiniteTimeSpan };

    private static int Number(string[] args, int place, int otherwise) =>
        args.Length > place ? int.Parse(args[place], NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
