using DocumentFormat.OpenXml.Packaging;
using RiskService.Tests.Register;
using Testing;

namespace RiskService.Tests.Reports;

/// <summary>The assessment report of a year.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task It_is_a_draft_until_it_is_approved_and_again_after_a_change()
    {
        var risk = (await _app.Finance().Added()).Id();
        var mitigation = await _app.Finance().Planned(risk);
        await _app.Finance().Ok($"risks/{risk}/treatment", new { treatment = "treat", reason = "คะแนนสูงกว่าที่ยอมรับได้" });
        Assert.Contains("(ร่าง ยังไม่ได้รับอนุมัติ)", await Report(_app.Clerk()), StringComparison.Ordinal);

        await _app.Clerk().Ok("registers/2570/opening", new { dueOn = "2027-04-30", divisions = new[] { "FIN" } });
        await _app.Finance().Ok("registers/2570/parts/FIN/submission");
        await _app.Clerk().Ok("registers/2570/parts/FIN/moderation", new { note = "เห็นควรเสนอผู้บริหาร" });
        await _app.Executive().Ok("registers/2570/approval");
        await _app.Finance().Ok($"mitigations/{mitigation}/completion", new { actionTaken = "ออกคำสั่งแยกผู้ตรวจรับแล้ว" });
        var text = await Report(_app.Clerk());
        Assert.DoesNotContain("ร่าง", text, StringComparison.Ordinal);
        foreach (var said in (string[])
                 [
                     "รายงานการประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ ๒๕๗๐", "ไม่เกิน ๓๐๐,๐๐๐ บาท", "R70-FIN-01", "แบ่งซื้อวัสดุเพื่อเลี่ยงวิธีประกาศเชิญชวน", "๑ รายการ (สูง)",
                     "แล้วเสร็จ ๑ มีนาคม ๒๕๗๐: ออกคำสั่งแยกผู้ตรวจรับแล้ว", "เพิ่มใหม่ ๑ รายการ", "อนุมัติโดย",
                 ])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        Assert.Contains("(ร่าง เฉพาะส่วนของกองคลัง)", await Report(_app.Finance()), StringComparison.Ordinal);
        Assert.DoesNotContain("R70-FIN-01", await Report(_app.Client(division: "PW")), StringComparison.Ordinal);
        await _app.Finance().Ok($"risks/{risk}/assessment", new { likelihood = 4, impact = 4, likelihoodReason = "พบอีก", impactReason = "วงเงินสูงขึ้น" });
        Assert.Contains("(ร่าง มีการแก้ไขหลังอนุมัติ)", await Report(_app.Executive()), StringComparison.Ordinal);
    }

    private static async Task<string> Report(HttpClient client)
    {
        var answer = await client.Get("registers/2570/report");
        answer.EnsureSuccessStatusCode();
        using var word = WordFiles.Open(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Empty(WordFiles.Errors(word));
        return Text(word);
    }

    private static string Text(WordprocessingDocument word) => string.Join('\n', word.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph => paragraph.InnerText));
}
