using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Complaints;

public sealed class DeskVerbsTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    public static TheoryData<string, object> Verbs => new()
    {
        { "acknowledgement", new { } },
        { "taking", new { } },
        { "assignment", new { division = "PW" } },
        { "updates", new { text = "ตรวจแล้ว", visibleToComplainant = false } },
        { "extension", new { newDueOn = "2099-01-01", reason = "ต้องรอของจากผู้ขาย" } },
        { "waiting", new { reason = "ขอภาพจุดที่ไฟดับด้วย" } },
        { "resumption", new { } },
        { "resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดทั้ง 3 ต้นแล้ว" } },
        { "rejection", new { reason = "ไม่อยู่ในอำนาจหน้าที่" } },
        { "closure", new { } },
        { "correction", new { village = "5", reason = "ตรวจพื้นที่แล้ว อยู่หมู่ที่ 5" } },
        { "urgency", new { urgent = true, reason = "สายไฟขาดพาดถนนหน้าโรงเรียน" } },
        { "public-title", new { title = "ไฟดับหน้าวัด" } },
        { "merging", new { into = Guid.Empty } },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_verb_is_refused_to_readers_to_others_and_to_the_stale(string verb, object body)
    {
        var (_, id) = await app.Receive();
        foreach (var role in new[] { Roles.Executive, Roles.InternalAuditor, Roles.Admin, Roles.PlanOfficer })
            Assert.Equal(HttpStatusCode.Forbidden, (await app.Client(role, "IA").Send($"complaints/{id}/{verb}", body)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.Send($"complaints/{Guid.CreateVersion7()}/{verb}", body)).Status);
        var other = (await app.Client(Roles.DivisionHead, "FIN").Send($"complaints/{id}/{verb}", body)).Status;
        Assert.Equal(verb is "merging" ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, other);
        using var stale = new HttpRequestMessage(HttpMethod.Post, $"complaints/{id}/{verb}") { Content = JsonContent.Create(body) };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Officer.SendAsync(stale, Ct)).StatusCode);
        Assert.Equal("received", (await Officer.GetJson($"complaints/{id}")).Text("status"));
    }

    [Theory]
    [InlineData("rejection", "reason")]
    [InlineData("waiting", "reason")]
    [InlineData("updates", "text")]
    public async Task Spaces_are_no_reason_and_the_null_character_is_no_text(string verb, string field)
    {
        var (_, id) = await app.Receive();
        foreach (var text in new[] { "              ", "ต้องรอของ\0จากผู้ขาย" })
        {
            var answer = await Officer.PostAsJsonAsync($"complaints/{id}/{verb}", new Dictionary<string, object> { [field] = text, ["visibleToComplainant"] = true }, Ct);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains($"\"{field}\"", (await answer.Json()).GetProperty("errors").ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task An_officer_must_be_a_known_colleague_of_the_division()
    {
        var (_, id) = await app.Receive();
        var answer = await Officer.PostAsJsonAsync($"complaints/{id}/assignment", new { division = "PW", officer = "nobody" }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty("officer", out _));

        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        Assert.Equal((HttpStatusCode.NoContent, null), await app.Client(Roles.DivisionOfficer, "PW").Send($"complaints/{id}/taking"));
        Assert.Equal("test-division-officer", (await Officer.GetJson($"complaints/{id}")).Text("officer"));
        Assert.Equal((HttpStatusCode.Conflict, "division-not-yours"), await Officer.Send($"complaints/{id}/taking"));
        Assert.Contains("test-division-officer", (await app.Client(Roles.DivisionOfficer, "PW").GetJson("complaints?mine=true")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_goes_with_a_step_and_only_what_is_visible_leaves_the_office()
    {
        var (code, id) = await app.Receive();
        var (shown, kept) = (await SendFile(), await SendFile());
        var step = await Officer.Send($"complaints/{id}/resolution", new
        {
            outcome = "fixed",
            text = "เปลี่ยนหลอดทั้ง 3 ต้นแล้ว",
            evidence = new[] { new { fileId = shown, visibleToComplainant = true }, new { fileId = kept, visibleToComplainant = false } },
        });
        Assert.Equal((HttpStatusCode.NoContent, null), step);
        foreach (var file in new[] { shown, kept })
        {
            Assert.Equal(HttpStatusCode.OK, (await Officer.GetAsync($"complaints/{id}/attachments/{file}", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await app.Client(Roles.DivisionOfficer, "FIN").GetAsync($"complaints/{id}/attachments/{file}", Ct)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await app.Client().GetAsync($"tracking/{code}/files/{shown}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client().GetAsync($"tracking/{code}/files/{kept}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Client(Roles.Admin).GetAsync($"complaints/{id}/attachments/{shown}", Ct)).StatusCode);

        var (_, another) = await app.Receive();
        var used = await Officer.Send($"complaints/{another}/updates", new { text = "แนบซ้ำ", visibleToComplainant = true, evidence = new[] { new { fileId = shown, visibleToComplainant = true } } });
        Assert.Equal(HttpStatusCode.BadRequest, used.Status);
        Assert.Single((await Officer.GetJson($"complaints/{another}")).GetProperty("updates").EnumerateArray());
    }

    [Fact]
    public async Task What_stands_for_anything_in_a_pattern_is_searched_for_as_it_stands()
    {
        var (_, id) = await app.Receive(@"คิดค่าน้ำเกิน 100% ของใบแจ้ง ก_ข \ ค");
        await app.Receive("คิดค่าน้ำเกิน 1000 บาท กxข");
        foreach (var words in (string[])["100%", "ก_ข", @"\ ค"])
            Assert.Equal(id, Assert.Single((await Officer.GetJson($"complaints?q={Uri.EscapeDataString(words)}")).GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task A_list_is_filtered_paged_and_read_on_after_its_last_row()
    {
        var mine = new List<Guid>();
        for (var one = 0; one < 5; one++)
            mine.Add((await app.Receive($"สะพานไม้ชำรุด {one}")).Id);
        await Officer.Send($"complaints/{mine[4]}/rejection", new { reason = "อยู่ในเขตของเทศบาล" });
        var open = await Officer.GetJson("complaints?q=สะพานไม้ชำรุด&status=open&pageSize=2");
        Assert.Equal((4, 2, 1), (open.GetProperty("total").GetInt32(), open.GetProperty("pageSize").GetInt32(), open.GetProperty("page").GetInt32()));

        List<Guid> read = [];
        for (Guid? after = null; ;)
        {
            var page = (await Officer.GetJson($"complaints?q=สะพานไม้ชำรุด&pageSize=2{(after is null ? "" : $"&after={after}")}")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetGuid()).ToList();
            if (page.Count == 0)
                break;
            read.AddRange(page);
            after = page[^1];
        }

        Assert.Equal(mine, read);
        async Task<int> Total(string query) => (await Officer.GetJson($"complaints?q=สะพานไม้ชำรุด&{query}")).GetProperty("total").GetInt32();
        Assert.Equal(1, await Total("status=rejected"));
        Assert.Equal(0, await Total("status=nonsense"));
        Assert.Equal(5, await Total("village=4"));
        Assert.Equal(0, await Total("village=none"));
        Assert.Equal(5, await Total("division=none"));
        Assert.Equal(0, await Total("overdue=true"));
        Assert.Equal(0, await Total("dueTo=2020-01-01"));
        Assert.Equal(0, await Total("page=100000000&category=road"));
    }

    private async Task<Guid> SendFile()
    {
        using var body = new MultipartFormDataContent { { new ByteArrayContent([.. Png]), "file", "ภาพ.png" } };
        var answer = await Officer.PostAsync("files", body, Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Json()).GetProperty("fileId").GetGuid();
    }
}
