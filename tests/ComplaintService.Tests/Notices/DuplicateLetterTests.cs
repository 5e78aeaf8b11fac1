using System.Globalization;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Tests.Notices;

/// <summary>A into B into C: everybody who complained hears what becomes of the matter, and nobody what is between its author and staff.</summary>
public sealed class DuplicateLetterTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = new();
    private readonly LetterBox _letters;

    public DuplicateLetterTests() => _letters = new(_app);

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _letters.Dispose();
    }

    [Fact]
    public async Task Authors_of_duplicates_are_written_of_extension_answer_closing_and_reopening()
    {
        var (_, a) = await _app.Receive("หลุมหน้าตลาด", new { email = "a@example.com" });
        var (_, b) = await _app.Receive("ถนนทรุดหน้าตลาด", new { email = "b@example.com" });
        var (code, c) = await _app.Receive("ถนนหน้าตลาดพัง", new { name = "สมชาย ใจดี", email = "c@example.com" });
        var (_, silent) = await _app.Receive("ถนนหน้าตลาดไม่ดี");
        await Officer.Send($"complaints/{a}/merging", new { into = b });
        await Officer.Send($"complaints/{silent}/merging", new { into = b });
        await Officer.Send($"complaints/{b}/merging", new { into = c });
        await Officer.Send($"complaints/{c}/assignment", new { division = "PW" });
        await Officer.Send($"complaints/{c}/updates", new { text = "ข้อความถึงผู้แจ้งคนแรก", visibleToComplainant = true });
        await Officer.Send($"complaints/{c}/updates", new { text = "บันทึกภายใน", visibleToComplainant = false });
        await Officer.Send($"complaints/{c}/waiting", new { reason = "ขอภาพหลุมที่ลึกที่สุด" });
        await _app.Client().Send($"tracking/{code}/reply", new { text = "ภาพของสมชาย" });
        var due = ThaiCalendar.DayInBangkok(_app.Clock.GetUtcNow()).AddDays(40);
        await Officer.Send($"complaints/{c}/extension", new { newDueOn = due, reason = "ต้องจัดจ้างตามระเบียบก่อน" });
        await Officer.Send($"complaints/{c}/resolution", new { outcome = "fixed", text = "ลาดยางใหม่ทั้งช่วงแล้ว" });
        await _app.Client().Send($"tracking/{code}/reopening", new { reason = "สมชายเห็นว่ายังทรุดอยู่" });
        await Officer.Send($"complaints/{c}/rejection", new { reason = "เป็นทางหลวงชนบท ส่งต่อแล้ว" });
        await Officer.Send($"complaints/{c}/closure");

        string[] shared = ["ปิดเรื่องแล้ว", "ผลการดำเนินการ", "เราไม่สามารถรับดำเนินการได้", "ขยายกำหนดแจ้งผล", "เราจะดำเนินการต่อ"];
        Assert.Equal(await Numbered(b, [.. shared, "รวมกับเรื่องเดียวกัน", "เราได้รับเรื่องแล้ว"]), await _letters.SubjectsTo("b@example.com"));
        Assert.Equal(await Numbered(a, [.. shared, "รวมกับเรื่องเดียวกัน", "รวมกับเรื่องเดียวกัน", "เราได้รับเรื่องแล้ว"]), await _letters.SubjectsTo("a@example.com")); // its own merging, and that of the other one
        Assert.Equal(
            await Numbered(c, [.. shared, "เราได้รับเรื่องแล้ว", "มอบหมายผู้รับผิดชอบแล้ว", "มีข้อความจากเจ้าหน้าที่", "เราขอข้อมูลเพิ่มจากท่าน"]), await _letters.SubjectsTo("c@example.com"));

        var toOthers = (await _letters.All()).Where(letter => letter.To.Mailboxes.Single().Address != "c@example.com").Select(letter => letter.Subject + letter.TextBody).ToList();
        foreach (var kept in (string[])["ข้อความถึงผู้แจ้งคนแรก", "บันทึกภายใน", "ขอภาพหลุม", "สมชาย", "ให้คะแนน", code])
            Assert.DoesNotContain(toOthers, letter => letter.Contains(kept, StringComparison.Ordinal));
        foreach (var told in (string[])["ต้องจัดจ้างตามระเบียบก่อน", ThaiCalendar.InThai(due), "ลาดยางใหม่ทั้งช่วงแล้ว", "เป็นทางหลวงชนบท"])
            Assert.Equal(2, toOthers.Count(letter => letter.Contains(told, StringComparison.Ordinal)));
    }

    private async Task<List<string>> Numbered(Guid id, string[] subjects)
    {
        var number = (await Officer.GetJson($"complaints/{id}")).GetProperty("number").GetInt64().ToString(CultureInfo.InvariantCulture);
        return [.. subjects.Select(subject => $"{subject} (เรื่องที่ {number})").Order(StringComparer.Ordinal)];
    }
}
