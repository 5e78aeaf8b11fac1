using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using PlanService.Data;
using PlanService.Import;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Bench;

/// <summary>How long the plan service takes at a size that it will hardly ever have (bench/README.md).</summary>
internal static class Bench
{
    private const int Many = 10_000, Few = 100, Payments = 20; // projects with five years each, and payments of each of these
    private const int ManyEntries = 1_000_000, FewEntries = 10_000; // of the audit trail

    private sealed class App() : ServiceFactory<Program, PlanDb>("plandb");

    public static Task Main(string[] args)
    {
        var arguments = Arguments.Read(args);
        return arguments.WantsPairs ? Pairs(new(arguments)) : Alone(Number(arguments.Rest, 0, Many), Number(arguments.Rest, 1, Payments));
    }

    private static async Task Alone(int projects, int payments)
    {
        await using var servers = await PrivateServers.Start("plan", withBroker: false, "plandb");
        await using var app = Within(servers.Database("plandb"));
        await Fill(app, servers.Database("plandb"), projects, payments);
        await Stopwatches.Measure(await PlanReads.Of(Client(app)));
        var (officer, planner) = (Client(app)(Roles.DivisionOfficer, "SP"), Client(app)(Roles.PlanOfficer, null));
        var year = await PlanReads.SomeYear(officer);
        await Stopwatches.Measure("one payment, POST", 300, 5, async number => (await officer.PostAsJsonAsync(
            $"api/v1/{year}/spending", new { amount = 1, paidOn = "2027-01-05", document = $"ว {number}" })).EnsureSuccessStatusCode());
        await Stopwatches.Measure("import of the seed, POST", 10, 5, _ => Import(planner, SeedPlan.Content(), SeedPlan.ContentType));
    }

    private static async Task Pairs(Sheet sheet)
    {
        if (sheet.Wants("lists.plan") || sheet.Wants("lists.audit"))
            await Growth(sheet);
        if (sheet.Wants("import") || sheet.Wants("export.plan"))
        {
            await using var servers = await PrivateServers.Start("plan", withBroker: false, "plandb");
            await using var app = Within(servers.Database("plandb"));
            await Documents(sheet, Client(app)(Roles.PlanOfficer, null));
        }

        sheet.Show();
    }

    /// <summary>The plan's lists; and here for all services the trail that each of them has.</summary>
    private static async Task Growth(Sheet sheet)
    {
        await using var servers = await PrivateServers.Start("plan", withBroker: false, "large", "small");
        await using var large = Within(servers.Database("large"));
        await using var small = Within(servers.Database("small"));
        if (sheet.Wants("lists.plan"))
        {
            var (many, few) = (sheet.Size(Many, 400), sheet.Size(Few, 40));
            await Fill(large, servers.Database("large"), many, Payments);
            await Fill(small, servers.Database("small"), few, Payments);
            await sheet.Growth("lists.plan", (Size(many), await PlanReads.Of(Client(large))), (Size(few), await PlanReads.Of(Client(small))));
        }

        if (sheet.Wants("lists.audit"))
        {
            var (many, few) = (sheet.Size(ManyEntries, 5_000), sheet.Size(FewEntries, 500));
            var (trailOfLarge, trailOfSmall) = (LargeTrail.Of(Client(large)("", null)), LargeTrail.Of(Client(small)("", null)));
            await LargeTrail.Load(servers.Database("large"), many);
            await LargeTrail.Load(servers.Database("small"), few);
            await sheet.Growth("lists.audit", (FormattableString.Invariant($"{many:n0} entries"), trailOfLarge), (FormattableString.Invariant($"{few:n0} entries"), trailOfSmall));
        }
    }

    /// <summary>The plan that comes with the service, in and out.</summary>
    private static async Task Documents(Sheet sheet, HttpClient planner)
    {
        var plan = (await planner.GetFromJsonAsync<JsonElement>("api/v1/plans")).GetProperty("items")[0].GetProperty("id").GetGuid();
        var (text, word) = (SeedPlan.Content(), await Document("docx"));
        var (rounds, times) = (sheet.Rounds(3), sheet.Size(2, 1));
        if (sheet.Wants("import"))
        {
            await sheet.Latencies("import.text", "the plan of 27 projects imported, as text", "reading it alone, in memory", rounds, times,
                () => Import(planner, text, SeedPlan.ContentType), () => Task.FromResult(PlanDocument.Read(text, SeedPlan.ContentType, SeedPlan.FileName)));
            await sheet.Latencies("import.word", "the same plan imported from Word", "imported as text", rounds, times,
                () => Import(planner, word, PlanDocument.WordContentType), () => Import(planner, text, SeedPlan.ContentType));
        }

        foreach (var (format, what) in ((string, string)[])[("docx", "Word"), ("xlsx", "workbook"), ("csv", "table")])
        {
            if (sheet.Wants("export.plan." + format))
                await sheet.Latencies("export.plan." + format, $"the plan as {what} (.{format})", "the same as data (.json)", rounds, times, () => Document(format), () => Document("json"));
        }

        Task<byte[]> Document(string format) => planner.GetByteArrayAsync(new Uri($"api/v1/plans/{plan}/document?format={format}", UriKind.Relative));
    }

    private static async Task Import(HttpClient planner, byte[] document, string contentType)
    {
        using var content = new ByteArrayContent(document) { Headers = { { "Content-Type", contentType } } };
        (await planner.PostAsync(new Uri("api/v1/imports", UriKind.Relative), content)).EnsureSuccessStatusCode().Dispose();
    }

    private static string Size(int projects) => FormattableString.Invariant($"{projects:n0} projects, {projects * 5 * Payments:n0} payments");

    private static async Task Fill(App app, string database, int projects, int payments)
    {
        Client(app)("", null).Dispose(); // it has its schema and the seed by then
        await LargePlan.Load(database, projects, payments);
    }

    private static App Within(string database)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_PLANSERVICE", AppContext.BaseDirectory); // wherever this is run from
        var app = new App { ConnectionString = database };
        app.Clock.Set(new DateTimeOffset(2027, 3, 12, 3, 0, 0, TimeSpan.Zero));
        app.UseKestrel(0);
        return app;
    }

    /// <summary>Somebody who uses this service, by role and division; nobody in particular without a role.</summary>
    private static Func<string, string?, HttpClient> Client(App app)
    {
        using var any = app.CreateClient(); // migrates, and imports the seed
        var address = new Uri(any.BaseAddress!, "/plan/");
        return (role, division) =>
        {
            var client = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
            return role.Length == 0 ? client : client.As(role, division);
        };
    }

    private static int Number(IReadOnlyList<string> args, int place, int otherwise) =>
        args.Count > place ? int.Parse(args[place], NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
