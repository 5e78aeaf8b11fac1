using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Complaints;

/// <summary>What another system that works for staff finds out by the API alone.</summary>
public sealed class StaffAnswerTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task A_complaint_lists_its_files_and_each_can_be_fetched()
    {
        var (_, id) = await app.Receive();
        using var body = new MultipartFormDataContent { { new ByteArrayContent([.. Png]), "file", "หลังซ่อม.png" } };
        var fileId = (await (await Officer.PostAsync("files", body, Ct)).Json()).GetProperty("fileId").GetGuid();
        await Officer.Send($"complaints/{id}/updates", new { text = "ซ่อมแล้ว", visibleToComplainant = false, evidence = new[] { new { fileId, visibleToComplainant = false } } });

        var complaint = await Officer.GetJson($"complaints/{id}");
        var file = Assert.Single(complaint.GetProperty("attachments").EnumerateArray());
        Assert.Equal((fileId, "หลังซ่อม.jpg", "image/jpeg", false, false), (file.GetProperty("fileId").GetGuid(), file.Text("fileName"), file.Text("contentType"), file.GetProperty("visibleToComplainant").GetBoolean(), file.GetProperty("fromComplainant").GetBoolean()));
        Assert.Equal("ซ่อมแล้ว", complaint.GetProperty("updates").EnumerateArray().Single(update => update.GetProperty("no").GetInt32() == file.GetProperty("updateNo").GetInt32()).Text("text"));
        foreach (var part in new[] { "fileId", "thumbnailId" })
            Assert.Equal(HttpStatusCode.OK, (await Officer.GetAsync($"complaints/{id}/attachments/{file.GetProperty(part).GetGuid()}", Ct)).StatusCode);
    }

    [Fact]
    public async Task Followers_public_line_and_paper_are_told()
    {
        await Officer.PostAsJsonAsync("complaints/records", new { channel = "letter", document = "บน 12/2570", anonymousLetter = "with-facts", category = "road", subject = "สะพานไม้ผุพัง", details = "แผ่นไม้หักสามแผ่นกลางสะพาน" }, Ct);
        var row = Assert.Single((await Officer.GetJson("complaints?q=สะพานไม้ผุพัง")).GetProperty("items").EnumerateArray());
        var id = row.GetProperty("id").GetGuid();
        await Officer.Send($"complaints/{id}/public-title", new { title = "สะพานไม้ชำรุด" });
        var complaint = await Officer.GetJson($"complaints/{id}");
        Assert.Equal(("บน 12/2570", true, "สะพานไม้ชำรุด", 0), (complaint.Text("document"), complaint.GetProperty("anonymousLetter").GetBoolean(), complaint.Text("publicTitle"), complaint.GetProperty("followers").GetInt32()));
        Assert.Equal(0, row.GetProperty("followers").GetInt32());
        Assert.Equal(JsonValueKind.Null, complaint.GetProperty("contactErasedAt").ValueKind);
        Assert.Empty(complaint.GetProperty("attachments").EnumerateArray());
    }

    [Fact]
    public async Task Colleagues_are_told_by_division_and_what_is_told_can_be_assigned()
    {
        await Visit(Roles.DivisionOfficer, "FIN", "fin-1");
        await Visit(Roles.DivisionHead, "EDU", "edu-1");
        var officers = await Colleagues(Officer, "?division=FIN");
        Assert.Equal(["fin-1"], officers);
        Assert.Superset(new HashSet<string> { "fin-1", "edu-1" }, (await Colleagues(Officer, "")).ToHashSet());
        Assert.Equal(["edu-1"], (await Colleagues(app.Client(Roles.DivisionHead, "EDU"), "")).Where(one => one != "test-division-head"));
        Assert.Empty(await Colleagues(app.Client(Roles.DivisionHead, "EDU"), "?division=FIN"));
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Client(Roles.DivisionOfficer, "FIN").GetAsync("colleagues", Ct)).StatusCode);

        var (_, id) = await app.Receive();
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/assignment", new { division = "FIN", officer = officers[0] }));
    }

    [Fact]
    public async Task Who_stays_away_for_ninety_days_or_loses_the_role_is_offered_no_more()
    {
        await Visit(Roles.DivisionOfficer, "SW", "sw-away");
        await Visit(Roles.DivisionOfficer, "SW", "sw-moved");
        await Visit(Roles.Executive, null, "sw-moved"); // became the chief executive
        Assert.Equal(["sw-away"], await Colleagues(Officer, "?division=SW"));
        app.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Empty(await Colleagues(Officer, "?division=SW"));
        var (_, id) = await app.Receive();
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Officer.Send($"complaints/{id}/assignment", new { division = "SW", officer = "sw-away" }));
        await Visit(Roles.DivisionOfficer, "SW", "sw-away");
        Assert.Equal(["sw-away"], await Colleagues(Officer, "?division=SW"));
    }

    [Fact]
    public async Task The_description_of_the_api_says_which_bodies_may_be_missing()
    {
        var paths = (await app.Client().GetJson("/complaints/openapi/v1.json")).GetProperty("paths");
        bool NeedsBody(string verb) => paths.GetProperty($"/api/v1/complaints/{{id}}/{verb}").GetProperty("post").GetProperty("requestBody").TryGetProperty("required", out var required) && required.GetBoolean();
        Assert.Equal([false, false, true], new[] { "closure", "resumption", "waiting" }.Select(NeedsBody));
        foreach (var path in new[] { "colleagues", "bulk", "usual-answers/{id}", "settings/{kind}/{from}" })
            Assert.True(paths.TryGetProperty($"/api/v1/{path}", out _), path);
    }

    private Task<HttpResponseMessage> Visit(string role, string? division, string subject) => app.Browser().As(role, division, subject).GetAsync("desk", Ct);

    private static async Task<List<string>> Colleagues(HttpClient who, string query) =>
        [.. (await who.GetJson($"colleagues{query}")).EnumerateArray().Select(colleague => colleague.Text("officer"))];
}
