using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Counter;

/// <summary>Somebody lost the code and comes to the office.</summary>
public sealed class RepeatReceiptTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Reason = "ผู้ร้องมาด้วยตนเอง แสดงบัตรตรงกับชื่อที่ให้ไว้";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_receipt_is_shown_after_a_reason_that_is_recorded_and_is_kept_nowhere()
    {
        var (code, id) = await app.Receive("ไฟดับหน้าตลาดเก่า");
        var number = await app.InDatabase(db => db.Complaints.Where(one => one.Id == id).Select(one => one.Number).SingleAsync(Ct));
        var (home, desk) = (FormattableString.Invariant($"desk/{number}"), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        Assert.NotNull((await desk.Open(home)).QuerySelector($"main a[href='{home}/receipt']"));
        var ask = await desk.Open($"{home}/receipt");
        Assert.DoesNotContain(Stored(code), Plain(ask.MainText()), StringComparison.Ordinal);

        var unsaid = await desk.Submit(ask, $"{home}/receipt", "receipt", ("Form.Reason", "หาย"));
        Assert.Equal(HttpStatusCode.BadRequest, desk.Answer.StatusCode);
        Assert.DoesNotContain(Stored(code), Plain(unsaid.MainText()), StringComparison.Ordinal);
        Assert.Equal(0, await Told(id));

        var receipt = await desk.Submit(ask, $"{home}/receipt", "receipt", ("Form.Reason", Reason));
        Assert.Equal(HttpStatusCode.OK, desk.Answer.StatusCode);
        Assert.Equal(Stored(code), string.Concat(receipt.QuerySelectorAll(".ticket .code b").Select(part => part.TextContent)));
        Assert.NotNull(receipt.QuerySelector(".ticket .qr path"));
        Assert.True(desk.Answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", desk.Answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotContain(Stored(code), Plain(desk.Answer.RequestMessage!.RequestUri!.ToString()), StringComparison.Ordinal);
        Assert.All(receipt.QuerySelectorAll("a[href]"), link => Assert.DoesNotContain(Stored(code), Plain(link.GetAttribute("href")!), StringComparison.Ordinal));

        Assert.Equal(1, await Told(id));
        var audit = await app.InDatabase(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Process == "RepeatReceipt" && entry.SubjectId == id.ToString(), Ct));
        Assert.Equal((Reason, "test-complaint-officer"), (audit.Reason, audit.ActorId));
        Assert.DoesNotContain(Stored(code), Plain($"{audit.Before}{audit.After}{audit.Reason}"), StringComparison.Ordinal);
        var after = (await desk.Open(home)).MainText();
        Assert.Contains("ออกใบรับเรื่องซ้ำ", after[after.IndexOf("ผู้ที่ดูแล้ว", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain(Stored(code), Plain(after), StringComparison.Ordinal);
        Assert.DoesNotContain(Stored(code), Plain((await desk.Open($"{home}/receipt")).MainText()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData(Roles.Executive, null, HttpStatusCode.Forbidden)]
    [InlineData(Roles.InternalAuditor, "IA", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Admin, null, HttpStatusCode.Forbidden)]
    [InlineData(Roles.DivisionOfficer, "FIN", HttpStatusCode.NotFound)]
    [InlineData(Roles.DivisionOfficer, "PW", HttpStatusCode.OK)]
    [InlineData(Roles.DivisionHead, "PW", HttpStatusCode.OK)]
    [InlineData(Roles.ComplaintOfficer, null, HttpStatusCode.OK)]
    public async Task Those_who_may_record_tell_the_code_of_what_they_see(string? role, string? division, HttpStatusCode expected)
    {
        var (code, id) = await app.Receive();
        await app.Client(Roles.ComplaintOfficer).Send($"complaints/{id}/assignment", new { division = "PW" });
        var answer = await app.Client(role, division).PostAsJsonAsync($"complaints/{id}/receipt", new { reason = Reason }, Ct);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected is HttpStatusCode.OK ? 1 : 0, await Told(id));
        if (expected is HttpStatusCode.OK)
        {
            Assert.Equal(code, (await answer.Json()).Text("trackingCode"));
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_told()
    {
        var (code, id) = await app.Receive();
        var answer = await app.Client(Roles.ComplaintOfficer).PostAsJsonAsync($"complaints/{id}/receipt", new { reason = "            " }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(code, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(0, await Told(id));
    }

    private Task<int> Told(Guid id) => app.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.Process == "RepeatReceipt" && entry.SubjectId == id.ToString(), Ct));

    private static string Stored(string code) => Plain(code);

    private static string Plain(string text) => text.Replace("-", "", StringComparison.Ordinal);
}
