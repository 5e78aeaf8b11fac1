using DocumentFormat.OpenXml.Wordprocessing;
using Testing;
using static RiskService.Tests.InternalControl.ControlSteps;

namespace RiskService.Tests.InternalControl;

/// <summary>The four forms as official documents for Word.</summary>
public sealed class PaperTests : IAsyncDisposable
{
    private readonly RiskApp _app = RiskApp.Take();
    private readonly ControlSteps _steps;

    public PaperTests()
    {
        _app.Clock.Set(InTime);
        _steps = new(_app);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_form_is_an_official_document_with_Thai_digits_and_who_signed_it()
    {
        Assert.Contains("(........................................)", (await Word(Form("pk1"))).Text, StringComparison.Ordinal); // nothing written: the proposal, unsigned
        await _steps.Prepare();
        await Done(_steps.Executive.Send(Form("pk1", verb: "signature")));
        await _steps.Review();

        var statement = await Word(Form("pk1"));
        Says(statement.Text, "แบบ ปค. ๑", "หนังสือรับรองการประเมินผลการควบคุมภายใน", "เรียน", "นายอำเภอธวัชบุรี", "สำหรับปีสิ้นสุดวันที่ ๓๐ กันยายน ๒๕๖๙", "มีความเพียงพอ ปฏิบัติตามอย่างต่อเนื่อง",
            "อย่างไรก็ดี มีความเสี่ยงและได้กำหนดปรับปรุงการควบคุมภายในในปีงบประมาณ พ.ศ. ๒๕๗๐", "๑.๑ พนักงานเก็บเงินและออกใบเสร็จเป็นคนเดียวกัน ๑ คน", "๒.๒ แต่งตั้งผู้ตรวจนับเงินประจำวันของ PW", "(ผู้ทดสอบ)", "วันที่ ๒ พฤศจิกายน ๒๕๖๙", "รหัสตรวจสอบ");
        var components = await Word(Form("pk4", "FIN"));
        Says(components.Text, "แบบ ปค. ๔", "กองคลัง องค์การบริหารส่วนตำบลบึงนคร", "หลักการที่ ๑๗", "ปฏิบัติบางส่วน", "คู่มือยังไม่ครบทุกงาน", "ผลการประเมินโดยรวม", "ผู้อำนวยการกองคลัง");
        Assert.Equal(23, components.Rows); // a heading, five components, 17 principles
        var risks = await Word(Form("pk5"));
        Says(risks.Text, "แบบ ปค. ๕", "ความเสี่ยงที่ยังมีอยู่", "กองคลัง", "๓๐ มิถุนายน ๒๕๗๐");
        Assert.Equal((3, true), (risks.Rows, risks.IsLandscape));
        Says((await Word(Form("pk6"))).Text, "แบบ ปค. ๖", "ผู้ตรวจสอบภายในเห็นว่า", "ควรประเมินความเสี่ยงด้านพัสดุเพิ่ม ๑ เรื่อง", "นักวิชาการตรวจสอบภายใน", "ปค.๔");
        Assert.DoesNotContain("อย่างไรก็ดี", (await Word(Form("pk4"))).Text, StringComparison.Ordinal);
    }

    private static void Says(string text, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));

    private async Task<(string Text, int Rows, bool IsLandscape)> Word(string path)
    {
        var content = await _steps.Clerk.GetByteArrayAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? "&" : "?")}format=docx", Ct);
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{path.Replace('/', '-').Replace('?', '-')}.docx"), content, Ct);
        using var word = WordFiles.Open(content);
        Assert.Empty(WordFiles.Errors(word));
        var body = word.MainDocumentPart!.Document!.Body!;
        return (body.InnerText, body.Descendants<TableRow>().Count(), body.Descendants<PageSize>().Any(page => page.Orient?.Value == PageOrientationValues.Landscape));
    }
}
