using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ComplaintService.Tests.Desk;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Tests.Complaints;

/// <summary>A new promise falls on a day on which somebody works: others are refused, and the next one is named.</summary>
public sealed class WorkingDayTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer, "SP");

    /// <summary>Monday 29 March 2027; Songkran is from Tuesday 13 to Thursday 15 April.</summary>
    public ValueTask InitializeAsync()
    {
        _app.Clock.Set(new(2027, 3, 29, 3, 0, 0, TimeSpan.Zero));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("2027-04-17", "2027-04-19")] // Saturday
    [InlineData("2027-04-18", "2027-04-19")]
    [InlineData("2027-04-14", "2027-04-16")] // Songkran
    public async Task The_api_names_the_next_working_day(string off, string working)
    {
        var (_, id) = await _app.Receive();
        var answer = await Officer.PostAsJsonAsync($"complaints/{id}/extension", new { newDueOn = off, reason = "ต้องรอของจากผู้ขาย" }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(ThaiCalendar.InThai(DateOnly.Parse(working, System.Globalization.CultureInfo.InvariantCulture)), Field(await answer.Json()), StringComparison.Ordinal);
        Assert.Equal("2027-04-13", (await Officer.GetJson($"complaints/{id}")).Text("dueOn"));
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/extension", new { newDueOn = working, reason = "ต้องรอของจากผู้ขาย" }));
    }

    [Fact]
    public async Task The_page_says_so_at_the_field_and_keeps_the_reason()
    {
        var (_, id) = await _app.Receive();
        var desk = new Visitor(_app.Browser(Roles.ComplaintOfficer, "SP"));
        var page = await desk.Step(await _app.Home(id), "extension", "extend", ("Form.NewDueOn.text", "18 เมษายน 2570"), ("Form.Text", "ต้องรอของจากผู้ขาย"));
        Assert.Equal(HttpStatusCode.BadRequest, desk.Answer.StatusCode);
        Assert.Contains("เลือกวันทำการ เช่น 19 เมษายน 2570", page.QuerySelector(".is-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ต้องรอของจากผู้ขาย", page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task An_order_for_several_is_refused_before_it_is_given()
    {
        var (_, id) = await _app.Receive();
        var answer = await Officer.PostAsJsonAsync("bulk", new { ids = new[] { id }, action = "extend", newDueOn = "2027-04-18", text = "ต้องรอของจากผู้ขาย" }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("19 เมษายน 2570", Field(await answer.Json()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_absurd_is_refused_all_the_same()
    {
        var (_, id) = await _app.Receive();
        foreach (var day in new[] { "0001-01-01", "9999-12-31" })
        {
            Assert.Contains((await Officer.Send($"complaints/{id}/extension", new { newDueOn = day, reason = "ต้องรอของจากผู้ขาย" })).Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Conflict });
            Assert.Equal(HttpStatusCode.BadRequest, (await Officer.Send("bulk", new { ids = new[] { id }, action = "extend", newDueOn = day, text = "ต้องรอของจากผู้ขาย" })).Status);
        }
    }

    private static string Field(JsonElement problem) => problem.GetProperty("errors").GetProperty("newDueOn")[0].GetString()!;
}
