using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Testing;

namespace Platform.Tests;

/// <summary>The three courses of the real plan with its numbers of people (59, 150, 141), from the plan's money to certificates, and what the plan knows of them.</summary>
[Collection(PlanInForce.Name)]
public sealed class TrainingJourneyTests(RunningPlatform platform)
{
    private const string Api = "/training/api/v1";
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).DateTime);
    private static readonly int Year = Today.Year + 543 + (Today.Month >= 10 ? 1 : 0);

    [Fact]
    public async Task The_three_courses_are_held_and_the_plan_follows_with_money_and_indicators()
    {
        await PlanInForce.Publish(platform);
        using var clerk = await platform.Client("demo-division-officer-SP");
        using var welfare = await platform.Client("demo-division-officer-SW");
        using var education = await platform.Client("demo-division-officer-EDU");

        var ethics = await Opened(clerk, "1-03", "ethics", 59, Line("ค่าอาหารว่างและเครื่องดื่ม", 2, "มื้อ", 35, 59), Line("ค่าวิทยากร", 6, "ชั่วโมง", 600, null));
        await Enrol(clerk, ethics, 59);
        await Attend(clerk, ethics, 57);
        await Learn(clerk, ethics);
        var done = await Complete(clerk, ethics, 7000.50m);
        Assert.Equal((59, 57, 96.6m, 7000.50m), (Number(done, "enrolled"), Number(done, "attended"), done.GetProperty("attendancePercent").GetDecimal(), done.GetProperty("spent").GetDecimal()));
        Assert.Equal((3, 40m, 100m), (Number(done, "passed"), done.GetProperty("averageGain").GetDecimal(), done.GetProperty("satisfactionPercent").GetDecimal()));

        var family = await Opened(welfare, "1-06", "family", 150, Line("ค่าอาหารว่างและเครื่องดื่ม", 2, "มื้อ", 35, 150));
        await Enrol(welfare, family, 150);
        await Attend(welfare, family, 150);
        await Answer(welfare, "questionnaire", 150);
        await Answer(welfare, "assessment", 50);
        await Complete(welfare, family, 10_500m);

        var school = await Opened(education, "1-07", "moral-school", 141);
        await Enrol(education, school, 141);
        await Attend(education, school, 141);
        Assert.Equal(100m, (await Complete(education, school, 0)).GetProperty("attendancePercent").GetDecimal());

        await Knows(clerk, "1-03", 7000.50m, ("output-2", 57, null));
        await Knows(welfare, "1-06", 10_500m, ("outcome-2", 50, null));
        await Knows(education, "1-07", 0, ("output-1", 100, true));
        await Certificates(clerk, ethics, 57);
    }

    private static async Task<Guid> Opened(HttpClient officer, string project, string course, int people, params object[] lines)
    {
        var planned = await Post(officer, "events", new Dictionary<string, object>
        {
            ["course"] = course,
            ["projectCode"] = project,
            ["fiscalYear"] = Year,
            ["title"] = $"อบรมตามแผน {project}",
            ["venue"] = "หอประชุม อบต.",
            ["capacity"] = people,
            ["startsAt"] = FormattableString.Invariant($"{Today:yyyy-MM-dd}T00:00:00+07:00"),
            ["endsAt"] = FormattableString.Invariant($"{Today:yyyy-MM-dd}T23:00:00+07:00"),
            ["targetGroups"] = new[] { new { group = "กลุ่มเป้าหมายตามแผน", count = people } },
            ["speakers"] = new[] { new { name = $"วิทยากร {project}", stateOfficer = true, hours = 6 } },
            ["budgetLines"] = lines,
        });
        var id = planned.GetProperty("id").GetGuid();
        await Post(officer, $"events/{id}/budget-request", new { });
        await Wait.Until(async () => (await Get(officer, $"events/{id}")).GetProperty("status").GetString() == "open");
        return id;
    }

    private static object Line(string item, int quantity, string unit, decimal rate, int? people) => new { item, quantity, unit, rate, people, amount = quantity * rate * (people ?? 1) };

    /// <summary>From a list with a heading, as a spreadsheet saves it.</summary>
    private static async Task Enrol(HttpClient officer, Guid id, int people)
    {
        var list = new StringBuilder("ชื่อ-สกุล,กลุ่ม\n");
        for (var no = 1; no <= people; no++)
            list.Append(CultureInfo.InvariantCulture, $"{(no % 2 == 0 ? "นาย" : "นางสาว")}ผู้เข้าอบรม ลำดับ{no},กลุ่มเป้าหมายตามแผน\n");
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(list.ToString()));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "file", "รายชื่อ.csv" }, { new StringContent("none"), "mode" } };
        using var answer = await officer.PostAsync(new Uri($"{Api}/events/{id}/enrolments/import", UriKind.Relative), form);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        Assert.Equal(people, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("enrolled").GetInt32());
    }

    /// <summary>All sessions, twice, as a phone does that did not hear the first answer.</summary>
    private static async Task Attend(HttpClient officer, Guid id, int people)
    {
        var sessions = (await Get(officer, $"events/{id}")).GetProperty("sessions").EnumerateArray().Select(session => Number(session, "no")).ToList();
        foreach (var session in sessions)
        {
            var entries = Enumerable.Range(1, people).Select(no => new { clientId = $"{session}-{no}", no, session, means = "list" }).ToArray();
            Assert.All((await Post(officer, $"events/{id}/attendance/batch", new { entries })).GetProperty("results").EnumerateArray(), result => Assert.Equal("recorded", result.GetProperty("outcome").GetString()));
            Assert.All((await Post(officer, $"events/{id}/attendance/batch", new { entries })).GetProperty("results").EnumerateArray(), result => Assert.Equal("already", result.GetProperty("outcome").GetString()));
        }
    }

    /// <summary>Three people go from four right answers to eight; five are satisfied, on paper.</summary>
    private static async Task Learn(HttpClient officer, Guid id)
    {
        var right = (await Get(officer, "courses/ethics/test")).GetProperty("questions").EnumerateArray().Select(question => Number(question, "right")).ToList();
        var people = (await Get(officer, $"events/{id}/enrolments?pageSize=3")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetGuid()).ToList();
        foreach (var enrolmentId in people)
        {
            foreach (var (kind, known) in new[] { ("pre", 4), ("post", 8) })
                await Post(officer, $"events/{id}/tests/{kind}/answers", new { enrolmentId, answers = right.Select((answer, index) => index < known ? answer : (int?)null).ToArray() });
        }

        for (var no = 0; no < 5; no++)
            await Post(officer, $"events/{id}/surveys/satisfaction/paper-answers", new { answers = new[] { 4, 4, 5, 4, 5 } });
    }

    private static async Task Answer(HttpClient officer, string kind, int families)
    {
        var questions = (await Get(officer, $"families/templates/{kind}")).GetProperty("questions").GetArrayLength();
        for (var no = 0; no < families; no++)
            await Post(officer, $"families/{kind}", new { answers = Enumerable.Repeat(1, questions).ToArray(), consent = true });
    }

    private static Task<JsonElement> Complete(HttpClient officer, Guid id, decimal spent) => Post(officer, $"events/{id}/completion", new
    {
        spending = spent == 0 ? [] : new[] { new { item = "ค่าใช้จ่ายทั้งหมด", amount = spent, document = $"ฎีกา {id}" } },
    });

    /// <summary>The ledger has what was spent, nothing is held any more, and the indicator leads to the page it comes from.</summary>
    private static async Task Knows(HttpClient officer, string project, decimal spent, (string Indicator, decimal Value, bool? Met) measured)
    {
        var path = $"/plan/api/v1/projects/{project}/years/{Year}";
        await Wait.Until(async () => (await officer.GetFromJsonAsync<JsonElement>(path)).GetProperty("measurements").EnumerateArray()
            .Any(one => one.GetProperty("indicator").GetString() == measured.Indicator && one.GetProperty("value").GetDecimal() == measured.Value));
        await Wait.Until(async () => (await officer.GetFromJsonAsync<JsonElement>(path)).GetProperty("reserved").GetDecimal() == 0);
        var work = await officer.GetFromJsonAsync<JsonElement>(path);
        Assert.Equal(spent, work.GetProperty("spent").GetDecimal());
        var indicator = work.GetProperty("measurements").EnumerateArray().Single(one => one.GetProperty("indicator").GetString() == measured.Indicator);
        Assert.Equal(("training", measured.Met), (indicator.GetProperty("source").GetString(), indicator.GetProperty("met") is { ValueKind: not JsonValueKind.Null } met ? met.GetBoolean() : null));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(new Uri(indicator.GetProperty("link").GetString()!, UriKind.Relative))).StatusCode);
    }

    private async Task Certificates(HttpClient officer, Guid id, int people)
    {
        using var executive = await platform.Client("demo-executive");
        using (var named = await executive.PutAsJsonAsync(new Uri($"{Api}/certificates/signers/{Today.Year + 543}", UriKind.Relative), new { name = "นายทดสอบ ลงนาม", position = "นายกองค์การบริหารส่วนตำบล" }))
            Assert.True(named.IsSuccessStatusCode, await named.Content.ReadAsStringAsync());
        var order = await Post(officer, $"events/{id}/certificates", new { });
        var path = $"events/{id}/certificates/orders/{order.GetProperty("id").GetGuid()}";
        await Wait.Until(async () => (await Get(officer, path)).GetProperty("isFinished").GetBoolean());
        Assert.Equal(people, Number(await Get(officer, path), "issued"));
        var file = await officer.GetByteArrayAsync(new Uri($"{Api}/events/{id}/certificates?format=pdf", UriKind.Relative));
        Assert.Equal("%PDF", Encoding.ASCII.GetString(file, 0, 4));
    }

    private static int Number(JsonElement json, string property) => json.GetProperty(property).GetInt32();

    private static async Task<JsonElement> Get(HttpClient client, string path) => await client.GetFromJsonAsync<JsonElement>(new Uri($"{Api}/{path}", UriKind.Relative));

    private static async Task<JsonElement> Post(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri($"{Api}/{path}", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
