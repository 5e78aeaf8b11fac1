using ServiceDefaults.Problems;
using SkiaSharp;

namespace Documents.Photos;

/// <summary>A photo made anew: nothing but its picture is left, no place, no time, no camera.</summary>
/// <param name="Picture">JPEG, at most 1600 points on its longer side.</param>
/// <param name="Thumbnail">JPEG, at most 320.</param>
/// <param name="Width">Points of the picture.</param>
/// <param name="Height">Points of the picture.</param>
public sealed record MadePhoto(byte[] Picture, byte[] Thumbnail, int Width, int Height);

/// <summary>Takes photos as they come from phones, and makes new ones of them that hold no metadata.</summary>
public sealed class PhotoStudio : IDisposable
{
    /// <summary>Of one photo as it was sent.</summary>
    public const int LargestBytes = 10 * 1024 * 1024;

    private const int PictureSide = 1600;
    private const int ThumbnailSide = 320;
    private const int Quality = 82;

    /// <summary>A phone's camera has some 50 million points; a picture that claims more is a bomb, and is refused by its header.</summary>
    private const long MostPoints = 60_000_000;

    /// <summary>One at a time: what can't be decoded small takes 240 MB (a PNG of 60 million points) or 360 MB (a progressive JPEG) until it is shrunk, which is before it is turned; a flood of them must not take the service down.</summary>
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Refuses what is no picture, whatever its name says, and what is too large.</summary>
    public async Task<(MadePhoto? Photo, Refusal? Refusal)> Make(Stream content, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            using var sent = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
            {
                if (sent.Length + read > LargestBytes)
                    return (null, PictureRefusals.TooLarge);
                sent.Write(buffer, 0, read);
            }

            sent.Position = 0;
            return Decoded(sent);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static (MadePhoto? Photo, Refusal? Refusal) Decoded(Stream sent)
    {
        using var data = SKData.Create(sent);
        using var codec = data is null ? null : SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp or SKEncodedImageFormat.Heif or SKEncodedImageFormat.Avif))
            return (null, PictureRefusals.NoPicture);
        if ((long)codec.Info.Width * codec.Info.Height > MostPoints)
            return (null, PictureRefusals.TooManyPoints);

        // A JPEG is decoded small at once where it is much larger than needed.
        var scale = Math.Min(1f, (float)PictureSide / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        using var decoded = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) is not SKCodecResult.Success)
            return (null, PictureRefusals.Damaged);
        using var small = Shrunk(decoded, PictureSide);
        using var upright = Upright(small ?? decoded, codec.EncodedOrigin);
        using var thumbnail = Shrunk(upright, ThumbnailSide);
        return (new(Encoded(upright), Encoded(thumbnail ?? upright), upright.Width, upright.Height), null);
    }

    /// <summary>Null where it is small enough.</summary>
    private static SKBitmap? Shrunk(SKBitmap photo, int longestSide)
    {
        var scale = (float)longestSide / Math.Max(photo.Width, photo.Height);
        var size = new SKImageInfo(Math.Max(1, (int)(photo.Width * scale)), Math.Max(1, (int)(photo.Height * scale)));
        return scale < 1 ? photo.Resize(size, new SKSamplingOptions(SKCubicResampler.Mitchell)) : null;
    }

    /// <summary>As it was seen: phones store how the camera was held beside the picture, in what is thrown away here.</summary>
    private static SKBitmap Upright(SKBitmap photo, SKEncodedOrigin origin)
    {
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = new SKBitmap(isTurned ? photo.Height : photo.Width, isTurned ? photo.Width : photo.Height);
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White); // what is transparent
        var (width, height) = ((float)photo.Width, (float)photo.Height);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        canvas.DrawBitmap(photo, 0, 0);
        canvas.Flush();
        return upright;
    }

    private static byte[] Encoded(SKBitmap photo)
    {
        using var encoded = photo.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }
}
