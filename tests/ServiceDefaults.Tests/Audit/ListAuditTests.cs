using System.Net;
using System.Text.Json;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Audit;

/// <summary>What administrators read of a service's audit trail, and what they do not.</summary>
public sealed class ListAuditTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 5, 0, 0, TimeSpan.Zero);
    private readonly SampleService _service = sample.Service;

    [Fact]
    public async Task Administrators_alone_read_it_and_of_each_kind_what_was_decided()
    {
        var id = Guid.NewGuid().ToString("n");
        await _service.Write(TrailSteps.Entry(Noon, id: id, trace: id), TrailSteps.Entry(Noon.AddSeconds(1), "Proof", id, trace: id), TrailSteps.Entry(Noon.AddSeconds(2), "Secret", id, trace: id));

        foreach (var role in Roles.All.Where(role => role != Roles.Admin))
            Assert.Equal(HttpStatusCode.Forbidden, (await _service.Client.As(role).GetAsync(new Uri("api/v1/audit", UriKind.Relative), TrailSteps.Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _service.Client.GetAsync(new Uri("api/v1/audit", UriKind.Relative), TrailSteps.Ct)).StatusCode);

        foreach (var filter in (string[])[$"subjectId={id}", $"trace={id}", $"subjectId={id}&subject="])
        {
            var (proof, note) = Two(await Read(filter)); // and nothing of the secret
            Assert.Equal(("Proof", "สมชาย ใจดี", "ChangeNote", id), (proof.Text("subject"), proof.Text("actorName"), proof.Text("process"), proof.Text("subjectId")));
            Assert.True(proof.GetProperty("withheld").GetBoolean());
            Assert.All((string[])["reason", "before", "after"], name => Assert.Equal(JsonValueKind.Null, proof.GetProperty(name).ValueKind));
            Assert.False(note.GetProperty("withheld").GetBoolean());
            Assert.Equal(("เหตุผล", "เดิม", "ใหม่"), (note.Text("reason"), note.GetProperty("before").Text("text"), note.GetProperty("after").Text("text")));
        }

        Assert.Equal(0, (await Read($"subject=Secret&subjectId={id}")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_list_goes_on_from_a_cursor_and_is_narrowed_by_who_what_and_when()
    {
        var mark = Guid.NewGuid().ToString("n");
        await _service.Write(
        [
            .. Enumerable.Range(0, 7).Select(number => TrailSteps.Entry(Noon, id: mark, process: $"Step{number % 2}", actor: $"{mark}-{number % 3}", name: $"ผู้ทำ {number % 3} {mark}", after: $$"""{"no":{{number}}}""")), // all at one time
            TrailSteps.Entry(Noon.AddDays(1), id: mark, actor: $"{mark}-0", name: $"ชื่อใหม่ {mark}"),
        ]);

        List<string> ids = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await Read($"subjectId={mark}&limit=3&cursor={cursor}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(line => line.Text("id")));
            cursor = page.GetProperty("next").GetString();
        }

        Assert.Equal(8, ids.Distinct().Count());
        Assert.Equal(8, ids.Count);
        Assert.Equal(4, await Count($"actor={mark}-0")); // by id, under whatever name
        Assert.Equal(4, await Count($"actor={Uri.EscapeDataString($"ใหม่ {mark}")}")); // by the name that it had last
        Assert.Equal(0, await Count($"actor={Uri.EscapeDataString($"ผู้ทำ 0 {mark}")}"));
        Assert.Equal(7, await Count($"actor={mark}&until=2027-03-02T00:00:00Z&subject=Note"));
        Assert.Equal(1, await Count($"subjectId={mark}&since=2027-03-02T12:00:00%2B07:00"));
        Assert.Equal(4, await Count($"subjectId={mark}&process=Step0"));
        Assert.Equal(0, await Count("actor=%25"));
        var refused = await _service.Client.As(Roles.Admin).GetAsync(new Uri("api/v1/audit?limit=201&since=yesterday", UriKind.Relative), TrailSteps.Ct);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("since", (await refused.Json()).GetProperty("errors").EnumerateObject().Select(field => field.Name));
    }

    private async Task<JsonElement> Read(string filter) => await (await _service.Client.As(Roles.Admin).Send(HttpMethod.Get, $"api/v1/audit?{filter}")).Json();

    private async Task<int> Count(string filter) => (await Read(filter)).GetProperty("items").GetArrayLength();

    private static (JsonElement, JsonElement) Two(JsonElement page)
    {
        Assert.Equal(2, page.GetProperty("items").GetArrayLength());
        return (page.GetProperty("items")[0], page.GetProperty("items")[1]);
    }
}
