using System.Net.Http.Json;
using System.Text.Json;
using ComplaintService.Data;
using Testing.Api;

namespace Upgrade.Tests;

public sealed class ComplaintsUpgradeTests(UpgradedComplaints upgraded) : UpgradeTests<ComplaintDb>(upgraded), IClassFixture<UpgradedComplaints>
{
    private const string Api = "/complaints/api/v1/corruption";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData(".2")]
    public async Task A_report_that_was_sealed_for_the_release_is_opened_with_its_receipt(string round)
    {
        using var reporter = await upgraded.As(upgraded.Service, null);
        using var answer = await reporter.PostAsJsonAsync($"{Api}/inbox", new { receipt = Release.First.Fact($"corruption.receipt{round}") }, Ct);
        var inbox = await answer.Json();
        Assert.Equal($"ถนนสายวัดป่า {(round.Length == 0 ? 1 : 2)}", inbox.Text("subject"));
        Assert.Equal("งวดที่ 2", inbox.GetProperty("messages").EnumerateArray().Single(message => message.Text("from") == "reporter").Text("text"));
    }

    [Fact]
    public async Task A_case_is_opened_with_the_officers_passphrase_and_has_what_the_replica_added()
    {
        using var officer = await upgraded.As(upgraded.Service, "corruption-officer");
        using var unlocked = await officer.PostAsJsonAsync($"{Api}/key/unlocking", new { passphrase = "demo demo demo demo" }, Ct);
        officer.DefaultRequestHeaders.Add("Officer-Key", (await unlocked.Json()).Text("key"));
        var file = await officer.GetFromJsonAsync<JsonElement>($"{Api}/reports/{Release.First.Fact("corruption.id")}", Ct);
        Assert.True(file.GetProperty("ledgerIsWhole").GetBoolean());
        Assert.Contains("ฎีกาสองฉบับเป็นงวดเดียวกัน", file.ToString(), StringComparison.Ordinal);
    }
}
