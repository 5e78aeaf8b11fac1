using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RiskService.Tests.Gifts;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Tests.Interests;

/// <summary>Everything that somebody declares, and that the auditor compares with it, carries a mark; the marks are looked for wherever they could have been left.</summary>
public sealed class InterestMarksTests
{
    private const string Mark = "zqmarkzq";
    private const string ThaiMark = "ฆฌฑฒณกลัว";
    private const string Gift = "zqgiftzq"; // stands in the register, and must be in no log, telemetry, trail or address

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_mark_is_left_in_the_database_the_log_or_the_telemetry()
    {
        await using var collector = await Collector.StartAsync();
        var heard = new HeardLog();
        await using var app = new RiskApp();
        foreach (var (name, value) in new[]
        {
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"), ("Logging:LogLevel:Default", "Debug"),
        })
            app.Settings[name] = value;
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);

        var officer = app.Person("นายช่าง ทำจริง", [Roles.DivisionOfficer], "PW");
        var items = new object[] { new { kind = "contractor", whose = "child", name = $"หจก.{Mark}", person = $"นาย{ThaiMark}", details = $"{Mark} {ThaiMark}" }, new { kind = "land", whose = "self", name = ThaiMark } };
        var id = await officer.Declare(items);
        await officer.Send("interests", new { position = "นายช่าง", items = new object[] { new { kind = "wrong", name = Mark } } });
        await officer.Send("interests", new { position = "นายช่าง", nothingToDeclare = true, items });
        var auditor = app.Auditor();
        await auditor.Read(id);
        var match = (await auditor.Send("interests/matches", new { reason = "ตรวจสัญญา", lines = new[] { new { supplier = $"บจก.{Mark}", project = ThaiMark } } }).Done()).Text("id");
        Assert.Equal(1, (await auditor.GetJson($"interests/matches/{match}")).GetProperty("hits").GetProperty("total").GetInt32());
        await auditor.Send($"interests/matches/{match}/hits/1/outcome", new { outcome = "conflict", reason = $"{Mark} {ThaiMark}" }).Done();
        await auditor.SendFile("interests/matches/file", Encoding.UTF8.GetBytes($"ผู้ขาย,วงเงิน\n{Mark},x{ThaiMark}\n"), $"{Mark}.csv", ("reason", "ตรวจสัญญา"));
        await auditor.SendFile("interests/matches/file", Encoding.UTF8.GetBytes($"ผู้ขาย\n{Mark} {ThaiMark}\n"), $"{Mark}.csv", ("reason", "ตรวจสัญญา"));
        var page = app.Browser(null);
        page.DefaultRequestHeaders.Authorization = officer.DefaultRequestHeaders.Authorization;
        Assert.Contains(Mark, await page.GetStringAsync("interests/own", Ct), StringComparison.Ordinal);
        await officer.Record(GiftSteps.Gift().With("giver", Gift).With("what", Gift));
        await officer.Send("gifts", GiftSteps.Gift(-1).With("giver", Gift));
        await Wait.Until(() => collector.Holds("api/v1/interests/matches") && collector.Holds("api/v1/gifts"));
        await officer.GetAsync("gifts", Ct);
        await Wait.Until(() => collector.Holds("ListGifts") || collector.Holds("api/v1/gifts"));

        var dump = await app.Dump();
        Assert.Contains(dump, row => row.Table == "public.gifts" && row.Row.Contains(Gift, StringComparison.Ordinal)); // or the search finds nothing at all
        Assert.DoesNotContain(dump, row => row.Row.Contains(Mark, StringComparison.Ordinal) || row.Row.Contains(ThaiMark, StringComparison.Ordinal));
        Assert.DoesNotContain(dump, row => row.Table is "platform.audit" or "platform.outbox" && row.Row.Contains(Gift, StringComparison.Ordinal));
        Assert.NotEmpty(heard.Lines);
        foreach (var mark in new[] { Mark, ThaiMark, Gift })
        {
            Assert.DoesNotContain(heard.Lines, line => line.Contains(mark, StringComparison.Ordinal));
            Assert.False(collector.Holds(mark), collector.Around(mark));
        }
    }
}
