using HarfBuzzSharp;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace TrainingService.Certificates.Drawing;

/// <summary>
/// The Thai type of papers, Laksaman of Debian's fonts-thai-tlwg. Text is shaped by HarfBuzz, so that vowels and tone marks stand in their
/// places; a PDF carries the letters used and the text they came from.
/// </summary>
public sealed class ThaiType : IDisposable
{
    private static readonly string[] Usual = ["/usr/share/fonts/truetype/tlwg", "/usr/share/fonts/opentype/tlwg"];

    private static readonly string[] Endings = [".ttf", ".otf"];

    private readonly Lazy<(Cut Plain, Cut Bold)?> _cuts;

    public ThaiType(IOptions<CertificateOptions> options, ILogger<ThaiType> log)
    {
        _cuts = new(() =>
        {
            string[] folders = options.Value.Fonts is { } own ? [own] : Usual;
            if (Find(folders, "Laksaman") is { } plain && Find(folders, "Laksaman-Bold") is { } bold)
                return (new(plain), new(bold));
            log.LogWarning("No certificate can be printed: Laksaman.ttf and Laksaman-Bold.ttf are in none of {Folders}. Install fonts-thai-tlwg, or set Certificates:Fonts", string.Join(", ", folders));
            return null;
        });
    }

    /// <summary>The machine has it.</summary>
    public bool IsThere => _cuts.Value is not null;

    /// <summary>A line, shaped at a size in points.</summary>
    public ThaiLine Shape(string text, float size, bool bold = false) => ThaiLine.Of(text, bold ? _cuts.Value!.Value.Bold : _cuts.Value!.Value.Plain, size);

    public void Dispose()
    {
        if (_cuts is not { IsValueCreated: true, Value: { } cuts })
            return;
        cuts.Plain.Dispose();
        cuts.Bold.Dispose();
    }

    private static string? Find(string[] folders, string name) =>
        folders.SelectMany(folder => Endings.Select(ending => Path.Combine(folder, name + ending))).FirstOrDefault(File.Exists);

    /// <summary>One font file, for drawing and for shaping.</summary>
    internal sealed class Cut : IDisposable
    {
        private readonly Blob _blob;
        private readonly Face _face;

        public Cut(string file)
        {
            Typeface = SKTypeface.FromFile(file);
            _blob = Blob.FromFile(file);
            _face = new(_blob, 0);
            Font = new(_face);
            Font.SetFunctionsOpenType();
            Font.SetScale(_face.UnitsPerEm, _face.UnitsPerEm);
        }

        public SKTypeface Typeface { get; }
        public Font Font { get; }
        public float UnitsPerEm => _face.UnitsPerEm;

        public void Dispose()
        {
            Font.Dispose();
            _face.Dispose();
            _blob.Dispose();
            Typeface.Dispose();
        }
    }
}
