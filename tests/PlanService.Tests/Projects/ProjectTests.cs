using System.Net;
using System.Text.Json;

namespace PlanService.Tests.Projects;

public sealed class ProjectTests(SeededPlan seed) : IClassFixture<SeededPlan>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_project_has_its_whole_sheet()
    {
        var project = await seed.App.Client().GetJson("projects/1-03");

        Assert.Equal(("1-03", "project", "1", "1.1"), (project.Text("code"), project.Text("kind"), project.Text("dimension"), project.Text("mission")));
        Assert.StartsWith("โครงการเสริมสร้างคุณธรรมจริยธรรม", project.Text("name"), StringComparison.Ordinal);
        Assert.Equal(["1.1.3"], project.GetProperty("objectives").Texts());
        Assert.Equal(["SP"], project.GetProperty("divisions").Texts());
        Assert.Equal(13000, project.GetProperty("budgets").GetProperty("2566").GetDecimal());
        Assert.NotEmpty(project.Text("rationale"));
        Assert.NotEmpty(project.GetProperty("purposes").Texts());
        Assert.Equal(7, project.GetProperty("targetGroups").GetArrayLength());
        Assert.Equal(59, project.GetProperty("targetGroups").EnumerateArray().Sum(target => target.GetProperty("count").GetDecimal()));
        Assert.Equal(1, project.GetProperty("steps")[0].GetProperty("no").GetInt32());
        Assert.NotEmpty(project.GetProperty("steps")[0].Text("text"));
        Assert.Contains(project.GetProperty("budgetLines").EnumerateArray(), line =>
            line.GetProperty("amount").GetDecimal() == 2950 && line.GetProperty("computed").GetDecimal() == 5900);
        var output = project.GetProperty("outputs")[0];
        Assert.Equal((">=", 3m), (output.Text("comparator"), output.GetProperty("target").GetDecimal()));
    }

    [Fact]
    public async Task A_year_without_budget_is_null()
    {
        var budgets = (await seed.App.Client().GetJson("projects/2-04")).GetProperty("budgets");
        Assert.Equal(["2566", "2567", "2568", "2569", "2570"], budgets.EnumerateObject().Select(year => year.Name));
        Assert.All(budgets.EnumerateObject(), year => Assert.Equal(JsonValueKind.Null, year.Value.ValueKind));
    }

    [Fact]
    public async Task An_amount_that_is_no_number_keeps_its_letters()
    {
        var project = await seed.App.Client().GetJson("projects/1-06");
        Assert.Equal(20000, project.GetProperty("budgets").GetProperty("2569").GetDecimal());
        Assert.Equal("20,0000", project.GetProperty("asWritten").GetProperty("budgets").Text("2569"));
    }

    [Fact]
    public async Task Both_sheets_of_one_project_are_kept()
    {
        var counts = new List<int>();
        foreach (var item in (await seed.App.Client().GetJson("projects?pageSize=200")).GetProperty("items").EnumerateArray())
            counts.Add((await seed.App.Client().GetJson($"projects/{item.Text("code")}")).GetProperty("asWritten").GetProperty("sheets").GetArrayLength());
        Assert.Equal(29, counts.Sum());
    }

    [Fact]
    public async Task An_unknown_code_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await seed.App.Client().GetAsync("projects/9-99", Ct)).StatusCode);

    [Theory]
    [InlineData("", 27)]
    [InlineData("dimension=1", 7)]
    [InlineData("dimension=2", 11)]
    [InlineData("dimension=9", 0)]
    [InlineData("division=SW", 6)] // one of its own and five of everybody
    [InlineData("division=IA&dimension=4", 3)]
    [InlineData("fiscalYear=2570", 27)]
    [InlineData("fiscalYear=2571", 0)]
    [InlineData("fiscalYear=1", 0)]
    [InlineData("status=not-started", 27)]
    [InlineData("status=done", 0)]
    public async Task Projects_are_filtered(string query, int count) =>
        Assert.Equal(count, (await seed.App.Client().GetJson($"projects?{query}")).GetProperty("total").GetInt32());

    [Theory]
    [InlineData("status=finished")]
    [InlineData("fiscalYear=two")]
    public async Task A_filter_that_says_nothing_is_bad_input(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await seed.App.Client().GetAsync($"projects?{query}", Ct)).StatusCode);

    [Fact]
    public async Task A_list_comes_in_pages()
    {
        var second = await seed.App.Client().GetJson("projects?page=2&pageSize=10");
        Assert.Equal((2, 10, 27), (second.GetProperty("page").GetInt32(), second.GetProperty("pageSize").GetInt32(), second.GetProperty("total").GetInt32()));
        Assert.Equal("2-04", second.GetProperty("items")[0].Text("code"));
        Assert.Equal(200, (await seed.App.Client().GetJson("projects?pageSize=9999")).GetProperty("pageSize").GetInt32());
        Assert.Equal(0, (await seed.App.Client().GetJson("projects?page=2147483647&pageSize=200")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("1-06", "1-06")]
    [InlineData("๑-๐๖", "1-06")]
    [InlineData("ครอบครัว", "1-06")]
    [InlineData("ยุคใหม่ ลดใช้", "1-06")]
    [InlineData("ครอบครัว ยุค ใหม่", "1-06")]
    [InlineData("no gift policy", "2-04")]
    [InlineData("NOGIFT", "2-04")]
    [InlineData("โรงเรียนคุณธรรม", "1-07")]
    [InlineData("\"ป้องกันผลประโยชน์ทับซ้อนของ อบต.บึงนคร\"", "1-02")]
    [InlineData("ป้องกันผลประโยชน์ทับซ้อนขององค์การบริหารส่วนตำบล", "1-02")]
    [InlineData("ประชาคม", "3-01")]
    public async Task Search_finds_Thai_words_however_they_are_spaced(string words, string code)
    {
        var found = await seed.App.Client().GetJson($"projects?q={Uri.EscapeDataString(words)}");
        Assert.Equal(code, found.GetProperty("items")[0].Text("code"));
    }

    [Fact]
    public async Task Search_looks_into_the_sheets_and_finds_nothing_where_nothing_is()
    {
        var client = seed.App.Client();
        Assert.True((await client.GetJson($"projects?q={Uri.EscapeDataString("ค่าวิทยากร")}")).GetProperty("total").GetInt32() >= 2);
        Assert.Equal(0, (await client.GetJson($"projects?q={Uri.EscapeDataString("เรือดำน้ำ")}")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await client.GetJson("projects?q=%25")).GetProperty("total").GetInt32());
        Assert.Equal(27, (await client.GetJson("projects?q=%20%22")).GetProperty("total").GetInt32());
    }
}
