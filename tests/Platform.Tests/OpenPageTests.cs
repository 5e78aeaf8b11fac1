using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Testing;

namespace Platform.Tests;

/// <summary>The open page with the services as they are: each part is told, and the links of the ITA lead to pages that a daily look finds.</summary>
[Collection(PlanInForce.Name)]
public sealed class OpenPageTests(RunningPlatform platform)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).DateTime);
    private static readonly int Year = Today.Year + 543 + (Today.Month >= 10 ? 1 : 0);

    [Fact]
    public async Task Everybody_reads_a_year_and_every_link_that_the_platform_answers_stands_up_to_the_look()
    {
        await PlanInForce.Publish(platform);
        using var citizen = platform.Client();
        using var officer = await platform.Client("demo-plan-officer");
        Assert.True((await officer.PostAsJsonAsync(new Uri($"/plan/api/v1/ita/{Year}", UriKind.Relative), new { })).StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict);

        JsonElement all = default;
        await Wait.Until(async () => (all = await citizen.GetFromJsonAsync<JsonElement>($"/open/{Year}/data.json")).GetProperty("parts").EnumerateArray().All(part => part.GetProperty("state").GetString() != "silent"), () => all.ToString());
        var projects = all.GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("key").GetString() == "projects");
        Assert.Equal("told", projects.GetProperty("state").GetString());
        Assert.Equal(27, projects.GetProperty("rows").GetArrayLength());
        Assert.Contains("application/ld+json", await citizen.GetStringAsync(new Uri($"/open/{Year}", UriKind.Relative)), StringComparison.Ordinal);

        // Each number leads somewhere.
        foreach (var page in all.GetProperty("parts").EnumerateArray().SelectMany(part => part.GetProperty("figures").EnumerateArray()).Select(figure => figure.GetProperty("page").GetString()!).Distinct())
            Assert.True((await citizen.GetAsync(new Uri(page, UriKind.Relative))).IsSuccessStatusCode, page);

        Dictionary<string, string?> found = [];
        await Wait.Until(async () => (found = await Looked(citizen)).Values.All(outcome => outcome is not null), () => string.Join('\n', found));
        foreach (var good in (string[])["corruption-plan", "plan-money", "complaint-manual", "complaint-statistics", "corruption-channel", "corruption-manual", "no-gift-report", "ethics-training", "open-data"])
            Assert.True(found[good] == "good", $"{good}: {found[good]}");
        Assert.Equal("not-there", found["plan-report-half"]); // nobody has submitted it
        Assert.Equal($"/complaints/statistics?year={Year}", (await NoRedirects.GetAsync(new Uri(platform.Address, $"/open/{Year}/ita/complaint-statistics"))).Headers.Location!.ToString());
    }

    private static HttpClient NoRedirects { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    private static async Task<Dictionary<string, string?>> Looked(HttpClient citizen) =>
        (await citizen.GetFromJsonAsync<JsonElement>($"/plan/api/v1/ita/{Year}")).GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("check").ValueKind is JsonValueKind.Object)
            .ToDictionary(item => item.GetProperty("key").GetString()!, item => item.GetProperty("check").GetProperty("outcome").GetString());
}
