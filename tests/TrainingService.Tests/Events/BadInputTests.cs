using System.Net;

namespace TrainingService.Tests.Events;

/// <summary>What is refused before anything is planned: the field is named.</summary>
public sealed class BadInputTests(BadInputTests.Stage stage) : IClassFixture<BadInputTests.Stage>
{
    /// <summary>One service for all that is refused.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        public TrainingApp App { get; } = new() { Settings = { [TrainingApp.Seed] = "false" } };

        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    [Theory]
    [InlineData("endsAt", "2027-03-26T08:00:00+07:00", "endsAt")]
    [InlineData("endsAt", "2027-10-02T08:00:00+07:00", "endsAt")]
    [InlineData("startsAt", "2026-09-26T09:00:00+07:00", "endsAt")]
    [InlineData("capacity", 0, "capacity")]
    [InlineData("capacity", -5, "capacity")]
    [InlineData("course", "no-such-course", "course")]
    [InlineData("projectCode", "๑-๐๓", "projectCode")]
    [InlineData("title", "", "title")]
    [InlineData("venue", null, "venue")]
    public async Task A_wrong_field_is_named(string field, object? value, string named)
    {
        var content = TrainingApp.Event();
        content[field] = value;
        var (status, code, problem) = await stage.App.Client().Send("events", content);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), (status, code));
        Assert.Contains(problem.Fields(), one => one.Equals(named, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_session_outside_the_event_is_named()
    {
        var content = TrainingApp.Event();
        content["sessions"] = new[] { new { date = "2027-03-26", from = "09:00", to = "12:00" }, new { date = "2027-03-27", from = "09:00", to = "12:00" } };
        Assert.Equal(["sessions[1].date"], (await stage.App.Client().Send("events", content)).Body.Fields());
    }

    [Fact]
    public async Task Wrong_arithmetic_names_the_line_and_the_right_amount()
    {
        var content = TrainingApp.Event();
        content["budgetLines"] = new[] { TrainingApp.Line(), TrainingApp.Line(amount: 2065) };
        var (status, code, problem) = await stage.App.Client().Send("events", content);
        Assert.Equal((HttpStatusCode.BadRequest, "wrong-amount"), (status, code));
        Assert.Equal(["budgetLines[1].amount"], problem.Fields());
        Assert.Contains("4,130", problem.GetProperty("errors").GetProperty("budgetLines[1].amount")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_over_its_ceiling_is_refused_unless_an_exception_is_asked_for()
    {
        var content = TrainingApp.Event();
        content["budgetLines"] = new[] { TrainingApp.Line(rate: 50, amount: 5900) };
        var (status, code, problem) = await stage.App.Client().Send("events", content);
        Assert.Equal((HttpStatusCode.BadRequest, "over-ceiling"), (status, code));
        Assert.Equal(["budgetLines[0].rate"], problem.Fields());

        content["premises"] = "private";
        Assert.Equal(HttpStatusCode.Created, (await stage.App.Client().Send("events", content)).Status);
        content["premises"] = "state";
        content["speakers"] = Array.Empty<object>();
        content["budgetLines"] = new[] { TrainingApp.Line(rate: 50, amount: 5900, exceptionReason: "ผู้รับจ้างในตำบลมีเพียงรายเดียว") };
        Assert.Equal(HttpStatusCode.Created, (await stage.App.Client().Send("events", content)).Status);
    }

    [Fact]
    public async Task A_speakers_ceiling_depends_on_who_speaks()
    {
        var content = TrainingApp.Event();
        content["budgetLines"] = new[] { TrainingApp.Line("ค่าวิทยากร", 6, 1200, 7200, null, "ชั่วโมง") };
        content["speakers"] = new[] { new { name = "ปลัดอำเภอ", stateOfficer = true, hours = 6 } };
        Assert.Equal("over-ceiling", (await stage.App.Client().Send("events", content)).Code);
        content["speakers"] = Array.Empty<object>();
        Assert.Equal("over-ceiling", (await stage.App.Client().Send("events", content)).Code);
        content["speakers"] = new[] { new { name = "ครูนอกราชการ", stateOfficer = false, hours = 6 } };
        Assert.Equal(HttpStatusCode.Created, (await stage.App.Client().Send("events", content)).Status);
    }

    [Theory]
    [InlineData("rate", 35.125)]
    [InlineData("rate", 0)]
    [InlineData("quantity", -1)]
    [InlineData("quantity", 1.005)]
    [InlineData("people", 0)]
    [InlineData("amount", -4130)]
    public async Task Numbers_that_are_no_money_or_no_count_are_refused(string field, double value)
    {
        var line = new Dictionary<string, object?> { ["item"] = "ค่าวัสดุ", ["quantity"] = 2, ["unit"] = "ชุด", ["rate"] = 35, ["people"] = 59, ["amount"] = 4130 };
        line[field] = value;
        var content = TrainingApp.Event();
        content["budgetLines"] = new[] { line };
        var (status, _, problem) = await stage.App.Client().Send("events", content);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal([$"budgetLines[0].{field}"], problem.Fields());
    }

    [Theory]
    [InlineData("speakers")]
    [InlineData("targetGroups")]
    [InlineData("sessions")]
    [InlineData("budgetLines")]
    public async Task A_row_that_is_nothing_is_refused(string list)
    {
        var content = TrainingApp.Event();
        content[list] = new object?[] { null };
        var (status, _, problem) = await stage.App.Client().Send("events", content);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(list, problem.Fields());
    }

    [Fact]
    public async Task Days_at_the_ends_of_time_and_sums_beyond_the_ledger_are_refused()
    {
        var content = TrainingApp.Event();
        (content["startsAt"], content["endsAt"]) = ("0001-01-02T00:00:00Z", "9999-12-31T23:59:59Z");
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.App.Client().Send("events", content)).Status);
        content = TrainingApp.Event();
        content["sessions"] = new[] { new { date = "0001-01-01", from = "09:00", to = "10:00" } };
        Assert.Equal(["sessions[0].date"], (await stage.App.Client().Send("events", content)).Body.Fields());
        content = TrainingApp.Event();
        content["budgetLines"] = Enumerable.Repeat(TrainingApp.Line("ค่าวัสดุ", 1, 900_000_000_000m, 900_000_000_000m, null), 2);
        Assert.Equal(["budgetLines"], (await stage.App.Client().Send("events", content)).Body.Fields());
        content = TrainingApp.Event("อบรมที่จะทำสำเนา");
        (content["speakers"], content["budgetLines"]) = (Array.Empty<object>(), Array.Empty<object>()); // others of this class have events with the usual speaker
        var id = await stage.App.Planned(content);
        Assert.Equal(["startsOn"], (await stage.App.Client().Send($"events/{id}/copy", new { fiscalYear = 2570, startsOn = "0001-01-01" })).Body.Fields());
        var api = await stage.App.Client(role: null).GetJson("/training/openapi/v1.json");
        Assert.True(api.GetProperty("paths").TryGetProperty("/api/v1/events/{id}/budget-request", out _));
    }

    [Fact]
    public async Task A_number_in_quotes_and_one_in_Thai_digits_are_refused_by_the_API()
    {
        var content = TrainingApp.Event();
        content["capacity"] = "๕๙";
        Assert.Equal(HttpStatusCode.BadRequest, (await stage.App.Client().Send("events", content)).Status);
    }

    [Fact]
    public async Task A_speaker_has_no_two_events_at_once()
    {
        static Dictionary<string, object?> With(string title, string speaker, string from, string to)
        {
            var content = TrainingApp.Event(title);
            content["speakers"] = new[] { new { name = speaker, stateOfficer = false, hours = 3 } };
            (content["startsAt"], content["endsAt"]) = ($"2027-05-10T{from}:00+07:00", $"2027-05-10T{to}:00+07:00");
            return content;
        }

        var first = await stage.App.Planned(With("อบรมเช้าของสำนักปลัด", "สมศรี มีธรรม", "09:00", "12:00"));
        var content = With("อบรมอีกแห่งหนึ่ง", "สมศรี  มีธรรม", "11:00", "15:00");
        (content["projectCode"], content["course"]) = ("1-06", "family");
        var (status, code, problem) = await stage.App.Client(division: "SW").Send("events", content);
        Assert.Equal((HttpStatusCode.Conflict, "speaker-busy"), (status, code));
        Assert.Contains("อบรมเช้าของสำนักปลัด", problem.Text("title"), StringComparison.Ordinal);

        await stage.App.Planned(With("อบรมบ่าย ไม่ซ้อนกัน", "สมศรี มีธรรม", "13:00", "16:00"));
        Assert.Equal(HttpStatusCode.NoContent, (await stage.App.Client().Send($"events/{first}/cancellation", new { reason = "วิทยากรติดภารกิจอื่น" })).Status);
        content["endsAt"] = "2027-05-10T12:30:00+07:00";
        await stage.App.Planned(content, "SW");
    }
}
