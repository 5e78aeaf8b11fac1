using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.SignIn;
using Testing;
using TrainingService.Data;

namespace TrainingService.Tests;

/// <summary>The training service on a database of its own, on 1 March 2570; with the plan's two budgets in it unless a test wants none.</summary>
public sealed class TrainingApp : ServiceFactory<Program, TrainingDb>
{
    /// <summary>The setting under which no event is there.</summary>
    public const string Seed = "Training:Seed";

    private static readonly DateTimeOffset Begin = new(2027, 3, 1, 3, 0, 0, TimeSpan.Zero); // a Monday, ten o'clock in Bangkok
    private static readonly ServicePool<TrainingApp, Program, TrainingDb> Pool = new(() => new());
    private static readonly ServicePool<TrainingApp, Program, TrainingDb> Listening = new(() => new TrainingApp().Listen());

    public TrainingApp() : base("trainingdb")
    {
        Settings["Platform:KeysPassword"] = "keys-password-of-the-tests";
        Clock.Set(Begin);
    }

    /// <summary>One that runs on from test to test: for those that need no setting, broker or start of their own.</summary>
    public static TrainingApp Take() => AtItsBegin(Pool.Take());

    /// <summary>The same at an address that a browser reaches.</summary>
    public static TrainingApp TakeListening() => AtItsBegin(Listening.Take());

    /// <summary>The plan's events are there already, as after the first start.</summary>
    protected override Task<string> CreateDatabase() => Settings.ContainsKey(Seed) ? base.CreateDatabase() : TestDatabase.CreateAsync<TrainingDb>("seeded", StartOnce);

    private static TrainingApp AtItsBegin(TrainingApp app)
    {
        app.Clock.Set(Begin);
        return app;
    }

    private TrainingApp Listen()
    {
        UseKestrel(0);
        return this;
    }

    private static async Task StartOnce(string database)
    {
        await using var first = new TrainingApp { ConnectionString = database };
        first.StartServer();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Somebody with this role; nobody for null.</summary>
    public HttpClient Client(string? role = Roles.DivisionOfficer, string? division = "SP", string? subject = null)
    {
        var client = CreateClient();
        client.BaseAddress = new Uri(client.BaseAddress!, "/training/api/v1/");
        return role is null ? client : client.As(role, division, subject);
    }

    /// <summary>Somebody who reads pages; redirects stay visible.</summary>
    public HttpClient Browser(string? role = Roles.DivisionOfficer, string? division = "SP", string? subject = null)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.BaseAddress = new Uri(client.BaseAddress!, "/training/");
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return role is null ? client : client.As(role, division, subject);
    }

    /// <summary>An event on 26 March 2570 whose lines are right: 59 people, a snack of 35 baht.</summary>
    public static Dictionary<string, object?> Event(string title = "อบรมคุณธรรมจริยธรรม รุ่นที่ 1") => new()
    {
        ["course"] = "ethics",
        ["projectCode"] = "1-03",
        ["fiscalYear"] = 2570,
        ["title"] = title,
        ["startsAt"] = "2027-03-26T09:00:00+07:00",
        ["endsAt"] = "2027-03-26T16:00:00+07:00",
        ["venue"] = "หอประชุม อบต.",
        ["capacity"] = 59,
        ["targetGroups"] = new[] { new { group = "พนักงานส่วนตำบล", count = 59 } },
        ["speakers"] = new[] { new { name = "พระครูสุจริต", stateOfficer = false, hours = 6 } },
        ["budgetLines"] = new object[] { Line(), Line("ค่าวิทยากร", 6, 600, 3600, null, "ชั่วโมง") },
    };

    public static object Line(
        string item = "ค่าอาหารว่างและเครื่องดื่ม", decimal quantity = 2, decimal rate = 35, decimal amount = 4130, int? people = 59, string unit = "มื้อ", string? exceptionReason = null) =>
        new { item, quantity, unit, rate, people, amount, exceptionReason };

    /// <returns>Its id.</returns>
    public async Task<Guid> Planned(Dictionary<string, object?>? content = null, string division = "SP", string? subject = null)
    {
        var answer = await Client(division: division, subject: subject).PostAsJsonAsync("events", content ?? Event(), Ct);
        Assert.True(answer.StatusCode is HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Ct));
        return (await answer.Json()).GetProperty("id").GetGuid();
    }

    public Task<JsonElement> Read(Guid id, string division = "SP") => Client(division: division).GetJson($"events/{id}");

    /// <summary>The plan's planned event of a project, as a member of its division sees it.</summary>
    public async Task<JsonElement> OfThePlan(string project, string division)
    {
        var events = await Client(division: division).GetJson("events");
        var id = events.GetProperty("items").EnumerateArray().Single(one => one.Text("projectCode") == project).GetProperty("id").GetGuid();
        return await Read(id, division);
    }
}
