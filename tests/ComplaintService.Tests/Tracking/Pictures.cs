using SkiaSharp;

namespace ComplaintService.Tests.Tracking;

internal static class Pictures
{
    /// <summary>A small photo as a phone sends it.</summary>
    public static byte[] Jpeg()
    {
        using var bitmap = new SKBitmap(80, 60);
        bitmap.Erase(SKColors.SteelBlue);
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }
}
