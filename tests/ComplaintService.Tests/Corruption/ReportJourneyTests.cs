using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Corruption;

/// <summary>From the first word to the end, and who may take part in it.</summary>
public sealed class ReportJourneyTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_report_is_read_answered_looked_into_and_closed_and_its_reporter_follows_with_the_receipt_alone()
    {
        var officer = await _app.Officer("officer-1");
        var receipt = await _app.Speak(Channel.Report([new { position = "head-pw" }]));
        Assert.Equal(24, receipt.Length); // five groups of four digits
        var inbox = await _app.Inbox(receipt);
        Assert.Equal(("received", System.Text.Json.JsonValueKind.Null), (inbox.Text("status"), inbox.GetProperty("readAt").ValueKind));

        var row = Assert.Single((await officer.GetJson("corruption/reports")).GetProperty("items").EnumerateArray());
        Assert.Equal(DateOnly.Parse(row.Text("receivedOn"), System.Globalization.CultureInfo.InvariantCulture).AddDays(15), DateOnly.Parse(row.Text("dueOn"), System.Globalization.CultureInfo.InvariantCulture)); // of the screening, as the manual promises
        var id = await officer.OnlyCase();
        var opened = await officer.GetJson($"corruption/reports/{id}");
        Assert.Equal("ถนนสายวัดป่า", opened.GetProperty("report").Text("subject"));
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, (await _app.Inbox(receipt)).GetProperty("readAt").ValueKind);

        await officer.Step(id, "messages", new { text = "งวดงานใดที่จ่ายซ้ำ" });
        Assert.Equal((HttpStatusCode.NoContent, null), await _app.Client().Send("corruption/inbox/messages", new { receipt = Thai(receipt), text = "งวดที่ 2" }));
        Assert.Equal((HttpStatusCode.NoContent, null), await _app.Client().Send("corruption/inbox/identity", new { receipt, name = "คนในหมู่ 4", contact = "โทรหลังหกโมง" }));
        await officer.Step(id, "screening", new { enoughFacts = true, note = "มีชื่อโครงการ งวดงาน และช่วงเวลา" });
        await officer.Step(id, "investigation", new { members = new[] { new { name = "มานี มีธรรม", position = "head-fin" } }, dueOn = "2030-01-31" });
        await officer.Step(id, "tasks", new { text = "ตรวจฎีกาเบิกจ่าย", dueOn = "2030-01-15" });
        await officer.Step(id, "tasks/1/completion", new { });
        await officer.Step(id, "notes", new { text = "ฎีกาที่ 118 กับ 124 เป็นงวดเดียวกัน" });
        await officer.Step(id, "finding", new { substantiated = true, text = "จ่ายงวดที่ 2 สองครั้งจริง", failedControl = "ไม่มีทะเบียนคุมงวดงาน" });
        await officer.Step(id, "discipline", new { text = "ตั้งกรรมการสอบวินัยไม่ร้ายแรง" });
        await officer.Step(id, "referral", new { to = "nacc", reason = "เป็นความผิดต่อตำแหน่งหน้าที่" });
        await officer.Step(id, "closure", new { text = "ส่งสำนวนให้ ป.ป.ช. แล้ว" });

        inbox = await _app.Inbox(receipt);
        Assert.True(inbox.GetProperty("closed").GetBoolean());
        Assert.Equal(
            ["received", "screened", "investigating", "finding-made", "referred", "closed"],
            inbox.GetProperty("progress").EnumerateArray().Select(step => step.Text("progress")));
        Assert.Equal(["officer", "reporter", "reporter"], inbox.GetProperty("messages").EnumerateArray().Select(message => message.Text("from")));
        Assert.DoesNotContain("ฎีกาที่ 118", inbox.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("สมพร", inbox.ToString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, "closed"), await _app.Client().Send("corruption/inbox/messages", new { receipt, text = "ยังมีอีก" }));

        var file = await officer.GetJson($"corruption/reports/{id}");
        Assert.True(file.GetProperty("ledgerIsWhole").GetBoolean());
        Assert.Equal("opened", file.GetProperty("ledger")[0].Text("act"));
    }

    [Theory]
    [InlineData(Roles.Admin)]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.ComplaintOfficer)]
    [InlineData(Roles.InternalAuditor)]
    [InlineData(Roles.DivisionHead)]
    public async Task No_other_role_gets_near_it(string role)
    {
        var other = _app.Client(role, "SP");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("corruption/reports", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"corruption/reports/{Guid.NewGuid()}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsJsonAsync("corruption/key", new { passphrase = Channel.Passphrase, position = "staff" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client().GetAsync("corruption/officers", Ct)).StatusCode);
    }

    [Fact]
    public async Task Without_an_officers_key_the_channel_says_where_to_turn_to_and_keeps_nothing()
    {
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "channel-closed"), await _app.Client().Send("corruption/reports", Channel.Report()));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client().PostAsJsonAsync("corruption/inbox", new { receipt = "1234 5678 9012 3456 7890" }, Ct)).StatusCode);
    }

    private static string Thai(string receipt) => WebUi.ThaiDigits.ToThai(receipt).Replace(" ", "-", StringComparison.Ordinal);
}
