using System.Net;
using System.Text.Json;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.Workbooks;

/// <summary>The register in a workbook: out, changed by hand, and in again.</summary>
public sealed class WorkbookTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_register_that_was_exported_and_taken_into_an_empty_year_is_exported_the_same_cell_by_cell(int number)
    {
        var risks = await new AnyRegister(_app, number).Fill();
        var file = await _app.Finance().Export();
        await using var other = RiskApp.Take();
        other.Clock.Set(_app.Clock.GetUtcNow().AddDays(1)); // what the file tells lies in the past
        Assert.Equal(risks, Books.Taken(await other.Finance("someone").Import(file)).GetProperty("added").GetInt32());
        var (before, after) = (Books.Cells(file), Books.Cells(await other.Finance().Export()));
        Assert.Equal(["ความเสี่ยง", "การควบคุม", "การประเมิน", "มาตรการ", "การทดสอบ", "เกณฑ์"], before.Keys);
        foreach (var sheet in before.Keys)
            Assert.Equal(Books.Known(before[sheet]), Books.Known(after[sheet]));
        // Who brought it in stands beside each judgement and test, whatever name the file says.
        Assert.All(new[] { "การประเมิน", "การทดสอบ" }.SelectMany(sheet => after[sheet].Skip(1).Select(row => row[after[sheet][0].IndexOf("ผู้นำเข้า")])), Assert.NotNull);

        var again = Books.Taken(await other.Finance().Import(file));
        Assert.Equal((0, 0, risks), (again.GetProperty("added").GetInt32(), again.GetProperty("changed").GetInt32(), again.GetProperty("same").GetInt32()));
    }

    [Fact]
    public async Task Files_of_before_are_taken_too_and_another_schedule_of_tests_voids_no_approval()
    {
        await _app.Fill();
        var book = Books.Cells(await _app.Finance().Export());
        foreach (var (sheet, columns) in new[] { ("ความเสี่ยง", 5), ("การควบคุม", 4), ("การประเมิน", 2), ("มาตรการ", 1) })
        {
            foreach (var row in book[sheet])
                row.RemoveRange(row.Count - columns, columns);
        }

        book.Remove("การทดสอบ");
        Assert.Equal(3, Books.Taken(await _app.Finance().Import(Books.Of(book))).GetProperty("same").GetInt32());

        var state = await _app.State();
        book = Books.Cells(await _app.Finance().Export());
        book["การควบคุม"].Set("R70-FIN-01", "ทดสอบทุกกี่เดือน", "6");
        book["การควบคุม"].Set("R70-FIN-01", "ทดสอบครั้งต่อไปภายใน", "1/1/2569");
        book["การควบคุม"].Set("R70-FIN-01", "ตำแหน่งผู้ทดสอบ", "หัวหน้างานพัสดุ");
        Assert.Equal(["controls[2]"], (await _app.Finance().Import(Books.Of(book))).Body.Fields()); // not before today
        book["การควบคุม"].Set("R70-FIN-01", "ทดสอบครั้งต่อไปภายใน", "30/6/2570");
        Assert.Equal(1, Books.Taken(await _app.Finance().Import(Books.Of(book))).GetProperty("changed").GetInt32());
        Assert.Equal(3, Books.Taken(await _app.Finance().Import(Books.Of(book))).GetProperty("same").GetInt32());
        Assert.Equal(state, await _app.State());
        Assert.Equal("2027-06-30", (await _app.Finance().GetJson($"controls/{(await One("R70-FIN-01")).GetProperty("existingControls")[0].Id()}")).GetProperty("check").Text("nextDueOn"));
    }

    [Fact]
    public async Task A_row_that_differs_changes_its_risk_and_a_rating_that_differs_is_an_assessment()
    {
        await _app.Fill();
        var book = Books.Cells(await _app.Finance().Export());
        var risks = book["ความเสี่ยง"];
        risks.Set("R70-FIN-01", "ปัจจุบัน: โอกาส", "๕");
        risks.Set("R70-FIN-01", "วิธีจัดการ", "หลีกเลี่ยง");
        risks.Set("R70-FIN-01", "เหตุผลของวิธีจัดการ", "เลิกซื้อด้วยวิธีนี้");
        risks.Set("R70-FIN-02", "ขั้นตอน", "ตรวจรับพัสดุ");
        var answer = Books.Taken(await _app.Finance("second").Import(Books.Of(book)));
        Assert.Equal((0, 2, 1), (answer.GetProperty("added").GetInt32(), answer.GetProperty("changed").GetInt32(), answer.GetProperty("same").GetInt32()));

        var first = await One("R70-FIN-01");
        Assert.Equal((20, "terminate", 2), (first.GetProperty("score").GetInt32(), first.Text("treatment"), first.GetProperty("assessments").GetInt32()));
        var second = await One("R70-FIN-02");
        Assert.Equal(("ตรวจรับพัสดุ", 2), (second.Text("step"), second.GetProperty("assessments").GetInt32()));
        Assert.Equal("นำเข้าจากไฟล์", (await _app.Finance().GetJson($"risks/{first.Id()}/assessments")).GetProperty("items")[0].Text("reason"));
    }

    [Fact]
    public async Task The_template_filled_in_by_hand_adds_risks_whose_other_rows_name_them_by_any_word()
    {
        var book = Books.Cells(await _app.Finance().Bytes("registers/2570/template"));
        Assert.Single(book["ความเสี่ยง"]);
        book["ความเสี่ยง"].Row(("รหัส", "ก"), ("กระบวนงาน", "เบิกจ่ายน้ำมันเชื้อเพลิง"), ("เหตุการณ์ความเสี่ยง", "เบิกน้ำมันเกินที่ใช้จริง"), ("สาเหตุ", "ไม่มีสมุดคุมรถ\nไม่ตรวจเลขไมล์"), ("ด้าน", "Spending and procurement"),
            ("ปัจจุบัน: โอกาส", "๔"), ("ปัจจุบัน: ผลกระทบ", "3"), ("ประสิทธิผลการควบคุม", "weak"));
        book["การควบคุม"].Row(("รหัสความเสี่ยง", "ก"), ("ลำดับ", "1"), ("การควบคุมที่มีอยู่", "ใบขออนุญาตใช้รถ"), ("ประสิทธิผล", "อ่อน"));
        book["มาตรการ"].Row(("รหัสความเสี่ยง", "ก"), ("มาตรการ", "ตรวจเลขไมล์ทุกสัปดาห์"), ("ผู้รับผิดชอบ", "หัวหน้าสำนักปลัด"), ("กำหนดเสร็จ", "30 มิ.ย. 2570"));
        Assert.Equal(1, Books.Taken(await _app.Finance().Import(Books.Of(book))).GetProperty("added").GetInt32());

        var risk = await One("R70-FIN-01");
        Assert.Equal(("high", "weak", 1), (risk.Text("level"), risk.Text("controlEffectiveness"), risk.GetProperty("assessments").GetInt32()));
        Assert.Equal(["ไม่มีสมุดคุมรถ", "ไม่ตรวจเลขไมล์"], risk.GetProperty("causes").EnumerateArray().Select(cause => cause.GetString()));
        var mitigation = risk.GetProperty("mitigations")[0];
        Assert.Equal(("2027-03-01", "2027-06-30", "planned"), (mitigation.Text("setOn"), mitigation.Text("dueOn"), mitigation.Text("status")));
    }

    [Fact]
    public async Task Bad_rows_are_named_by_sheet_and_line_and_nothing_or_the_good_risks_are_taken()
    {
        await _app.Fill();
        var book = Books.Cells(await _app.Finance().Export());
        foreach (var (name, bad) in new (string, (string, string)[])[]
                 {
                     ("ดี", []), ("โอกาส", [("ปัจจุบัน: โอกาส", "6")]), ("กอง", [("ส่วนราชการ", "PW")]), ("R69-FIN-01", []), ("R70-FIN-007", []), ("ปี", [("รหัสของปีก่อน", "R69-FIN-77")]),
                 })
        {
            book["ความเสี่ยง"].Row([("รหัส", name), ("กระบวนงาน", "เบิกจ่ายน้ำมัน"), ("เหตุการณ์ความเสี่ยง", "เบิกน้ำมันเกินที่ใช้จริง"), ("สาเหตุ", "ไม่มีสมุดคุม"), ("ด้าน", "spending"), ("ปัจจุบัน: โอกาส", "2"), ("ปัจจุบัน: ผลกระทบ", "2"), ("ประสิทธิผลการควบคุม", "ดี"), .. bad]);
        }

        book["มาตรการ"].Row(("รหัสความเสี่ยง", "ไม่มีในแผ่นแรก"), ("มาตรการ", "ตรวจเลขไมล์"), ("ผู้รับผิดชอบ", "หัวหน้า"), ("กำหนดเสร็จ", "30/6/2570"));
        book["มาตรการ"].Row(("รหัสความเสี่ยง", "โอกาส"), ("มาตรการ", "ตรวจเลขไมล์"), ("ผู้รับผิดชอบ", "หัวหน้า"), ("กำหนดเสร็จ", "30/6/2569"));
        book["มาตรการ"].Set("R70-FIN-02", "มาตรการ", "เปลี่ยนสิ่งที่ทำเสร็จแล้ว");

        var (status, problem) = await _app.Finance().Import(Books.Of(book));
        Assert.Equal((HttpStatusCode.BadRequest, "bad-rows"), (status, problem.Text("code")));
        Assert.Equal("mitigations[2] mitigations[4] mitigations[5] risks[10] risks[6] risks[7] risks[8] risks[9]", string.Join(' ', problem.Fields().Order(StringComparer.Ordinal)));
        Assert.Contains("ปัจจุบัน: โอกาส: ต้องเป็นจำนวนเต็ม 1 ถึง 5", problem.GetProperty("errors").GetProperty("risks[6]")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(3, (await _app.Finance().GetJson("registers/2570/risks")).GetProperty("total").GetInt32());

        var (taken, answer) = await _app.Finance().Import(Books.Of(book), "good");
        Assert.Equal(HttpStatusCode.OK, taken);
        Assert.Equal((1, 2), (answer.GetProperty("added").GetInt32(), answer.GetProperty("same").GetInt32()));
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Finance().Import(Books.Of(book), "all")).Status);
    }

    [Fact]
    public async Task What_is_no_workbook_or_too_large_or_somebody_elses_is_refused()
    {
        var file = await _app.Finance().Export();
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _app.Finance().Import("PK no workbook"u8.ToArray())).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _app.Finance().Import(Books.Bomb(file))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Finance().Import(file)).Status); // nothing in it
        var many = Books.Cells(file);
        for (var no = 0; no <= 5000; no++)
            many["ความเสี่ยง"].Row(("รหัส", $"{no}"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _app.Finance().Import(Books.Of(many))).Status);
        foreach (var row in many["ความเสี่ยง"])
            row.RemoveAt(0);
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Finance().Import(Books.Of(many))).Status); // a column is missing
        foreach (var (role, division) in new[] { (Roles.Executive, null), (Roles.PlanOfficer, null), (Roles.InternalAuditor, "IA") })
            Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(role, division).Import(file)).Status);
    }

    [Fact]
    public async Task The_register_as_text_is_filtered_and_no_formula_for_a_spreadsheet()
    {
        await _app.Fill();
        var risk = RiskCalls.Risk("=cmd|'/c calc'!A1 เบิกน้ำมันเกิน", 5, 5);
        await _app.Finance().Added(risk);
        var csv = System.Text.Encoding.UTF8.GetString(await _app.Clerk().Bytes("registers/2570/export?format=csv&level=very-high"));
        Assert.Contains("'=cmd|'/c calc'!A1 เบิกน้ำมันเกิน", csv, StringComparison.Ordinal);
        Assert.Equal(3, csv.Split("\r\n").Length);
        Assert.DoesNotContain("R70-FIN-01", csv, StringComparison.Ordinal);
    }

    private async Task<JsonElement> One(string code) =>
        await _app.Finance().GetJson($"risks/{(await _app.Finance().GetJson($"registers/2570/risks?q={code}")).GetProperty("items")[0].Id()}");
}
