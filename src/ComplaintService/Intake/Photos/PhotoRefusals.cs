using Documents.Photos;
using ServiceDefaults.Problems;

namespace ComplaintService.Intake.Photos;

/// <summary>Why photos of a complaint were not taken, and the way on; of one photo by itself: <see cref="PictureRefusals"/>.</summary>
public static class PhotoRefusals
{
    public static Refusal TooMany { get; } = new("too-many-photos", "แนบรูปได้ไม่เกิน 5 รูป", "At most 5 photos can be added");

    /// <summary>422 too many, 429 too many from one address, and as <see cref="PictureRefusals.StatusOf"/> says for a photo by itself.</summary>
    public static int StatusOf(Refusal refusal) => refusal.Code is "slow-down" ? StatusCodes.Status429TooManyRequests : PictureRefusals.StatusOf(refusal);
}
