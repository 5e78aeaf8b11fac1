using SkiaSharp;

namespace ComplaintService.Tests.Intake;

/// <summary>Photos as they come from telephones, and what only claims to be one.</summary>
internal static class Pictures
{
    public static byte[] Photo(int width = 80, int height = 60, bool withPlace = false, SKColor? colour = null)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(colour ?? SKColors.SteelBlue);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        var jpeg = encoded.ToArray();
        if (!withPlace)
            return jpeg;
        byte[] exif = [.. "Exif\0\0SECRET-PLACE"u8];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    /// <summary>A small PNG that says it is 60,000 by 60,000 points.</summary>
    public static byte[] Bomb()
    {
        using var bitmap = new SKBitmap(8, 8);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        var png = encoded.ToArray();
        byte[] size = [0, 0, 0xEA, 0x60];
        size.CopyTo(png, 16);
        size.CopyTo(png, 20);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
        }

        return ~crc;
    }
}
