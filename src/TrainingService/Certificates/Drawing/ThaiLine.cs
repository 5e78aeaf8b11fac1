using System.Text;
using SkiaSharp;

namespace TrainingService.Certificates.Drawing;

/// <summary>A shaped line of text and how wide it is, in points. It keeps which letters became which glyphs: a reader can search and copy it.</summary>
public sealed class ThaiLine : IDisposable
{
    private readonly SKTextBlob? _blob;

    private ThaiLine(SKTextBlob? blob, float width) => (_blob, Width) = (blob, width);

    public float Width { get; }

    internal static ThaiLine Of(string text, ThaiType.Cut cut, float size)
    {
        using var shaped = new HarfBuzzSharp.Buffer();
        shaped.AddUtf8(text);
        shaped.GuessSegmentProperties();
        lock (cut.Font) // its caches are not made for two at a time
            cut.Font.Shape(shaped);
        var (letters, places, scale) = (shaped.GlyphInfos, shaped.GlyphPositions, size / cut.UnitsPerEm);
        using var font = new SKFont(cut.Typeface, size) { Subpixel = true, Hinting = SKFontHinting.None };
        using var builder = new SKTextBlobBuilder();
        var utf8 = Encoding.UTF8.GetBytes(text);
        var run = builder.AllocateRawPositionedTextRun(font, letters.Length, utf8.Length);
        utf8.CopyTo(run.Text);
        var glyphs = run.Glyphs;
        var clusters = run.Clusters;
        var points = run.Positions;
        var x = 0f;
        for (var i = 0; i < letters.Length; i++)
        {
            (glyphs[i], clusters[i]) = ((ushort)letters[i].Codepoint, letters[i].Cluster);
            points[i] = new(x + (places[i].XOffset * scale), -places[i].YOffset * scale);
            x += places[i].XAdvance * scale;
        }

        return new(builder.Build(), x);
    }

    public void Draw(SKCanvas canvas, float x, float y, SKPaint paint)
    {
        if (_blob is not null)
            canvas.DrawText(_blob, x, y, paint);
    }

    public void Dispose() => _blob?.Dispose();
}
