using Microsoft.AspNetCore.Http;
using ServiceDefaults.Files;
using ServiceDefaults.Problems;

namespace Documents.Photos;

/// <summary>Why a photo was not taken, and the way on.</summary>
public static class PictureRefusals
{
    public static Refusal TooLarge { get; } = new(
        "photo-too-large", "รูปหนึ่งต้องไม่เกิน 10 MB ส่งรูปที่เล็กลง หรือถ่ายหน้าจอของรูปนั้น", "A photo must not exceed 10 MB; send a smaller one, or a screenshot of it");

    public static Refusal NoPicture { get; } = new(
        "not-a-photo", "ไฟล์นี้ไม่ใช่รูปถ่าย แม้ชื่อไฟล์จะบอกว่าเป็นรูป ใช้ไฟล์ JPEG, PNG หรือ WebP", "This file is no photo, whatever its name says; use JPEG, PNG or WebP");

    public static Refusal TooManyPoints { get; } = new("photo-too-large", "รูปนี้มีขนาดกว้างคูณสูงเกินไป ส่งรูปที่เล็กลง", "This picture is too wide and high; send a smaller one");

    public static Refusal Damaged { get; } = new("photo-damaged", "รูปนี้เปิดไม่ได้ อาจส่งมาไม่ครบ ลองส่งอีกครั้ง", "This photo can't be opened; it may be incomplete. Send it again");

    /// <summary>413 too large, 415 no photo, 422 damaged, and as <see cref="FileRefusals.StatusOf"/> says for what the store refused.</summary>
    public static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "photo-too-large" => StatusCodes.Status413PayloadTooLarge,
        "not-a-photo" => StatusCodes.Status415UnsupportedMediaType,
        _ => FileRefusals.StatusOf(refusal),
    };
}
