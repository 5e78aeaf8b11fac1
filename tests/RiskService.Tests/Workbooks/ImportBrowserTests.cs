using Microsoft.Playwright;
using RiskService.Tests.HeatMaps;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.Workbooks;

/// <summary>A division's officer sends a workbook that they changed.</summary>
public sealed class ImportBrowserTests : RiskPages
{
    [Fact]
    public async Task A_wrong_row_is_named_on_the_page_and_the_mended_file_is_taken()
    {
        await App.Fill();
        var book = Books.Cells(await App.Finance().Export());
        await SignIn(Roles.DivisionOfficer, "FIN");
        await Page.GotoAsync("risk/registers/2570/import");
        await Send(book, "6");
        await Assertions.Expect(Page.Locator("#main .table")).ToContainTextAsync("ต้องเป็นจำนวนเต็ม 1 ถึง 5");
        await Look("import-wrong");
        await Send(book, "5");
        await Assertions.Expect(Page.Locator("#main [role=status]").First).ToContainTextAsync("เปลี่ยน 1");
        await Look("import-taken");
    }

    private async Task Send(Dictionary<string, List<List<object?>>> book, string likelihood)
    {
        book["ความเสี่ยง"].Set("R70-FIN-01", "ปัจจุบัน: โอกาส", likelihood);
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "register.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = Books.Of(book) });
        await Page.GetByRole(AriaRole.Button, new() { Name = "นำเข้า", Exact = true }).ClickAsync();
    }
}
