using System.Net;
using System.Text;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Spending;

public sealed class LedgerCsvTests : IAsyncDisposable
{
    private readonly SpendingSetup _money = new();

    private static CancellationToken Ct => SpendingSetup.Ct;

    public ValueTask DisposeAsync() => _money.DisposeAsync();

    [Fact]
    public async Task The_ledger_is_a_table_that_a_spreadsheet_reads_and_takes_for_no_formula()
    {
        var wrong = await _money.Spent(4950, "ฎ.12/2570");
        await _money.Reverse(wrong, "=HYPERLINK(\"x\"), กลับรายการ");
        var answer = await _money.Officer().GetAsync($"{SpendingSetup.Year}/spending?format=csv", Ct);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".csv", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("วันที่จ่าย,เลขที่เอกสาร,จำนวนเงิน (บาท),สถานะ,รายการ,ส่วนราชการ,ผู้บันทึก,บันทึกเมื่อ", lines[0]);
        Assert.Equal("22/02/2570,ฎ.12/2570,4950.00,ถูกกลับแล้ว,,SP,ผู้ทดสอบ,12/03/2570", lines[1]);
        Assert.Equal("22/02/2570,ฎ.12/2570,-4950.00,รายการกลับ,\"'=HYPERLINK(\"\"x\"\"), กลับรายการ\",SP,ผู้ทดสอบ,12/03/2570", lines[2]);
        Assert.Equal([""], lines[3..]);
    }

    [Fact]
    public async Task The_public_gets_it_without_notes_and_names_once_the_plan_is_published()
    {
        await _money.Spend(4950, "ฎ.12/2570", note: "ค่าวิทยากร นาย ก");
        const string address = $"{SpendingSetup.Year}/spending?format=csv";
        Assert.Equal(HttpStatusCode.NotFound, (await _money.App.Client(null).GetAsync(address, Ct)).StatusCode);
        await _money.App.Publish((await _money.App.Client().GetJson("plans")).GetProperty("items")[0].Text("id"));
        Assert.EndsWith("22/02/2570,ฎ.12/2570,4950.00,เบิกจ่ายแล้ว,,SP,,12/03/2570\r\n", await _money.App.Client(null).GetStringAsync(address, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_leads_to_it_and_an_unknown_format_is_named()
    {
        await _money.Spend(4950, "ฎ.12/2570");
        var page = await _money.App.Browser(Roles.InternalAuditor).GetStringAsync($"{SpendingSetup.Year}/spending", Ct);
        Assert.Contains("spending?format=csv", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await _money.Officer().GetAsync($"{SpendingSetup.Year}/spending?format=pdf", Ct)).StatusCode);
    }
}
