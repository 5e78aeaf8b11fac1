using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ComplaintService.Clock;
using ComplaintService.Corruption.Data;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Testing;
using WebUi;

namespace ComplaintService.Tests;

/// <summary>The complaint service on a database of its own.</summary>
public sealed class ComplaintApp : ServiceFactory<Program, ComplaintDb>
{
    public ComplaintApp() : base("complaintdb")
    {
        Settings["Intake:FreePerWindow"] = "0"; // tests of the flood set it
        Settings["Corruption:Demo"] = "false"; // tests of the corruption channel make their own officers
        Settings[StretchMemory] = "1"; // a try at a passphrase or a receipt costs next to nothing; tests of its cost remove it
        Settings["Platform:KeysPassword"] = "keys-password-of-the-tests";
        Clock.Set(Present);
    }

    /// <summary>The setting that makes a try at a receipt or a passphrase dear.</summary>
    public const string StretchMemory = "Corruption:MemoryMiB";

    /// <summary>A Wednesday, ten o'clock in Bangkok: no test meets midnight there, nor the end of ten minutes, of a week or of a year.</summary>
    private static readonly DateTimeOffset Present = new(2027, 2, 3, 3, 0, 0, TimeSpan.Zero);

    private static readonly ServicePool<ComplaintApp, Program, ComplaintDb> Pool = new(Pooled);
    private static readonly ServicePool<ComplaintApp, Program, ComplaintDb> ListeningPool = new(() =>
    {
        var app = Pooled();
        app.UseKestrel(0);
        return app;
    });

    /// <summary>
    /// One that runs already, for a test that makes no setting and looks neither at what happens at the start nor at what a round does by itself:
    /// rounds go on, whatever the clock of the test. What it seals no replica opens, since its keys may stand in the database of before. Dispose it.
    /// </summary>
    public static ComplaintApp Take() => Pool.Take();

    /// <summary>The same, at an address that a browser reaches.</summary>
    public static ComplaintApp TakeListening() => ListeningPool.Take();

    private static ComplaintApp Pooled() => new() { Settings = { ["Corruption:ReportsPerHour"] = "100000" }, _goesOn = true }; // the gate counts in memory, and for all of them it is the same hour

    /// <summary>One of a pool, which has the logins of the template's database, as where an administrator has made them: two more for each test were a quarter of what PostgreSQL had to do.</summary>
    private bool _goesOn;
    private static IConfigurationRoot _logins = null!;

    /// <summary>Another one on the same database, with the same clock and settings.</summary>
    public ComplaintApp Replica()
    {
        var replica = new ComplaintApp { ConnectionString = ConnectionString };
        replica.Settings.Clear();
        foreach (var (key, value) in Settings)
            replica.Settings[key] = value;
        replica.Clock.Set(Clock.GetUtcNow());
        return replica;
    }

    /// <summary>Somebody with this role; nobody for null.</summary>
    /// <param name="address">From where; null for an address that all others share.</param>
    public HttpClient Client(string? role = null, string? division = null, string? address = null)
    {
        var client = CreateClient();
        if (address is not null)
            client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        client.BaseAddress = new Uri(client.BaseAddress!, "/complaints/api/v1/");
        return role is null ? client : client.As(role, division);
    }

    /// <summary>Somebody who reads pages; redirects stay visible.</summary>
    /// <param name="address">From where; null for an address that all others share.</param>
    public HttpClient Browser(string? role = null, string? division = null, string? address = null)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        if (address is not null)
            client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        client.BaseAddress = new Uri(client.BaseAddress!, "/complaints/");
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return role is null ? client : client.As(role, division);
    }

    /// <summary>Somebody who has several roles, for one division.</summary>
    public static HttpClient As(HttpClient client, string[] roles, string division)
    {
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Create(roles, division));
        return client;
    }

    /// <summary>Today in Thailand, by the clock of the test.</summary>
    public DateOnly Today => ThaiCalendar.DayInBangkok(Clock.GetUtcNow());

    /// <summary>The day itself, or the first working day after it: no other can be promised.</summary>
    public async Task<DateOnly> WorkingDay(DateOnly day) =>
        (await InDatabase(db => WorkingCalendar.Around(db, day, TestContext.Current.CancellationToken))).OnOrAfter(day);

    /// <summary>The schema of the corruption channel too, so that no start has its migrations to run.</summary>
    protected override async Task<string> CreateDatabase()
    {
        var database = await TestDatabase.CreateAsync<ComplaintDb>("channel", MakeChannel);
        if (_goesOn)
            UseLogins(database, Settings);
        return database;
    }

    protected override Task BeginAgain(IConfiguration settings)
    {
        Clock.Set(Present);
        foreach (var (key, value) in Settings.Where(one => one.Key.StartsWith("ConnectionStrings:", StringComparison.Ordinal)))
            settings[key] = value;
        return Task.CompletedTask;
    }

    private static void UseLogins(string database, Dictionary<string, string> settings)
    {
        foreach (var login in _logins.GetSection("ConnectionStrings").GetChildren())
        {
            var made = new NpgsqlConnectionStringBuilder(login.Value);
            settings[login.Path] = new NpgsqlConnectionStringBuilder(database) { Username = made.Username, Password = made.Password }.ConnectionString;
        }
    }

    private async Task MakeChannel(string database)
    {
        var options = new DbContextOptionsBuilder<CorruptionDb>()
            .UseNpgsql(database, postgres => postgres.MigrationsHistoryTable("migrations", CorruptionDb.Schema)).UseSnakeCaseNamingConvention().Options;
        await using var db = new CorruptionDb(options);
        await db.Database.MigrateAsync();
        _logins = new ConfigurationBuilder().AddInMemoryCollection(Settings!).AddInMemoryCollection([new("ConnectionStrings:complaintdb", database)]).Build();
        await OwnLoginsOnStart.UseOwnLogins(_logins);
    }

    public static object Complaint(string subject = "ไฟส่องทางดับ 3 ต้น หน้าวัด", string category = "street-light", object? contact = null) =>
        new { category, subject, details = "ไฟดับมาตั้งแต่วันจันทร์ นักเรียนเดินกลับบ้านมองไม่เห็นทาง", village = "4", contact };

    /// <summary>A citizen complains.</summary>
    /// <returns>Its code, and its id as staff know it.</returns>
    public async Task<(string Code, Guid Id)> Receive(string subject = "ไฟส่องทางดับ 3 ต้น หน้าวัด", object? contact = null)
    {
        var ct = TestContext.Current.CancellationToken;
        var answer = await Client().PostAsJsonAsync("complaints", Complaint(subject, contact: contact), ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var code = (await answer.Json()).Text("trackingCode");
        var stored = code.Replace("-", "", StringComparison.Ordinal);
        return (code, await InDatabase(db => Task.FromResult(db.Complaints.Single(complaint => complaint.TrackingCode == stored).Id)));
    }
}

public static class JsonAnswers
{
    public static async Task<JsonElement> GetJson(this HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;

    public static async Task<(HttpStatusCode Status, string? Code)> Send(this HttpClient client, string path, object? body = null)
    {
        var answer = await client.PostAsJsonAsync(path, body ?? new { }, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (await answer.Json()).Text("code"));
    }
}
