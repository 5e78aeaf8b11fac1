using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using LocalHosting.Processes;
using LocalHosting.Servers;
using RiskService.Data;
using RiskService.Rounds;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using Testing;

namespace RiskService.Bench;

/// <summary>How long the register and its heat map take at 100,000 risks with 1,000,000 assessments (bench/README.md).</summary>
internal static class Bench
{
    private static readonly string[] Causes = ["ผู้ขออนุมัติและผู้ตรวจรับเป็นคนเดียวกัน", "ไม่มีแผนจัดซื้อรวมทั้งปี"];
    private static readonly string[] Controls = ["ตรวจสอบยอดซื้อสะสมรายเดือน"];

    private sealed class App() : ServiceFactory<Program, RiskDb>("riskdb");

    public static async Task Main(string[] args)
    {
        var risks = args.Length > 0 ? int.Parse(args[0], NumberStyles.None, CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("risk-bench-");
        var postgres = new ServerOptions
        {
            DataDirectory = Path.Combine(folder.FullName, "postgres"),
            Port = FreePort.Next(),
            Password = Guid.NewGuid().ToString("n"),
            LogFile = Path.Combine(folder.FullName, "postgres.log"),
        };
        await using (var server = await PostgresProcess.StartAsync(postgres))
        {
            await server.CreateDatabasesAsync(["riskdb"]);
            var database = PostgresProcess.ConnectionString(postgres.Port, postgres.Password, "riskdb");
            await using var app = Within(database);
            var address = app.CreateClient().BaseAddress!; // migrates
            await LargeRegisters.Load(database, await Sample(Client(address).As(Roles.DivisionOfficer, "FIN")), risks);
            await Reads(app, address);
        }

        folder.Delete(recursive: true);
    }

    private static async Task Reads(App app, Uri address)
    {
        var (clerk, finance) = (Client(address).As(Roles.PlanOfficer), Client(address).As(Roles.DivisionOfficer, "FIN"));
        const int Full = LargeRegisters.Full, Middle = LargeRegisters.Middle, Small = LargeRegisters.Small;
        var some = (await clerk.GetFromJsonAsync<JsonElement>(At($"api/v1/registers/{Full}/risks?pageSize=1"))).GetProperty("items")[0].GetProperty("id").GetGuid();
        var since = Uri.EscapeDataString(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Stopwatches.Head();
        await Read("register of a full year, first page", clerk, $"api/v1/registers/{Full}/risks");
        await Read("the same, page 100", clerk, $"api/v1/registers/{Full}/risks?page=100");
        await Read("of a division", finance, $"api/v1/registers/{Full}/risks");
        await Read("by area and level", clerk, $"api/v1/registers/{Full}/risks?kind=spending&level=very-high");
        await Read("one cell of the heat map", clerk, $"api/v1/registers/{Full}/risks?likelihood=3&impact=4&status=open");
        await Read("by words that few have", clerk, $"api/v1/registers/{Full}/risks?q=" + Uri.EscapeDataString("รายการที่ 7777"));
        await Read("register with its round, 200 risks", clerk, $"api/v1/registers/{Small}");
        await Read("the same, 2,000 risks", clerk, $"api/v1/registers/{Middle}", 30);
        await Read("heat map, 200 risks", clerk, $"api/v1/registers/{Small}/heatmap");
        await Read("heat map, 2,000 risks", clerk, $"api/v1/registers/{Middle}/heatmap");
        await Read("heat map of a full year", clerk, $"api/v1/registers/{Full}/heatmap");
        await Read("the same of a division", finance, $"api/v1/registers/{Full}/heatmap");
        await Read("the same since a day", clerk, $"api/v1/registers/{Full}/heatmap?since={since}", 30);
        await Read("heat map, page, 2,000 risks", clerk, $"registers/{Middle}/heatmap", 50);
        await Read("heat map, page, a full year", clerk, $"registers/{Full}/heatmap", 30);
        await Read("a risk", clerk, $"api/v1/risks/{some}");
        await Read("its history", clerk, $"api/v1/risks/{some}/assessments");
        await State("state of 200 risks", Small);
        await State("state of 2,000 risks", Middle);
        await Read("workbook of 200 risks", clerk, $"api/v1/registers/{Small}/export", 10);
        await Read("workbook of 2,000 risks", clerk, $"api/v1/registers/{Middle}/export", 10);
        await Read("report for Word, 200 risks", clerk, $"api/v1/registers/{Small}/report", 10);

        Task State(string what, int year) => Stopwatches.Measure(what, 30, 3, _ => app.InDatabase(db => db.StateOf(new FiscalYear(year), default)));
    }

    private static async Task<Guid> Sample(HttpClient officer)
    {
        var risk = await Sent(officer, At("api/v1/registers/2570/risks"), new
        {
            process = "จัดซื้อวัสดุสำนักงาน",
            step = "กำหนดวงเงิน",
            @event = "แบ่งซื้อวัสดุเพื่อเลี่ยงวิธีประกาศเชิญชวน",
            causes = Causes,
            whoGains = "ผู้ขายรายเดิม",
            kind = "spending",
            likelihood = 3,
            impact = 4,
            likelihoodReason = "พบปีละครั้งจากการตรวจสอบย้อนหลังสามปี",
            impactReason = "ราคาสูงกว่าตลาดราวแสนบาทต่อปี",
            existingControls = Controls,
            controlEffectiveness = "fair",
        });
        var id = risk.GetProperty("id").GetGuid();
        await Sent(officer, At($"api/v1/risks/{id}/mitigations"), new { measure = "ให้ผู้ตรวจรับเป็นคนละคนกับผู้ขอซื้อ", owner = "ผู้อำนวยการกองคลัง", dueOn = "2100-06-30" });
        return id;
    }

    private static async Task<JsonElement> Sent(HttpClient client, Uri path, object body)
    {
        var answer = await client.PostAsJsonAsync(path, body);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task Read(string what, HttpClient client, string path, int times = 100) =>
        Stopwatches.Measure(what, times, 5, async _ => await (await client.GetAsync(At(path))).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());

    private static Uri At(FormattableString path) => At(FormattableString.Invariant(path));

    private static Uri At(string path) => new(path, UriKind.Relative);

    private static App Within(string database)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_RISKSERVICE", AppContext.BaseDirectory); // wherever this is run from
        var app = new App { ConnectionString = database };
        app.Settings["Platform:KeysPassword"] = "keys-password-of-the-measurement";
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        app.UseKestrel(0);
        return app;
    }

    private static HttpClient Client(Uri address) => new() { BaseAddress = new Uri(address, "/risk/"), Timeout = Timeout.InfiniteTimeSpan };
}
