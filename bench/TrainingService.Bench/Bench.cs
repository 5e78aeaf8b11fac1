using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using Testing;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Bench;

/// <summary>How the door keeps up, and how long lists take at a million enrolments; <c>certificates</c>: how long certificates take (bench/README.md).</summary>
internal static class Bench
{
    public const string DatabaseName = "trainingdb";

    private const int Short = 50_000; // below that somebody only looks whether it works
    private const int Many = 1_000_000, Few = 10_000;

    private sealed class App() : ServiceFactory<Program, TrainingDb>(DatabaseName);

    public static Task Main(string[] args)
    {
        var arguments = Arguments.Read(args);
        return arguments.Rest switch
        {
            ["certificates"] => Certificates.Run(),
            [Arguments.Pairs] => Pairs(new(arguments)),
            [var number, ..] => Alone(int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)),
            _ => Alone(Many),
        };
    }

    private static async Task Alone(int enrolments)
    {
        await using var servers = await PrivateServers.Start("training", withBroker: true, DatabaseName, "gatewaydb");
        LargeYears years;
        await using (var app = Within(servers.Database(DatabaseName)))
        {
            years = await Fill(app, servers.Database(DatabaseName), enrolments, LargeYears.UsualHall);
            await Stopwatches.Measure(await Reads(app, years));
        }

        await using var running = await Running.Start(servers);
        await CheckIns.Measure(running, years, servers.Database(DatabaseName), enrolments < Short);
    }

    private static async Task Pairs(Sheet sheet)
    {
        if (sheet.Wants("lists.training"))
        {
            var (many, few) = (sheet.Size(Many, 10_000), sheet.Size(Few, 1_000));
            await using var servers = await PrivateServers.Start("training", withBroker: false, "large", "small");
            await using var large = Within(servers.Database("large"));
            await using var small = Within(servers.Database("small"));
            var (yearsOfLarge, yearsOfSmall) = (await Fill(large, servers.Database("large"), many, many / 50), await Fill(small, servers.Database("small"), few, few / 50));
            await sheet.Growth("lists.training", (FormattableString.Invariant($"{many:n0} enrolments"), await Reads(large, yearsOfLarge)), (FormattableString.Invariant($"{few:n0} enrolments"), await Reads(small, yearsOfSmall)));
        }

        sheet.Show();
    }

    private static async Task<LargeYears> Fill(App app, string database, int enrolments, int hall) =>
        await LargeYears.Load(database, await OpenEvent(Client(app, "api/v1/").As(Roles.DivisionOfficer, "SP"), hall), enrolments, hall);

    private static async Task<IReadOnlyList<Reading>> Reads(App app, LargeYears years)
    {
        var (officer, planner, visitor) = (Client(app).As(Roles.DivisionOfficer, "SP"), Client(app).As(Roles.PlanOfficer), Client(app));
        var month = Uri.EscapeDataString(Calendar.CalendarMonth.Text(ThaiCalendar.DayInBangkok(TimeProvider.System.GetUtcNow())));
        var some = (await planner.GetFromJsonAsync<JsonElement>("api/v1/events?status=completed&pageSize=1")).GetProperty("items")[0].GetProperty("id").GetGuid();
        return
        [
            Reading.Of("events", "events, all", planner, "api/v1/events"),
            Reading.Of("year", "events of a division and a year", officer, $"api/v1/events?fiscalYear={FiscalYear.Of(TimeProvider.System.GetUtcNow())}"),
            Reading.Of("words", "events, by words", planner, "api/v1/events?q=รุ่นที่ 77"),
            Reading.Of("calendar", "calendar, a month", visitor, $"calendar?month={month}"),
            Reading.Of(null, "calendar feed", visitor, "api/v1/calendar.ics", 20),
            Reading.Of("participants", "participants of an event of 100", planner, $"api/v1/events/{some}/attendance"),
            Reading.Of(null, "the same, by part of a name", planner, $"api/v1/events/{some}/attendance?q=ศรี77"),
            Reading.Of(null, "the same, by last digits of the telephone", planner, $"api/v1/events/{some}/attendance?q=7777"),
            Reading.Of("door", string.Create(CultureInfo.InvariantCulture, $"door of an event of {years.Hall}, page"), officer, $"events/{years.Today}/door", 20),
            Reading.Of(null, "its search, by part of a name", officer, $"api/v1/events/{years.Today}/attendance?q=ศรี777", 50),
            Reading.Of(null, "its list for a phone", officer, $"api/v1/events/{years.Today}/attendance/door-list", 20),
        ];
    }

    private static async Task<Guid> OpenEvent(HttpClient officer, int hall)
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
            capacity = hall,
            targetGroups = new[] { new { group = "ประชาชน", count = 100 } },
        });
        var id = (await planned.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        (await officer.PostAsJsonAsync($"events/{id}/budget-request", new { })).EnsureSuccessStatusCode();
        return id;
    }

    private static App Within(string database)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_TRAININGSERVICE", AppContext.BaseDirectory); // wherever this is run from
        var app = new App { ConnectionString = database };
        app.Settings["Platform:KeysPassword"] = ServiceProcess.Secret;
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        app.UseKestrel(0);
        return app;
    }

    private static HttpClient Client(App app, string under = "")
    {
        using var any = app.CreateClient(); // migrates
        return new() { BaseAddress = new Uri(any.BaseAddress!, "/training/" + under), Timeout = Timeout.InfiniteTimeSpan };
    }
}
