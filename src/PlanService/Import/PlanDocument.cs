namespace PlanService.Import;

/// <summary>
/// Reads a plan document of the NACC template, whichever organization's, years and number of projects: plain text as Word
/// saves it (table cells flattened to lines, or one row a line with tabs), or a Word document (.docx).
/// </summary>
public static class PlanDocument
{
    /// <summary>Bytes. The seed has 0.3 million; a longer document is refused with <c>too-large</c>.</summary>
    public const int MaximumLength = 20 * 1024 * 1024;

    public const string WordContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Reads the stream to its end, or until it is too large, then as <see cref="Read(ReadOnlyMemory{byte}, string?, string?)"/>.</summary>
    public static async Task<PlanReading> ReadAsync(Stream content, string? contentType, string? fileName, CancellationToken ct = default)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MaximumLength)
                return TooLarge();
        }

        return Read(copy.ToArray(), contentType, fileName);
    }

    /// <summary>Never throws for what is in the document: whatever it is, the answer is a plan with findings or a refusal.</summary>
    /// <param name="contentType">Only a hint: the content itself says whether it is a Word document.</param>
    /// <param name="fileName">Only a hint, as <paramref name="contentType"/>.</param>
    public static PlanReading Read(ReadOnlyMemory<byte> content, string? contentType = null, string? fileName = null)
    {
        if (content.Length == 0)
            return Refused("empty-document");
        if (content.Length > MaximumLength)
            return TooLarge();

        var (text, refusal) = WordDocument.IsZip(content.Span)
            ? WordDocument.ReadText(content)
            : Decoding.Decode(content.Span);
        return text is null ? Refused(refusal!) : PlanReader.Read(new Lines(text));
    }

    private static PlanReading TooLarge() => Refused("too-large");

    internal static PlanReading Refused(string code) => code switch
    {
        "empty-document" => PlanReading.Refused(code,
            "เอกสารว่างเปล่า ไม่มีข้อความ",
            "The document is empty."),
        "too-large" => PlanReading.Refused(code,
            $"เอกสารใหญ่เกิน {MaximumLength / 1024 / 1024} เมกะไบต์ หรือมีโครงการมากเกินกว่าแผนหนึ่งเล่ม กรุณาส่งเฉพาะเล่มแผน โดยไม่แนบรูปภาพ",
            $"The document is larger than {MaximumLength / 1024 / 1024} MB, or has more projects than one plan can have. Send the plan alone, without pictures."),
        "binary-document" => PlanReading.Refused(code,
            "ไฟล์นี้ไม่ใช่ข้อความและไม่ใช่เอกสาร Word (.docx) กรุณาเปิดใน Word แล้วบันทึกเป็น .docx หรือข้อความธรรมดา (.txt)",
            "This file is neither text nor a Word document (.docx). Open it in Word and save it as .docx or plain text (.txt)."),
        "unreadable-encoding" => PlanReading.Refused(code,
            "อ่านตัวอักษรในไฟล์ไม่ได้ กรุณาบันทึกเป็นข้อความแบบ UTF-8 หรือ .docx",
            "The characters of this file can't be read. Save it as UTF-8 text or as .docx."),
        "unreadable-word-document" => PlanReading.Refused(code,
            "เปิดเอกสาร Word ไม่ได้ ไฟล์อาจเสียหาย ถูกเข้ารหัสไว้ หรือไม่ใช่ .docx กรุณาบันทึกใหม่แล้วส่งอีกครั้ง",
            "The Word document can't be opened: it may be damaged, protected by a password, or no .docx. Save it again and send it again."),
        "not-a-plan" => PlanReading.Refused(code,
            "เอกสารนี้ไม่ใช่แผนปฏิบัติการป้องกันการทุจริต: ไม่พบตารางมิติ ภารกิจ โครงการ และไม่พบรายละเอียดโครงการ",
            "This document is not an anti-corruption action plan: it has neither the matrix of dimensions, missions and projects nor project sheets."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No such refusal."),
    };
}
