using SkiaSharp;

namespace TrainingService.Certificates.Drawing;

/// <summary>The platform's seal (<c>WebUi/Frame/seal.svg</c>) as lines of a drawing: sharp at any size.</summary>
internal static class SealDrawing
{
    private const float Side = 44; // of the picture's own view

    private static readonly string[] Lotus =
    [
        "M22 11c3 3.6 4.2 7.3 4.2 10.2S24.5 26.5 22 28c-2.5-1.5-4.2-3.9-4.2-6.8S19 14.6 22 11z",
        "M17.7 19.2c-2.7-.7-5-.4-6.9.7 1 4.6 5.6 8.1 11.2 8.1 5.6 0 10.2-3.5 11.2-8.1-1.9-1.1-4.2-1.4-6.9-.7",
        "M10 32.5c2.4 1.3 4.4 1.3 6.6 0s4.3-1.3 6.6 0 4.4 1.3 6.6 0 3-1 4.2-.5",
    ];

    public static void Draw(SKCanvas canvas, float x, float y, float side)
    {
        using var whole = new SKAutoCanvasRestore(canvas);
        canvas.Translate(x, y);
        canvas.Scale(side / Side);
        using var ring = new SKPaint { Color = new(0xb9, 0xa0, 0x5c), Style = SKPaintStyle.Stroke, StrokeWidth = 1.5f, IsAntialias = true };
        canvas.DrawCircle(22, 22, 18.5f, ring);
        using var pen = new SKPaint { Color = new(0x24, 0x40, 0x7a), Style = SKPaintStyle.Stroke, StrokeWidth = 1.8f, StrokeJoin = SKStrokeJoin.Round, StrokeCap = SKStrokeCap.Round, IsAntialias = true };
        foreach (var line in Lotus)
        {
            using var path = SKPath.ParseSvgPathData(line);
            canvas.DrawPath(path, pen);
        }
    }
}
