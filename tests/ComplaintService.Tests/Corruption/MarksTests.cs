using System.Net;
using System.Text;
using LocalHosting.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Testing;

namespace ComplaintService.Tests.Corruption;

/// <summary>
/// Everything that somebody says in the channel carries a mark, and the marks are looked for wherever they could have been left: every file of
/// the database server with its log and its write-ahead log, the service's log, and what an OTLP back end is told.
/// </summary>
public sealed class MarksTests
{
    private const string Mark = "zqmarkzq";
    private const string ThaiMark = "ฆฌฑฒณกลัว";
    private const string Plain = "zqplainzq"; // of an ordinary complaint: it must be found, or the search finds nothing at all
    private const string Address = "203.0.113.77";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_mark_is_left_in_the_files_of_the_database_the_log_or_the_telemetry()
    {
        var server = TestServers.Options("marks");
        await using var postgres = await PostgresProcess.StartAsync(server, Ct);
        await postgres.CreateDatabasesAsync(["complaintdb"], Ct);
        await using var collector = await Collector.StartAsync();
        var heard = new HeardLog();
        await using var app = new ComplaintApp { ConnectionString = PostgresProcess.ConnectionString(server.Port, server.Password, "complaintdb") };
        foreach (var (name, value) in new[]
        {
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"), ("Logging:LogLevel:Default", "Debug"),
        })
            app.Settings[name] = value;
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);

        await app.Receive($"{Plain} ไฟดับ");
        var receipt = await Everything(app);
        await app.Receive($"{Plain} น้ำไม่ไหล"); // what is told after it has been told when this has
        await Wait.Until(() => collector.Holds("SubmitComplaint") || collector.Holds("api/v1/complaints"));

        await using (var superuser = new NpgsqlConnection(app.ConnectionString))
        {
            await superuser.OpenAsync(Ct);
            foreach (var statement in new[] { "checkpoint", "select pg_switch_wal()", "checkpoint" })
            {
                await using var command = new NpgsqlCommand(statement, superuser);
                await command.ExecuteNonQueryAsync(Ct);
            }
        }

        string[] marks = [Mark, ThaiMark, receipt, receipt.Replace(" ", "", StringComparison.Ordinal), Channel.Passphrase, Address];
        Assert.NotEmpty(Marks.InDirectory(Path.Combine(server.DataDirectory, "base"), Plain));
        Assert.NotEmpty(Marks.InDirectory(Path.Combine(server.DataDirectory, "pg_wal"), Plain));
        Assert.Empty(Marks.InDirectory(server.DataDirectory, marks));
        Assert.Empty(Marks.In("the log of PostgreSQL", await File.ReadAllBytesAsync(server.LogFile, Ct), marks));
        Assert.NotEmpty(heard.Lines);
        Assert.Empty(Marks.In("the log", Encoding.UTF8.GetBytes(string.Join('\n', heard.Lines)), marks));
        Assert.DoesNotContain(heard.Lines, line => line.Contains("/corruption", StringComparison.Ordinal) || line.Contains("complaints/form", StringComparison.Ordinal));
        foreach (var mark in (string[])[.. marks, "/corruption", "handle-corruption", "ComplaintService.Corruption.Pages", "ComplaintService.Corruption.Desk", "complaints/form"])
            Assert.False(collector.Holds(mark), collector.Around(mark));
    }

    /// <summary>A report with everything in it, read, answered, judged and closed; refused and mistyped besides.</summary>
    /// <returns>The receipt.</returns>
    private static async Task<string> Everything(ComplaintApp app)
    {
        foreach (var page in new[] { "form", "form/2", "corruption", "corruption/desk", "statistics/corruption" })
            await app.Browser(address: Address).GetAsync(page, Ct);
        var officer = await app.Officer("officer-1");
        var reporter = app.Client(address: Address);
        reporter.DefaultRequestHeaders.UserAgent.ParseAdd($"{Mark}Browser/1.0");
        var upload = Guid.NewGuid().ToString("N");
        var files = Channel.Files(($"{Mark}{ThaiMark}.txt", Encoding.UTF8.GetBytes($"{Mark} {ThaiMark} content")), ($"{Mark}.jpg", Channel.Photo()));
        Assert.Equal(HttpStatusCode.OK, (await reporter.PostAsync($"corruption/reports/{upload}", files, Ct)).StatusCode);
        var report = new
        {
            subject = $"{Mark} {ThaiMark}",
            details = $"{Mark} {ThaiMark} ที่ยาวพอ",
            accused = new[] { new { name = $"{Mark} {ThaiMark}", position = Mark, division = "PW" } },
            when = Mark,
            where = ThaiMark,
            howKnown = Mark,
            proof = ThaiMark,
            upload,
        };
        var answer = await reporter.PostAsync("corruption/reports", System.Net.Http.Json.JsonContent.Create(report), Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var receipt = (await answer.Json()).Text("receipt");
        Assert.Equal((HttpStatusCode.NoContent, null), await reporter.Send("corruption/inbox/messages", new { receipt, text = $"{Mark} {ThaiMark}" }));
        Assert.Equal((HttpStatusCode.NoContent, null), await reporter.Send("corruption/inbox/identity", new { receipt, name = $"{Mark} {ThaiMark}", contact = Mark }));
        Assert.Equal(HttpStatusCode.BadRequest, (await reporter.Send("corruption/reports", new { subject = Mark, details = "" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.Send("corruption/inbox", new { receipt = Mark })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Send("corruption/key/unlocking", new { passphrase = $"{Mark} {ThaiMark}" })).Status);

        var id = await officer.OnlyCase();
        var opened = await officer.GetJson($"corruption/reports/{id}");
        Assert.Contains(Mark, await officer.GetStringAsync($"corruption/reports/{id}/evidence/{opened.GetProperty("evidence")[0].GetProperty("id").GetGuid()}", Ct), StringComparison.Ordinal);
        foreach (var step in new[] { "messages", "notes" })
            await officer.Step(id, step, new { text = $"{Mark} {ThaiMark}" });
        await officer.Step(id, "screening", new { enoughFacts = true, note = $"{Mark} {ThaiMark} มีข้อเท็จจริง" });
        await officer.Step(id, "investigation", new { members = new[] { new { name = $"กรรมการ {Mark}{ThaiMark}" } }, dueOn = "2030-01-31" });
        await officer.Step(id, "tasks", new { text = $"{Mark} {ThaiMark}", responsible = Mark, dueOn = "2030-01-15" });
        await officer.Step(id, "finding", new { substantiated = true, text = $"{Mark} {ThaiMark} จริง", failedControl = Mark });
        await officer.Step(id, "discipline", new { text = $"{Mark} {ThaiMark} สั่งแล้ว" });
        await officer.Step(id, "referral", new { to = "nacc", reason = $"{Mark} {ThaiMark} ส่งต่อ" });
        await officer.Step(id, "closure", new { text = $"{Mark} {ThaiMark} ปิดเรื่อง" });
        return receipt;
    }
}
