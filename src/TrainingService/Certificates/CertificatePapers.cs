using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using TrainingService.Certificates.Drawing;
using WebUi;

namespace TrainingService.Certificates;

/// <summary>
/// Certificates as a file to print. The pages go one by one into a file on disk, and from there to the reader: five hundred of them take no
/// more memory than one.
/// </summary>
public sealed class CertificatePapers(ThaiType type, IOptions<OrganizationOptions> organization, IConfiguration settings, IHttpContextAccessor http)
{
    public Task<FileOrProblem> Answer(IReadOnlyList<Certificate> certificates, string fileName, CancellationToken ct) => Answer(certificates.ToAsyncEnumerable(), fileName, ct);

    public async Task<FileOrProblem> Answer(IAsyncEnumerable<Certificate> certificates, string fileName, CancellationToken ct)
    {
        if (!type.IsThere)
            return new(null, CertificateRefusals.NoType.ToProblem(StatusCodes.Status503ServiceUnavailable));
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await CertificatePdf.Write(file, certificates, type, organization.Value.Name, Link, ct);
            file.Position = 0;
            return new(TypedResults.Stream(file, "application/pdf", fileName), null);
        }
        catch
        {
            await file.DisposeAsync(); // gone with its handle
            throw;
        }
    }

    /// <summary>Where everybody can verify it; on the paper as a QR code.</summary>
    public string Link(Certificate certificate) =>
        $"{(settings["Platform:PublicUrl"] is { Length: > 0 } known ? known.TrimEnd('/') : $"{http.HttpContext!.Request.Scheme}://{http.HttpContext.Request.Host}")}/training/certificates/{certificate.Number}";
}

/// <summary>The file, or why there is none.</summary>
public readonly record struct FileOrProblem(FileStreamHttpResult? File, ProblemHttpResult? Problem);
