using QRCoder;
using SkiaSharp;

namespace TrainingService.Certificates.Drawing;

/// <summary>A QR code as one path: sharp in print.</summary>
internal static class QrDrawing
{
    public static void Draw(SKCanvas canvas, string text, float x, float y, float side)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M); // survives a fold or a stain
        var module = side / data.ModuleMatrix.Count;
        using var path = new SKPath();
        foreach (var (row, modules) in data.ModuleMatrix.Index())
        {
            for (var column = 0; column < modules.Count; column++)
            {
                var from = column;
                while (column < modules.Count && modules[column])
                    column++;
                if (column > from)
                    path.AddRect(SKRect.Create(x + (from * module), y + (row * module), (column - from) * module, module));
            }
        }

        using var ink = new SKPaint { Color = SKColors.Black };
        canvas.DrawPath(path, ink);
    }
}
