using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Spending;

public sealed class RecordSpendingTests : IAsyncDisposable
{
    private readonly SpendingSetup _money = new();

    private static CancellationToken Ct => SpendingSetup.Ct;

    public ValueTask DisposeAsync() => _money.DisposeAsync();

    [Fact]
    public async Task A_disbursement_is_entered_and_the_sums_follow()
    {
        var answer = await _money.Spend(3600m, "ฎีกา 131/2570", note: "ค่าวิทยากร 6 ชั่วโมง");
        var entry = await answer.Json();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Equal((3600m, "2027-02-22", "ฎีกา 131/2570"), (entry.GetProperty("amount").GetDecimal(), entry.Text("paidOn"), entry.Text("document")));
        Assert.Equal((13000m, 3600m, 0m, 9400m), Sums(entry.GetProperty("year")));
        var year = await _money.App.Client().GetJson(SpendingSetup.Year);
        Assert.Equal((13000m, 3600m, 0m, 9400m), Sums(year));
        Assert.Equal("on-track", year.Text("status"));
        Assert.Equal(entry.Text("id"), Assert.Single((await _money.Ledger()).GetProperty("items").EnumerateArray()).Text("id"));
    }

    [Fact]
    public async Task More_than_what_remains_is_refused_and_the_refusal_names_it()
    {
        await _money.Spend(11180m, "ฎีกา 1/2570");
        var refused = await _money.Spend(1820.01m, "ฎีกา 2/2570");
        var problem = await refused.Json();

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("over-budget", problem.Text("code"));
        Assert.Equal("เบิกได้ไม่เกิน 1,820.00 บาท ซึ่งเป็นเงินคงเหลือ", problem.Text("title"));
        Assert.Equal(HttpStatusCode.Created, (await _money.Spend(1820m, "ฎีกา 2/2570")).StatusCode);
        Assert.Equal((13000m, 0m, 13000m, 0m), await _money.Sums());
    }

    [Fact]
    public async Task A_project_without_money_says_so()
    {
        var code = await _money.App.InDatabase(db => db.Projects
            .Where(project => project.Divisions.Contains("SP") && project.Budgets.All(budget => budget.Baht == null)).Select(project => project.Code).FirstAsync(Ct));
        var refused = await _money.Spend(1m, "ฎีกา 1", year: $"projects/{code}/years/2570");
        var problem = await refused.Json();
        Assert.Equal("over-budget", problem.Text("code"));
        Assert.Contains("ไม่มีงบประมาณ", problem.Text("title"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ฎีกา ๑๑๘/๒๕๗๐")]
    [InlineData(" ฎีกา118 /2570 ")]
    public async Task The_same_paper_is_entered_once_however_it_is_written(string again)
    {
        await _money.Spend(500m, "ฎีกา 118/2570", "2027-02-10");
        var refused = await _money.Spend(600m, again);
        var problem = await refused.Json();

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("duplicate-document", problem.Text("code"));
        Assert.Contains("10 กุมภาพันธ์ 2570 จำนวน 500.00 บาท", problem.Text("title"), StringComparison.Ordinal);
        Assert.Equal((500m, 0m, 500m, 0m), await _money.Sums());
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { """{"amount":0,"paidOn":"2027-02-22","document":"1"}""", "amount" },
        { """{"amount":-5,"paidOn":"2027-02-22","document":"1"}""", "amount" },
        { """{"amount":10.005,"paidOn":"2027-02-22","document":"1"}""", "amount" },
        { """{"amount":1000000000000,"paidOn":"2027-02-22","document":"1"}""", "amount" },
        { """{"amount":"13,000","paidOn":"2027-02-22","document":"1"}""", "amount" },
        { """{"amount":"13000","paidOn":"2027-02-22","document":"1"}""", "amount" },
        { """{"paidOn":"2027-02-22","document":"1"}""", "amount" },
        { """{"amount":5,"document":"1"}""", "paidOn" },
        { """{"amount":5,"paidOn":"22/2/2570","document":"1"}""", "paidOn" },
        { """{"amount":5,"paidOn":"2026-09-30","document":"1"}""", "paidOn" },
        { """{"amount":5,"paidOn":"2027-03-13","document":"1"}""", "paidOn" },
        { """{"amount":5,"paidOn":"2027-02-22","document":"  "}""", "document" },
        { """{"amount":5,"paidOn":"2027-02-22"}""", "document" },
        { """{"amount":5,"paidOn":"2027-02-22","document":"1","reservation":"7f0c8a2e-0000-4000-8000-000000000000"}""", "reservation" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_field_is_named_and_nothing_is_entered(string body, string field)
    {
        var answer = await _money.Officer().PostAsync($"{SpendingSetup.Year}/spending", new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name);
        Assert.Contains(errors, name => name.Equals(field, StringComparison.OrdinalIgnoreCase));
        Assert.Equal((0m, 0m, 0m, 0m), await _money.Sums());
    }

    [Fact]
    public async Task Only_a_division_that_is_responsible_spends()
    {
        var other = await _money.Officer("PW").PostAsJsonAsync($"{SpendingSetup.Year}/spending", Paid, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        Assert.Equal("division-not-responsible", (await other.Json()).Text("code"));
        Assert.Equal(HttpStatusCode.Created, (await _money.App.Client(Roles.DivisionHead, "SP").PostAsJsonAsync($"{SpendingSetup.Year}/spending", Paid, Ct)).StatusCode);
        foreach (var role in Roles.All.Except([Roles.DivisionHead, Roles.DivisionOfficer]))
            Assert.Equal(HttpStatusCode.Forbidden, (await _money.App.Client(role, "SP").PostAsJsonAsync($"{SpendingSetup.Year}/spending", Paid, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _money.App.Client(null).PostAsJsonAsync($"{SpendingSetup.Year}/spending", Paid, Ct)).StatusCode);
    }

    [Theory]
    [InlineData("projects/9-99/years/2570")]
    [InlineData("projects/1-03/years/2580")]
    public async Task An_unknown_project_or_year_is_not_found(string year) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _money.Spend(1m, "1", year: year)).StatusCode);

    [Fact]
    public async Task A_stale_If_Match_is_told()
    {
        var client = _money.Officer();
        var seen = (await client.GetAsync(SpendingSetup.Year, Ct)).Headers.ETag!;
        await _money.Spend(5m, "1");
        client.DefaultRequestHeaders.IfMatch.Add(seen);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await client.PostAsJsonAsync($"{SpendingSetup.Year}/spending", Paid, Ct)).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Twenty_at_once_never_exceed_the_limit_and_the_sums_equal_the_ledger(bool withKeys)
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(number =>
            _money.Spend(1000m, $"ฎีกา {number}/2570", key: withKeys ? Guid.NewGuid().ToString() : null)));

        Assert.Equal(13, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal((13000m, 0m, 13000m, 0m), await _money.Sums());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_paper_sent_ten_times_at_once_is_entered_once(bool withOneKey)
    {
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _money.Spend(1000m, "ฎีกา 1/2570", key: withOneKey ? key : null)));

        Assert.Equal(withOneKey ? 10 : 1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal((1000m, 0m, 1000m, 0m), await _money.Sums());
    }

    [Fact]
    public async Task The_ledger_itself_refuses_to_be_changed()
    {
        await _money.Spend(1000m, "ฎีกา 1/2570");
        foreach (var change in new[] { "update spending set amount = 1", "delete from spending", "truncate spending cascade" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => _money.App.InDatabase(db => db.Database.ExecuteSqlRawAsync(change, Ct)));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task The_public_reads_the_ledger_of_a_published_plan_only()
    {
        await _money.Spend(1000m, "ฎีกา 1/2570", note: "จ่ายให้นายสมชาย");
        Assert.Equal(HttpStatusCode.NotFound, (await _money.App.Client(null).GetAsync($"{SpendingSetup.Year}/spending", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_ledger_is_read_page_by_page_in_either_order()
    {
        for (var number = 1; number <= 5; number++)
            await _money.Spend(100m, $"{number}", $"2027-01-{number:00}");
        var first = await _money.Ledger("?pageSize=2&order=oldest");
        var last = await _money.Ledger("?pageSize=2");

        Assert.Equal(5, first.GetProperty("total").GetInt32());
        Assert.Equal(["1", "2"], Documents(first));
        Assert.Equal(["5", "4"], Documents(last));
        Assert.Equal(["1"], Documents(await _money.Ledger("?pageSize=2&page=3")));
    }

    private static object Paid => new { amount = 10, paidOn = "2027-02-22", document = "ฎีกา 9" };

    private static IEnumerable<string> Documents(JsonElement ledger) => ledger.GetProperty("items").EnumerateArray().Select(entry => entry.Text("document"));

    private static (decimal Budget, decimal Spent, decimal Reserved, decimal Remaining) Sums(JsonElement year) => (
        year.GetProperty("budget").GetDecimal(), year.GetProperty("spent").GetDecimal(), year.GetProperty("reserved").GetDecimal(), year.GetProperty("remaining").GetDecimal());
}
