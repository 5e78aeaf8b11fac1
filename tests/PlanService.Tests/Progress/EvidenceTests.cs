using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Progress;

public sealed class EvidenceTests : Recorder
{
    /// <summary>The smallest picture: one pixel.</summary>
    public static byte[] Picture { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private async Task<string> Send(byte[] content, string name, HttpClient? by = null)
    {
        var answer = await Post(content, name, by);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Json()).Text("fileId");
    }

    private async Task<HttpResponseMessage> Post(byte[] content, string name, HttpClient? by = null)
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse("application/octet-stream");
        using var form = new MultipartFormDataContent { { file, "file", name } };
        return await (by ?? Officer()).PostAsync("files", form, Ct);
    }

    [Fact]
    public async Task A_photo_is_sent_recorded_with_a_step_and_read_by_staff_only()
    {
        var fileId = await Send(Picture, "ภาพกิจกรรม.png");
        Assert.Equal(HttpStatusCode.NoContent, (await Complete(1, evidence: [new { fileId, title = "ภาพกิจกรรม" }])).StatusCode);

        var evidence = (await Year()).GetProperty("steps")[0].GetProperty("evidence")[0];
        var path = evidence.Text("url")["/plan/api/v1/".Length..];
        foreach (var role in Roles.All)
        {
            var answer = await Seed.App.Client(role).GetAsync(path, Ct);
            Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal(Picture, await answer.Content.ReadAsByteArrayAsync(Ct));
        }

        await PublishPlan();
        Assert.Equal(HttpStatusCode.NotFound, (await Seed.App.Client(null).GetAsync(path, Ct)).StatusCode);
    }

    [Fact]
    public async Task The_public_reads_evidence_marked_for_it_once_the_plan_is_published()
    {
        var fileId = await Send(Picture, "ภาพ.png");
        await Complete(1, evidence: [new { fileId, title = "ภาพ", @public = true }, new { url = "https://example.go.th/private", title = "ภายใน" }], note: "นาย ก เป็นผู้ประสาน");
        var path = (await Year()).GetProperty("steps")[0].GetProperty("evidence")[0].Text("url")["/plan/api/v1/".Length..];
        Assert.Equal(HttpStatusCode.NotFound, (await Seed.App.Client(null).GetAsync(path, Ct)).StatusCode);

        await PublishPlan();
        Assert.Equal(HttpStatusCode.OK, (await Seed.App.Client(null).GetAsync(path, Ct)).StatusCode);
        var seen = await Seed.App.Client(null).GetJson(Home);
        Assert.Single(seen.GetProperty("steps")[0].GetProperty("evidence").EnumerateArray());
        Assert.DoesNotContain("ผู้ทดสอบ", seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("นาย ก", seen.ToString(), StringComparison.Ordinal);
        var page = await Seed.App.Browser(null).GetStringAsync(Home, Ct);
        Assert.DoesNotContain("ผู้ทดสอบ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("example.go.th/private", page, StringComparison.Ordinal);
        Assert.DoesNotContain("นาย ก", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_used_once_and_by_whoever_sent_it()
    {
        var fileId = await Send(Picture, "ภาพ.png");
        var other = Seed.App.Client(null).As(Roles.DivisionOfficer, "SP", subject: "somebody-else");
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Complete(1, evidence: [new { fileId, title = "ภาพ" }], by: other), "evidence[0].fileId");
        await Complete(1, evidence: [new { fileId, title = "ภาพ" }]);
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Complete(2, evidence: [new { fileId, title = "ภาพ" }]), "evidence[0].fileId");
    }

    [Fact]
    public async Task What_is_no_evidence_file_is_refused()
    {
        var answer = await Post("<script>alert(1)</script>"u8.ToArray(), "ภาพ.png");
        Assert.False(answer.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post([], "ภาพ.png")).StatusCode);
        foreach (var role in Roles.All.Except([Roles.DivisionOfficer, Roles.DivisionHead]))
            Assert.Equal(HttpStatusCode.Forbidden, (await Post(Picture, "ภาพ.png", Seed.App.Client(role))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(Picture, "ภาพ.png", Seed.App.Client(null))).StatusCode);
    }

    [Fact]
    public async Task Evidence_is_added_later_and_withdrawn_with_its_file()
    {
        await Complete(1);
        Assert.Equal(1, await Unproven());
        var fileId = await Send(Picture, "ภาพ.png");
        Assert.Equal(HttpStatusCode.NoContent, (await Officer().PostAsJsonAsync($"{Home}/steps/1/evidence", new { evidence = new[] { new { fileId, title = "ภาพ" } } }, Ct)).StatusCode);
        Assert.Equal(0, await Unproven());

        var evidence = (await Year()).GetProperty("steps")[0].GetProperty("evidence")[0];
        var withdrawal = $"{Home}/evidence/{evidence.Text("id")}/withdrawal";
        Assert.Equal(HttpStatusCode.NoContent, (await Officer().PostAsJsonAsync(withdrawal, new { reason = "เห็นหน้าเด็ก" }, Ct)).StatusCode);
        Assert.Equal(1, await Unproven());
        Assert.Empty((await Year()).GetProperty("steps")[0].GetProperty("evidence").EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await Officer().GetAsync($"evidence/{evidence.Text("id")}", Ct)).StatusCode);
        await RefusedWithoutChange(HttpStatusCode.Conflict, "already-withdrawn", () => Officer().PostAsJsonAsync(withdrawal, new { reason = "เห็นหน้าเด็ก" }, Ct));
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Officer().PostAsJsonAsync($"{Home}/steps/1/evidence", new { evidence = Array.Empty<object>() }, Ct));
    }

    private Task<int> Unproven() => Seed.App.InDatabase(db =>
        db.ProjectYears.Where(year => year.Code == "1-03" && year.FiscalYear == new ServiceDefaults.Values.FiscalYear(2570)).Select(year => year.StepsUnproven).SingleAsync(Ct));

    private Task<int> PublishPlan() => Seed.App.InDatabase(db => db.Database.ExecuteSqlRawAsync("update plans set status = 'Published', published_at = now()", Ct));
}
