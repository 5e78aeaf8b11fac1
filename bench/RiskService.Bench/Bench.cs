using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using RiskService.Data;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Bench;

/// <summary>How long the register and its heat map take at 100,000 risks with 1,000,000 assessments (bench/README.md).</summary>
internal static class Bench
{
    private static readonly string[] Causes = ["ผู้ขออนุมัติและผู้ตรวจรับเป็นคนเดียวกัน", "ไม่มีแผนจัดซื้อรวมทั้งปี"];
    private static readonly string[] Controls = ["ตรวจสอบยอดซื้อสะสมรายเดือน"];

    private const int Many = 100_000, Few = 1_000; // with ten assessments each

    private sealed class App() : ServiceFactory<Program, RiskDb>("riskdb");

    public static Task Main(string[] args)
    {
        var arguments = Arguments.Read(args);
        return arguments.Rest switch
        {
            [Arguments.Pairs] => Pairs(new(arguments)),
            [var number, ..] => Alone(int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)),
            _ => Alone(Many),
        };
    }

    private static async Task Alone(int risks)
    {
        await using var servers = await PrivateServers.Start("risk", withBroker: false, "riskdb");
        await using var app = await Filled(servers.Database("riskdb"), risks);
        await Stopwatches.Measure([.. await RegisterReads.Lists(Client(app)), .. RegisterReads.States(app), .. RegisterReads.Documents(Client(app))]);
    }

    private static async Task Pairs(Sheet sheet)
    {
        if (sheet.Wants("lists.risk"))
        {
            var (many, few) = (sheet.Size(Many, 3_000), sheet.Size(Few, 500));
            await using var servers = await PrivateServers.Start("risk", withBroker: false, "large", "small");
            await using var large = await Filled(servers.Database("large"), many);
            await using var small = await Filled(servers.Database("small"), few, few / 10, few / 50);
            await sheet.Growth("lists.risk", (Size(many), await RegisterReads.Lists(Client(large))), (Size(few), await RegisterReads.Lists(Client(small))));
            await Documents(sheet, large);
        }
        else if (sheet.Wants("export.risk"))
        {
            await using var servers = await PrivateServers.Start("risk", withBroker: false, "riskdb");
            await using var app = await Filled(servers.Database("riskdb"), LargeRegisters.OfMiddle + LargeRegisters.OfSmall);
            await Documents(sheet, app);
        }

        sheet.Show();
    }

    /// <summary>A register of two thousand risks beside one of two hundred.</summary>
    private static async Task Documents(Sheet sheet, App app)
    {
        foreach (var (name, what, path) in ((string, string, string)[])[("workbook", "a register's workbook", "export"), ("word", "a register's report for Word", "report")])
        {
            if (!sheet.Wants("export.risk." + name))
                continue;
            var (middle, small) = (RegisterReads.Document(Client(app), LargeRegisters.Middle, path), RegisterReads.Document(Client(app), LargeRegisters.Small, path));
            await sheet.Latencies("export.risk." + name, FormattableString.Invariant($"{what}, {LargeRegisters.OfMiddle:n0} risks"), FormattableString.Invariant($"{LargeRegisters.OfSmall:n0} risks"), sheet.Rounds(3), 1, middle.Once, small.Once);
        }
    }

    private static string Size(int risks) => FormattableString.Invariant($"{risks * LargeRegisters.Assessments:n0} assessments");

    private static async Task<App> Filled(string database, int risks, int middle = LargeRegisters.OfMiddle, int small = LargeRegisters.OfSmall)
    {
        var app = Within(database);
        await LargeRegisters.Load(database, await Sample(Client(app)(Roles.DivisionOfficer, "FIN")), risks, middle, small);
        return app;
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

    private static Uri At(FormattableString path) => At(FormattableString.Invariant(path));

    private static Uri At(string path) => new(path, UriKind.Relative);

    private static App Within(string database)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_RISKSERVICE", AppContext.BaseDirectory); // wherever this is run from
        var app = new App { ConnectionString = database };
        app.Settings["Platform:KeysPassword"] = ServiceProcess.Secret;
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        app.UseKestrel(0);
        return app;
    }

    /// <summary>Somebody who uses this service, by role and division.</summary>
    private static Func<string, string?, HttpClient> Client(App app)
    {
        using var any = app.CreateClient(); // migrates
        var address = new Uri(any.BaseAddress!, "/risk/");
        return (role, division) => new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan }.As(role, division);
    }
}
