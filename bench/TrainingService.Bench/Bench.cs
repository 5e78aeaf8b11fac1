using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using LocalHosting.Processes;
using LocalHosting.Servers;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using Testing;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Bench;

/// <summary>How the door keeps up, and how long lists take at a million enrolments; <c>certificates</c>: how long certificates take (bench/README.md).</summary>
internal static class Bench
{
    private const int Short = 50_000; // below that somebody only looks whether it works

    private sealed class App() : ServiceFactory<Program, TrainingDb>("trainingdb");

    public static async Task Main(string[] args)
    {
        if (args is ["certificates"])
        {
            await Certificates.Run();
            return;
        }

        var enrolments = args.Length > 0 ? int.Parse(args[0], NumberStyles.None, CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("training-bench-");
        var (postgres, rabbit) = (Options(folder, "postgres"), Options(folder, "rabbitmq"));
        await using (var server = await PostgresProcess.StartAsync(postgres))
        await using (await RabbitMqProcess.StartAsync(rabbit))
        {
            await server.CreateDatabasesAsync(["trainingdb", "gatewaydb"]);
            var database = PostgresProcess.ConnectionString(postgres.Port, postgres.Password, "trainingdb");
            LargeYears years;
            await using (var app = Within(database))
            {
                var address = app.CreateClient().BaseAddress!; // migrates
                years = await LargeYears.Load(database, await OpenEvent(Client(address, "api/v1/").As(Roles.DivisionOfficer, "SP")), enrolments);
                await Reads(address, years);
            }

            await using var running = await Running.Start(folder.FullName, postgres, rabbit);
            await CheckIns.Measure(running, years, database, enrolments < Short);
        }

        folder.Delete(recursive: true);
    }

    private static async Task Reads(Uri address, LargeYears years)
    {
        var (officer, planner, visitor) = (Client(address).As(Roles.DivisionOfficer, "SP"), Client(address).As(Roles.PlanOfficer), Client(address));
        var month = Uri.EscapeDataString(Calendar.CalendarMonth.Text(ThaiCalendar.DayInBangkok(TimeProvider.System.GetUtcNow())));
        var some = (await planner.GetFromJsonAsync<JsonElement>("api/v1/events?status=completed&pageSize=1")).GetProperty("items")[0].GetProperty("id").GetGuid();
        Stopwatches.Head();
        await Read("events, all", planner, "api/v1/events");
        await Read("events of a division and a year", officer, $"api/v1/events?fiscalYear={FiscalYear.Of(TimeProvider.System.GetUtcNow())}");
        await Read("events, by words", planner, "api/v1/events?q=รุ่นที่ 77");
        await Read("calendar, a month", visitor, $"calendar?month={month}");
        await Read("calendar feed", visitor, "api/v1/calendar.ics", 20);
        await Read("participants of an event of 100", planner, $"api/v1/events/{some}/attendance");
        await Read("the same, by part of a name", planner, $"api/v1/events/{some}/attendance?q=ศรี77");
        await Read("the same, by last digits of the telephone", planner, $"api/v1/events/{some}/attendance?q=7777");
        await Read(string.Create(CultureInfo.InvariantCulture, $"door of an event of {LargeYears.Hall}, page"), officer, $"events/{years.Today}/door", 20);
        await Read("its search, by part of a name", officer, $"api/v1/events/{years.Today}/attendance?q=ศรี777", 50);
        await Read("its list for a phone", officer, $"api/v1/events/{years.Today}/attendance/door-list", 20);
    }

    private static async Task<Guid> OpenEvent(HttpClient officer)
    {
        var day = ThaiCalendar.DayInBangkok(TimeProvider.System.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var planned = await officer.PostAsJsonAsync("events", new
        {
            course = "ethics",
            projectCode = "1-03",
            fiscalYear = FiscalYear.Of(TimeProvider.System.GetUtcNow()).Year,
            title = "งานต้นแบบ",
            startsAt = $"{day}T09:00:00+07:00",
            endsAt = $"{day}T16:00:00+07:00",
            venue = "หอประชุม อบต.",
            capacity = LargeYears.Hall,
            targetGroups = new[] { new { group = "ประชาชน", count = 100 } },
        });
        var id = (await planned.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        (await officer.PostAsJsonAsync($"events/{id}/budget-request", new { })).EnsureSuccessStatusCode();
        return id;
    }

    private static Task Read(string what, HttpClient client, string path, int times = 100) =>
        Stopwatches.Measure(what, times, 5, async _ => (await client.GetAsync(path)).EnsureSuccessStatusCode());

    private static App Within(string database)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_TRAININGSERVICE", AppContext.BaseDirectory); // wherever this is run from
        var app = new App { ConnectionString = database };
        app.Settings["Platform:KeysPassword"] = Running.KeysPassword;
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        app.UseKestrel(0);
        return app;
    }

    private static HttpClient Client(Uri address, string under = "") => new() { BaseAddress = new Uri(address, "/training/" + under), Timeout = Timeout.InfiniteTimeSpan };

    private static ServerOptions Options(DirectoryInfo folder, string name) => new()
    {
        DataDirectory = Path.Combine(folder.FullName, name),
        Port = FreePort.Next(),
        Password = Guid.NewGuid().ToString("n"),
        LogFile = Path.Combine(folder.FullName, name + ".log"),
    };
}
