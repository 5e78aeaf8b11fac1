using ComplaintService.Clock;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Complaints;

/// <summary>Whose author wrote, and nobody of staff has done anything since.</summary>
public sealed class RepliedTests : IAsyncLifetime
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task It_is_in_the_list_until_somebody_of_staff_does_something()
    {
        var (code, id) = await _app.Receive();
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        Assert.Equal(0, await Replied());
        await _app.Client().Send($"tracking/{code}/reply", new { text = "มีเสาหักด้วย" });
        Assert.Equal((1, 1, 0), (await Replied(), await Replied(Roles.DivisionOfficer, "PW"), await Replied(Roles.DivisionOfficer, "FIN")));
        await Officer.Send($"complaints/{id}/updates", new { text = "แจ้งช่างแล้ว", visibleToComplainant = false });
        Assert.Equal(0, await Replied());

        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        await _app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" });
        Assert.Equal(1, await Replied());
        await Officer.Send($"complaints/{id}/rejection", new { reason = "ไม่อยู่ในอำนาจหน้าที่" });
        await _app.Client().Send($"tracking/{code}/reply", new { text = "ขอบคุณ" });
        Assert.Equal(1, await Replied()); // answered, and still to be read
        await Officer.Send($"complaints/{id}/closure");
        Assert.Equal(0, await Replied());
    }

    [Fact]
    public async Task Neither_the_clock_nor_a_duplicate_reads_for_staff_and_photos_are_words_too()
    {
        var (code, id) = await _app.Receive("ถนนทรุดหน้าโรงเรียน");
        var (_, twin) = await _app.Receive("ถนนหน้าโรงเรียนเป็นหลุม");
        using var photos = new MultipartFormDataContent { { new ByteArrayContent(Png), "photos", "a.png" } };
        Assert.True((await _app.Client().PostAsync($"tracking/{code}/photos", photos, Ct)).IsSuccessStatusCode);
        Assert.Equal(1, await Replied());
        await Officer.Send($"complaints/{twin}/merging", new { into = id });
        _app.Clock.Advance(TimeSpan.FromDays(20));
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(Ct);
        Assert.Equal("overdue", (await Officer.GetJson($"complaints/{id}")).GetProperty("updates").EnumerateArray().Last().Text("kind"));
        Assert.Equal(1, await Replied());
    }

    [Fact]
    public async Task The_queue_counts_it_and_marks_it()
    {
        var (code, _) = await _app.Receive("ท่อน้ำแตกหน้าอนามัย");
        await _app.Receive("ไฟดับหน้าวัด");
        await _app.Client().Send($"tracking/{code}/reply", new { text = "น้ำท่วมถนนแล้ว" });
        var desk = new Visitor(_app.Browser(Roles.ComplaintOfficer, "SP"));
        var figure = (await desk.Open("desk")).QuerySelectorAll(".figures > div").Single(one => one.TextContent.Contains("ผู้ร้องตอบแล้ว รอเราอ่าน", StringComparison.Ordinal));
        Assert.Contains("1 เรื่อง", figure.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var list = await desk.Open(figure.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("ท่อน้ำแตกหน้าอนามัย", list.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("ไฟดับหน้าวัด", list.MainText(), StringComparison.Ordinal);
        Assert.Equal("ผู้ร้องตอบแล้ว รอเราอ่าน", list.QuerySelector("td .tag, .table .tag")!.TextContent);
        Assert.Equal("ผู้ร้องตอบแล้ว รอเราอ่าน", list.QuerySelector("select[name=status] option[selected]")!.TextContent);
    }

    private async Task<int> Replied(string role = Roles.ComplaintOfficer, string? division = null)
    {
        var list = await _app.Client(role, division).GetJson("complaints?status=replied");
        Assert.All(list.GetProperty("items").EnumerateArray(), row => Assert.NotEqual(default, row.GetProperty("repliedAt").GetDateTimeOffset()));
        return list.GetProperty("total").GetInt32();
    }
}
