using System.Runtime.CompilerServices;
using System.Text;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using WebUi;

namespace ComplaintService.Corruption.Pages;

/// <summary>
/// A form as it arrives, read by ourselves: the framework would write its files to the disk, readable. The fields come first, as they stand on
/// the page; then each file is locked piece by piece.
/// </summary>
/// <param name="Objection">What stood against its files; its fields were read all the same.</param>
public sealed record SentForm(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<Evidence> Files, Objection? Objection)
{
    private const int MostFields = 60;

    /// <summary>Characters of all fields together, beyond which nobody's story goes.</summary>
    private const int LongestFields = 200_000;

    public static async Task<SentForm> Read(HttpRequest request, Uploads uploads, CorruptionOptions options, CancellationToken ct)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType == "multipart/form-data" && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary)
        {
            UploadFiles.AllowSize(request, options);
            return await ReadParts(new MultipartReader(boundary, request.Body), uploads, ct);
        }

        var form = request.HasFormContentType ? await request.ReadFormAsync(ct) : FormCollection.Empty;
        return new(form.ToDictionary(field => field.Key, field => field.Value.ToString()), [], null);
    }

    private static async Task<SentForm> ReadParts(MultipartReader parts, Uploads uploads, CancellationToken ct)
    {
        Dictionary<string, string> fields = [];
        var (length, part) = (0, await parts.ReadNextSectionAsync(ct));
        for (; part is not null && !IsFile(part); part = await parts.ReadNextSectionAsync(ct))
        {
            if (part.AsFormDataSection() is not { } field)
                continue;
            using var reader = new StreamReader(field.Section.Body, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(ct);
            if (fields.Count >= MostFields || (length += text.Length) > LongestFields)
                throw new BadHttpRequestException("The form is longer than any that is sent by people.", StatusCodes.Status413PayloadTooLarge);
            fields[field.Name] = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        }

        var secret = fields.GetValueOrDefault("upload");
        if (!Uploads.IsSecret(secret))
            return new(fields, [], null);
        if (part is null)
            return new(fields, await uploads.Find(secret, ct), null);
        var (files, objection) = await uploads.Add(secret!, Rest(part, parts, ct), ct);
        return new(fields, files, objection);
    }

    private static async IAsyncEnumerable<(string? Name, Stream Content)> Rest(MultipartSection? part, MultipartReader parts, [EnumeratorCancellation] CancellationToken ct)
    {
        for (; part is not null; part = await parts.ReadNextSectionAsync(ct))
        {
            if (part.AsFileSection() is { FileStream: { } content } file && !string.IsNullOrEmpty(file.FileName)) // a browser sends an empty one where none was chosen
                yield return (file.FileName, content);
        }
    }

    private static bool IsFile(MultipartSection part) => part.GetContentDispositionHeader()?.IsFileDisposition() is true;
}
