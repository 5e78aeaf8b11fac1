using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;

namespace ServiceDefaults.Files;

/// <summary>Why a file was not stored. Nothing of it stays.</summary>
public static class FileRefusals
{
    public static Refusal Empty { get; } = new("file-empty", "ไฟล์นี้ว่างเปล่า เลือกไฟล์ที่มีเนื้อหา", "The file is empty; choose one with content");

    public static Refusal UnsupportedType { get; } = new(
        "unsupported-file-type",
        "ระบบไม่รับไฟล์ชนิดนี้หรือไฟล์เสียหาย รับ PDF, รูปภาพ (JPEG, PNG, WebP, GIF, HEIC), Word, Excel และ PowerPoint (.docx .xlsx .pptx), OpenDocument, ข้อความ, CSV, เสียง (MP3, M4A) และวิดีโอ (MP4, MOV)",
        "This type of file is not accepted, or the file is damaged. Accepted: PDF, pictures (JPEG, PNG, WebP, GIF, HEIC), .docx, .xlsx, .pptx, OpenDocument, text, CSV, MP3, M4A, MP4, MOV");

    public static Refusal ActiveContent { get; } = new(
        "file-has-macros",
        "ไฟล์นี้มีมาโคร บันทึกเป็นไฟล์ที่ไม่มีมาโคร (.docx .xlsx .pptx) หรือ PDF แล้วส่งใหม่",
        "The file has macros; save it without them (.docx, .xlsx, .pptx) or as PDF and send it again");

    public static Refusal Infected { get; } = new(
        "file-infected",
        "พบไวรัสในไฟล์นี้ ระบบไม่ได้เก็บไฟล์ไว้ ตรวจเครื่องของท่านแล้วส่งไฟล์ใหม่",
        "A virus was found in this file and it was not kept; check your computer and send another");

    public static Refusal ScannerUnavailable { get; } = new(
        "scanner-unavailable",
        "ตอนนี้ตรวจไวรัสไม่ได้ จึงยังรับไฟล์ไม่ได้ ลองอีกครั้งในอีกสักครู่",
        "Files can't be checked for viruses at the moment and so can't be taken; try again shortly");

    public static Refusal StoreUnavailable { get; } = new(
        "file-store-unavailable",
        "ที่เก็บไฟล์ไม่ตอบในขณะนี้ ลองอีกครั้งในอีกสักครู่",
        "The file store does not answer at the moment; try again shortly");

    /// <param name="maximum">Bytes allowed.</param>
    public static Refusal TooLarge(long maximum) => new(
        "file-too-large", $"ไฟล์ใหญ่เกิน {Thai(maximum)}", $"The file is larger than {English(maximum)}");

    /// <summary>413 too large, 415 unsupported, 503 if trying again may help, 422 for what is wrong with the file itself.</summary>
    public static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "file-too-large" => StatusCodes.Status413PayloadTooLarge,
        "unsupported-file-type" or "file-has-macros" => StatusCodes.Status415UnsupportedMediaType,
        "scanner-unavailable" or "file-store-unavailable" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>The refusal of a file as the answer of an endpoint.</summary>
    public static ProblemHttpResult ToFileProblem(this Refusal refusal) => refusal.ToProblem(StatusOf(refusal));

    private static string Thai(long bytes) => bytes >= Megabyte ? $"{bytes / Megabyte} เมกะไบต์" : $"{bytes} ไบต์";

    private static string English(long bytes) => bytes >= Megabyte ? $"{bytes / Megabyte} MB" : $"{bytes} bytes";

    private const long Megabyte = 1024 * 1024;
}
