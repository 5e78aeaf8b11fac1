using System.Net;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.Published;

/// <summary>What everybody reads of a register.</summary>
public sealed class PublishedTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Open_data_has_a_row_for_each_measure_and_nothing_of_controls_or_people()
    {
        await _app.Publish();
        var visitor = _app.Client(null, null);
        var rows = await visitor.GetJson("registers/2570/public/data");
        Assert.Equal(["ให้ผู้ตรวจรับเป็นคนละคนกับผู้ขอซื้อ", "=HYPERLINK(\"http://example.com\")"], rows.EnumerateArray().Select(row => row.GetProperty("measure").GetString()));
        Assert.Equal(("กองคลัง", "high", "ออกคำสั่งแยกผู้ตรวจรับแล้ว"), (rows[0].Text("divisionName"), rows[0].Text("level"), rows[0].Text("actionTaken")));

        var answer = await visitor.Get("registers/2570/public/data?format=csv");
        Assert.Equal(("text/csv", "public, max-age=300"), (answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.ToString()));
        var csv = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"'=HYPERLINK(\"\"http://example.com\"\")\"", csv, StringComparison.Ordinal);
        Assert.Equal(4, csv.Split("\r\n").Length);
        foreach (var secret in (string[])["ตรวจสอบยอดซื้อสะสมรายเดือน", "ผู้อำนวยการกองคลัง", "ผู้ขายรายเดิม", "ผู้ขออนุมัติ"])
        {
            Assert.DoesNotContain(secret, csv, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, await (await _app.Browser(null, null).Get("published/2570")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Equal(2570, (await visitor.GetJson("registers/published"))[0].GetProperty("fiscalYear").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("registers/2569/public/data")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Browser(null, null).Get("published/2569")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Get("registers/2570/public/data?format=xls")).StatusCode);
    }

    [Fact]
    public async Task A_page_may_be_kept_shortly_unless_it_shows_who_is_signed_in()
    {
        await _app.Publish();
        var open = await _app.Browser(null, null).Get("published/2570");
        Assert.Equal(("public, max-age=300", "Cookie"), (open.Headers.CacheControl?.ToString(), string.Join(',', open.Headers.Vary)));
        Assert.NotEqual("public, max-age=300", (await _app.Browser(Roles.Executive, null).Get("published/2570")).Headers.CacheControl?.ToString());
    }
}
