using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Upgrade.Record.Life;

/// <summary>The real plan comes into force, and a project of it does something.</summary>
internal sealed class PlanWork(Work work)
{
    private const string Api = "/plan/api/v1";

    public async Task Live()
    {
        var (officer, executive, division) = (await work.As("plan-officer"), await work.As("executive"), await work.As("division-officer-SP"));
        var id = work.Round == 1 ? (await officer.Until($"{Api}/plans", plans => plans.GetProperty("items").GetArrayLength() > 0)).GetProperty("items")[0].GetProperty("id").GetString()! : await Import(officer);
        var plan = $"{Api}/plans/{id}";
        var errors = (await officer.Get($"{plan}/findings?severity=error&state=open&pageSize=200")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetGuid()).ToList();
        await officer.Post($"{plan}/findings/resolution", new { findingIds = errors, action = "accepted", reason = "คงไว้ตามเล่มแผนที่ประกาศใช้แล้ว" });
        await officer.Post($"{plan}/submission");
        await executive.Post($"{plan}/return", new { reason = "ขอให้ตรวจชื่อผู้รับผิดชอบอีกครั้ง" });
        await officer.Post($"{plan}/submission");
        await executive.Post($"{plan}/approval");
        await executive.Post($"{plan}/publication");
        work.Know("plan.id", id);

        var year = string.Create(CultureInfo.InvariantCulture, $"{Api}/projects/1-03/years/{work.Year}");
        await officer.Put($"{year}/ordinance", new { amount = 13000m, reference = "แผนงานบริหารงานทั่วไป › งบดำเนินงาน", reason = "ตามข้อบัญญัติ" });
        await division.Post($"{year}/spending", new { amount = 1500.25m, paidOn = work.Today, document = $"ฎ. {work.Round}/1", note = "ค่าวิทยากร" });
        var wrong = await division.Post($"{year}/spending", new { amount = 99m, paidOn = work.Today, document = $"ฎ. {work.Round}/2", note = "ผิดโครงการ" });
        await division.Post($"{year}/spending/{EntryOf(wrong)}/reversal", new { reason = "บันทึกผิดโครงการ" });
        await division.Post($"{year}/steps/{work.Round}/completion", new { on = work.Today, note = "ประชุมแล้ว", evidence = new object[] { new { fileId = await SendFile(division), title = "บันทึกการประชุม" } } });
        await division.Post($"{year}/publications", new { title = $"ประชาสัมพันธ์โครงการ ครั้งที่ {work.Round}", channel = "website", url = "https://example.go.th/2", publishedOn = work.Today });
        await division.Put($"{year}/status", new { status = "in-progress", text = "ดำเนินการตามแผน" });
    }

    /// <summary>The plan that the release came with, once more.</summary>
    private async Task<string> Import(Caller officer)
    {
        using var document = new ByteArrayContent(await File.ReadAllBytesAsync(work.Plan));
        document.Headers.ContentType = new MediaTypeHeaderValue("text/plain") { CharSet = "utf-8" };
        return (await officer.Post($"{Api}/imports", document)).GetProperty("planId").GetString()!;
    }

    private static string EntryOf(JsonElement answer) => (answer.TryGetProperty("id", out var id) ? id : answer.GetProperty("entry").GetProperty("id")).GetString()!;

    private async Task<Guid> SendFile(Caller division)
    {
        using var form = new MultipartFormDataContent { { Page(string.Create(CultureInfo.InvariantCulture, $"Minutes {work.Round}")), "file", "minutes.pdf" } };
        return (await division.Post($"{Api}/files", form)).GetProperty("fileId").GetGuid();
    }

    /// <summary>A document of one page and one line.</summary>
    private static ByteArrayContent Page(string line)
    {
        var file = new ByteArrayContent(Encoding.ASCII.GetBytes(
            $"""
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Title ({line}) >> endobj
            trailer << /Size 4 /Root 1 0 R >>
            %%EOF
            """));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return file;
    }
}
