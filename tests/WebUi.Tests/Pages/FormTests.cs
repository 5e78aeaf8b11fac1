using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WebUi.Tests.Gallery;

namespace WebUi.Tests.Pages;

public sealed class FormTests(GalleryHost gallery)
{
    private static readonly (string, string)[] Good =
    [
        ("Form.Item", "ค่าป้าย"), ("Form.Note", "ติดหน้าวัด"), ("Form.Amount.text", "๑,๘๒๐.๐๐ บาท"), ("Form.PaidOn.text", "๑๒/๓/๒๕๗๐"),
        ("Form.People.text", "๕๙"), ("Form.Kind", "Wages"), ("Form.Division", "FIN"), ("Form.Channels", "web"), ("Form.Channels", "line"), ("Form.Checked", "true"),
    ];

    private static (string, string)[] With(string name, string value) => [.. Good.Where(answer => answer.Item1 != name), (name, value)];

    [Fact]
    public async Task What_was_typed_in_Thai_digits_and_Buddhist_years_arrives_as_values()
    {
        using var reader = gallery.Reader();
        var answer = await reader.Post("spending", Good);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ค่าป้าย|ติดหน้าวัด|1820.00|2027-03-12|59|Wages|FIN|web+line|True|", (await Html.Parse(answer)).Text("output"));
    }

    [Fact]
    public async Task An_empty_form_comes_back_with_every_missing_field_named_and_linked()
    {
        using var reader = gallery.Reader();
        var answer = await reader.Post("spending");
        var page = await Html.Parse(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("ยังส่งไม่ได้ มี 5 ช่องที่ต้องแก้", page.Text(".errors h2"));
        Assert.Equal(
            ["ยังไม่ได้กรอกรายการ", "ยังไม่ได้กรอกจำนวนเงิน", "ยังไม่ได้กรอกวันที่จ่าย", "ยังไม่ได้กรอกประเภท", "เลือกส่วนราชการ"],
            page.QuerySelectorAll(".errors a").Select(link => link.TextContent));
        Assert.All(page.QuerySelectorAll<IHtmlAnchorElement>(".errors a"), link =>
        {
            Assert.StartsWith("/gallery/spending#", link.GetAttribute("href"), StringComparison.Ordinal);
            Assert.NotNull(page.GetElementById(link.Hash[1..]));
        });
        Assert.StartsWith("ผิดพลาด: บันทึกการเบิกจ่าย – อบต.บึงนคร", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_read_stays_in_the_field_and_is_explained_once()
    {
        using var reader = gallery.Reader();
        var page = await Html.Parse(await reader.Post("spending", With("Form.Amount.text", "20,0000")));
        var input = page.QuerySelector<IHtmlInputElement>("#Form-Amount-text")!;
        Assert.Equal("20,0000", input.Value);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Form-Amount-text-hint Form-Amount-text-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("ผิดพลาด: จำนวนเงินอ่านไม่ได้ ท่านกรอก “20,0000” ให้กรอกจำนวนเงินเป็นบาท เช่น 13,000 หรือ 1,820.50", page.Text("#Form-Amount-text-error"));
        Assert.Single(page.QuerySelectorAll(".errors a"));
    }

    [Fact]
    public async Task Every_answer_is_still_there_when_a_form_comes_back()
    {
        using var reader = gallery.Reader();
        var page = await Html.Parse(await reader.Post("spending", With("Form.Item", "x")));
        Assert.Equal("x", page.QuerySelector<IHtmlInputElement>("#Form-Item")!.Value);
        Assert.Equal("ติดหน้าวัด", page.QuerySelector<IHtmlTextAreaElement>("#Form-Note")!.Value);
        Assert.Equal("1,820", page.QuerySelector<IHtmlInputElement>("#Form-Amount-text")!.Value);
        Assert.Equal("12 มี.ค. 2570", page.QuerySelector<IHtmlInputElement>("#Form-PaidOn-text")!.Value);
        Assert.Equal("Wages", page.QuerySelector<IHtmlInputElement>("input[type=radio]:checked")!.Value);
        Assert.Equal("FIN", page.QuerySelector<IHtmlSelectElement>("#Form-Division")!.Value);
        Assert.Equal(["web", "line", "true"], page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]:checked").Select(box => box.Value));
        Assert.Equal("รายการต้องมีอย่างน้อย 3 ตัวอักษร ท่านกรอก 1 ตัวอักษร", page.Text(".errors li"));
    }

    [Theory]
    [InlineData("Form.Amount.text", "0", "จำนวนเงินต้องอยู่ระหว่าง 1 ถึง 205,000")]
    [InlineData("Form.PaidOn.text", "31/2/2570", "วันที่จ่ายอ่านไม่ได้ ท่านกรอก “31/2/2570” ให้กรอกวัน เดือน ปี เช่น 12/3/2570 หรือ 12 มี.ค. 2570")]
    [InlineData("Form.People.text", "1.5", "จำนวนคนอ่านไม่ได้ ท่านกรอก “1.5” ให้กรอกเป็นจำนวนเต็ม เช่น 59")]
    [InlineData("Form.Item", "taken", "มีรายการนี้แล้ว")]
    public async Task An_error_says_what_is_wrong_and_what_is_right(string name, string value, string error)
    {
        using var reader = gallery.Reader();
        var answer = await reader.Post("spending", With(name, value));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(error, (await Html.Parse(answer)).Text(".errors li"));
    }

    [Fact]
    public async Task A_rule_that_refuses_stands_on_top_and_answers_409()
    {
        using var reader = gallery.Reader();
        var answer = await reader.Post("spending", With("Form.Amount.text", "1821"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("เบิกได้ไม่เกิน 1,820.00 บาท ซึ่งเป็นเงินคงเหลือ", (await Html.Parse(answer)).Text(".errors p"));
    }

    [Fact]
    public async Task A_form_that_succeeded_leads_on_within_the_service()
    {
        using var reader = gallery.Reader();
        var answer = await reader.Post("spending", With("Form.Item", "redirect"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/gallery/records/1", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_one_service_is_never_taken_for_that_of_another()
    {
        using var reader = gallery.Reader();
        var cookie = Assert.Single((await reader.Get("spending")).Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("form-WebUi.Tests=", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/gallery; samesite=strict; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_arrives()
    {
        using var reader = gallery.Reader();
        var page = await reader.Read("spending");
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll<IHtmlInputElement>("form.form input[type=hidden]"))
            form.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, value) in Good)
            form.Add(new StringContent(value), name);
        form.Add(new StringContent("x"), "Form.Receipt", "receipt.txt");
        Assert.EndsWith("|receipt.txt", (await Html.Parse(await reader.Send("spending", form))).Text("output"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var reader = gallery.Reader();
        using var form = new FormUrlEncodedContent([new("_handler", "spending"), new("Form.Item", "ค่าป้าย")]);
        var answer = await reader.Send("spending", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await Html.Parse(answer)).QuerySelector("h1"));
    }

    [Fact]
    public async Task Optional_fields_say_so_and_others_do_not()
    {
        using var reader = gallery.Reader();
        var page = await reader.Read("spending");
        Assert.Equal("รายการ", page.Text("label[for=Form-Item]"));
        Assert.Equal("หมายเหตุ (ไม่บังคับ)", page.Text("label[for=Form-Note]"));
    }
}
