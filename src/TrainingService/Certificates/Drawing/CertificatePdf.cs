using SkiaSharp;

namespace TrainingService.Certificates.Drawing;

/// <summary>A page for each certificate, A4 lying, with the letters used of the type in it, a title, and Thai as its language.</summary>
public static class CertificatePdf
{
    private const float Width = 841.89f, Height = 595.28f; // A4 in points

    /// <param name="file">Can be read and gone back in.</param>
    /// <param name="link">Where a certificate is verified.</param>
    public static async Task Write(
        Stream file, IAsyncEnumerable<Certificate> certificates, ThaiType type, string organization, Func<Certificate, string> link, CancellationToken ct)
    {
        using (var stream = new SKManagedWStream(file))
        using (var pdf = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = $"เกียรติบัตร {organization}", Author = organization, EncodingQuality = 95, RasterDpi = 300 }))
        {
            await foreach (var certificate in certificates.WithCancellation(ct))
            {
                var canvas = pdf.BeginPage(Width, Height);
                using (var page = new CertificateDrawing(canvas, type, Width, Height))
                    page.Draw(certificate, organization, link(certificate));
                pdf.EndPage();
            }

            pdf.Close();
        }

        PdfLanguage.Add(file);
    }
}
