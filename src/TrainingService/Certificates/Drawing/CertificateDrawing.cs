using SkiaSharp;

namespace TrainingService.Certificates.Drawing;

/// <summary>One certificate on a page: frame, seal, whose it is and what for, signature, number, and the QR code that verifies it.</summary>
internal sealed class CertificateDrawing(SKCanvas canvas, ThaiType type, float width, float height) : IDisposable
{
    private static readonly SKColor Navy = new(0x24, 0x40, 0x7a), Gold = new(0xb9, 0xa0, 0x5c), Ink = new(0x1d, 0x24, 0x33);

    private readonly SKPaint _ink = new() { Color = Ink, IsAntialias = true };
    private readonly SKPaint _navy = new() { Color = Navy, IsAntialias = true };
    private readonly SKPaint _line = new() { Color = Gold, Style = SKPaintStyle.Stroke, IsAntialias = true };

    private float Widest => width - 150;

    public void Draw(Certificate certificate, string organization, string link)
    {
        Frame();
        SealDrawing.Draw(canvas, (width - 84) / 2, 44, 84);
        Centred(organization, 158, 27, _navy, bold: true);
        var words = CertificateWords.Of(certificate);
        Centred(words.Given, 192, 21, _ink);
        Centred(certificate.Name, 252, 40, _navy, bold: true);
        Rule(268);
        var y = 300f;
        foreach (var line in words.For)
        {
            y += line.IsTitle ? 6 : 0; // room for what stands above its letters
            y += Paragraph(line.Text, y, line.IsTitle ? 26 : 21, line.IsTitle);
        }

        Centred(words.IssuedOn, Math.Max(y + 6, 420), 20, _ink);
        Signature(certificate);
        Corner(certificate, link);
    }

    public void Dispose()
    {
        _ink.Dispose();
        _navy.Dispose();
        _line.Dispose();
    }

    private void Frame()
    {
        _line.StrokeWidth = 2.2f;
        canvas.DrawRect(SKRect.Create(22, 22, width - 44, height - 44), _line);
        _line.StrokeWidth = .7f;
        canvas.DrawRect(SKRect.Create(28, 28, width - 56, height - 56), _line);
        // A small diamond at each corner: paper that is cut shows where it ended.
        foreach (var (x, y) in new[] { (28f, 28f), (width - 28, 28f), (28f, height - 28), (width - 28, height - 28) })
        {
            using var path = new SKPath();
            path.AddPoly([new(x, y - 8), new(x + 8, y), new(x, y + 8), new(x - 8, y)]);
            using var fill = new SKPaint { Color = Gold, IsAntialias = true };
            canvas.DrawPath(path, fill);
        }
    }

    /// <summary>In one line: smaller where it would be too wide, and never broken.</summary>
    private void Centred(string text, float y, float size, SKPaint paint, bool bold = false) => CentredAt(text, width / 2, y, size, paint, Widest, bold);

    private void CentredAt(string text, float middle, float y, float size, SKPaint paint, float widest, bool bold = false)
    {
        using var line = Fitting(text, size, widest, bold);
        line.Draw(canvas, middle - (line.Width / 2), y, paint);
    }

    private ThaiLine Fitting(string text, float size, float widest, bool bold)
    {
        var line = type.Shape(text, size, bold);
        if (line.Width <= widest)
            return line;
        var smaller = size * widest / line.Width;
        line.Dispose();
        return type.Shape(text, smaller, bold);
    }

    /// <summary>In up to two lines, divided at a space: a title of three hundred letters in one line could be read by nobody.</summary>
    /// <returns>How far down the next one begins.</returns>
    private float Paragraph(string text, float y, float size, bool bold)
    {
        var paint = bold ? _navy : _ink;
        using (var whole = type.Shape(text, size, bold))
        {
            if (whole.Width <= Widest * 1.25f || !text.Contains(' ', StringComparison.Ordinal))
            {
                Centred(text, y, size, paint, bold);
                return size * 1.42f;
            }
        }

        var cut = Enumerable.Range(1, text.Length - 1).Where(at => text[at] == ' ').MinBy(at => Math.Abs(at - (text.Length / 2)));
        var two = size * .9f;
        Centred(text[..cut].Trim(), y, two, paint, bold);
        Centred(text[cut..].Trim(), y + (two * 1.3f), two, paint, bold);
        return two * 2.7f;
    }

    private void Rule(float y)
    {
        _line.StrokeWidth = .9f;
        canvas.DrawLine((width / 2) - 150, y, (width / 2) + 150, y, _line);
    }

    private void Signature(Certificate certificate)
    {
        CentredAt($"({certificate.SignerName})", width / 2, 508, 20, _ink, 380);
        CentredAt(certificate.SignerPosition, width / 2, 532, 19, _ink, 380);
    }

    /// <summary>The number at the left; at the right how anybody verifies it.</summary>
    private void Corner(Certificate certificate, string link)
    {
        using var number = type.Shape($"เลขที่ {CertificateWords.Thai(certificate.PaperNumber)}", 15);
        number.Draw(canvas, 52, 540, _ink);
        const float side = 72;
        QrDrawing.Draw(canvas, link, width - 52 - side, 452, side);
        CentredAt("ตรวจสอบเกียรติบัตร", width - 52 - (side / 2), 536, 11, _ink, 118);
        CentredAt(certificate.Number, width - 52 - (side / 2), 549, 10, _ink, 118);
    }
}
