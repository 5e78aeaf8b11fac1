using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Platform.Tests;

/// <summary>The life of a plan from its document to its report, through the gateway, by four different hands.</summary>
[Collection(PlanInForce.Name)]
public sealed class PlanLifeTests(RunningPlatform platform)
{
    private const string Plan = "/plan/api/v1";

    [Fact]
    public async Task A_plan_goes_from_its_document_to_publication_work_report_and_back_to_a_document()
    {
        using var officer = await platform.Client("demo-plan-officer");
        using var executive = await platform.Client("demo-executive");
        using var division = await platform.Client("demo-division-officer-SP");
        using var stranger = await platform.Client("demo-division-officer-PW");
        using var citizen = platform.Client();

        var imported = await ApiJourneyTests.Import(officer, await File.ReadAllBytesAsync(RunningPlatform.SeedPath));
        var planId = imported.GetProperty("planId").GetString();

        // Nothing goes on while errors are open.
        await Refused(officer, $"{Plan}/plans/{planId}/submission", new { }, HttpStatusCode.Conflict, "open-findings");
        foreach (var finding in imported.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("severity").GetString() == "error"))
        {
            await Post(officer, $"{Plan}/plans/{planId}/findings/{finding.GetProperty("id").GetString()}/resolution",
                new { action = "accepted", reason = "คงไว้ตามเล่มแผนที่ประกาศใช้แล้ว" });
        }

        await Refused(executive, $"{Plan}/plans/{planId}/approval", new { }, HttpStatusCode.Conflict, "not-submitted");
        await Post(officer, $"{Plan}/plans/{planId}/submission", new { });
        await Refused(officer, $"{Plan}/plans/{planId}/approval", new { }, HttpStatusCode.Forbidden, "not-allowed");
        await Post(executive, $"{Plan}/plans/{planId}/return", new { reason = "ขอให้ตรวจชื่อผู้รับผิดชอบอีกครั้ง" });
        await Post(officer, $"{Plan}/plans/{planId}/submission", new { });
        await Post(executive, $"{Plan}/plans/{planId}/approval", new { });
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync(new Uri($"{Plan}/plans/{planId}", UriKind.Relative))).StatusCode);
        await Post(executive, $"{Plan}/plans/{planId}/publication", new { });
        Assert.Equal("published", (await Get(citizen, $"{Plan}/plans/{planId}")).GetProperty("status").GetString());

        // The present fiscal year, by the platform's own word: the tests run on the real clock.
        var today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).DateTime);
        var year = today.Year + 543 + (today.Month >= 10 ? 1 : 0);
        var work = $"{Plan}/projects/1-03/years/{year}";
        Assert.Equal(13000m, (await Get(division, work)).GetProperty("remaining").GetDecimal());

        await Post(division, $"{work}/spending", new { amount = 5000m, paidOn = today, document = "ฎ. 12/2570", note = "ค่าวิทยากร" });
        await Refused(division, $"{work}/spending", new { amount = 8000.01m, paidOn = today, document = "ฎ. 13/2570" }, HttpStatusCode.Conflict, "over-budget");
        await Refused(division, $"{work}/spending", new { amount = 100m, paidOn = today, document = "ฎ.12/2570" }, HttpStatusCode.Conflict, "duplicate-document");
        await Refused(division, $"{work}/spending", new { amount = -5m, paidOn = today, document = "ฎ. 14/2570" }, HttpStatusCode.BadRequest, "invalid-input");
        await Refused(stranger, $"{work}/spending", new { amount = 5m, paidOn = today, document = "ฎ. 14/2570" }, HttpStatusCode.Forbidden, "division-not-responsible");

        await Post(division, $"{work}/steps/1/completion", new { on = today, note = "ประชุมแล้ว", evidence = new[] { new { url = "https://example.go.th/1", title = "รายงานการประชุม" } } });
        await Post(division, $"{work}/publications", new { title = "ประชาสัมพันธ์โครงการ", channel = "website", url = "https://example.go.th/2", publishedOn = today });

        var now = await Get(division, work);
        Assert.Equal((5000m, 8000m), (now.GetProperty("spent").GetDecimal(), now.GetProperty("remaining").GetDecimal()));
        Assert.Equal("on-track", now.GetProperty("status").GetString());

        var dashboard = await Get(citizen, $"{Plan}/years/{year}/dashboard");
        Assert.Equal((41000m, 5000m), (dashboard.GetProperty("budget").GetDecimal(), dashboard.GetProperty("spent").GetDecimal()));
        Assert.Equal(27, dashboard.GetProperty("projects").GetProperty("total").GetInt32());
        Assert.Equal(85, dashboard.GetProperty("indicators").GetProperty("total").GetInt32());

        var report = await Get(officer, $"{Plan}/years/{year}/report?round=6m&format=json");
        Assert.Contains("1-03", report.GetRawText(), StringComparison.Ordinal);

        // What leaves as a Word document comes back as the same plan.
        var word = await officer.GetByteArrayAsync(new Uri($"{Plan}/plans/{planId}/document?format=docx", UriKind.Relative));
        using var body = new ByteArrayContent(word);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        using var again = await officer.PostAsync(new Uri($"{Plan}/imports", UriKind.Relative), body);
        Assert.True(again.StatusCode == HttpStatusCode.Created, await again.Content.ReadAsStringAsync());
        var copy = await Get(officer, $"{Plan}/plans/{(await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("planId").GetString()}");
        var first = await Get(officer, $"{Plan}/plans/{planId}");
        foreach (var part in (string[])["dimensions", "fiscalYears", "organization", "projectCount"])
            Assert.Equal(first.GetProperty(part).GetRawText(), copy.GetProperty(part).GetRawText());
        Assert.Equal(205000m, copy.GetProperty("totals").GetProperty("grand").GetDecimal());
    }

    private static async Task<JsonElement> Get(HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));

    private static async Task Post(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task Refused(HttpClient client, string path, object body, HttpStatusCode status, string code)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{path}: {(int)answer.StatusCode} {text}");
        Assert.Equal(code, JsonDocument.Parse(text).RootElement.GetProperty("code").GetString());
    }
}
