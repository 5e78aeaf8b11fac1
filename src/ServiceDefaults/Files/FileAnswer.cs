using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ServiceDefaults.Files;

/// <summary>
/// A stored file as an answer: to be saved, never to be shown in place unless it is a picture; whole, in ranges, or 304 when the reader has
/// it. Its type is the one found in the content, and no browser is to guess another. Browsers keep it and ask each time, unless the endpoint has said otherwise (<c>Cache-Control</c>) before.
/// </summary>
public sealed class FileAnswer(EvidenceFiles files, StoredFile file) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        var disposition = new ContentDispositionHeaderValue(file.IsImage ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (headers.CacheControl.Count == 0) // an endpoint may have said no-store
            headers.CacheControl = "private, no-cache"; // asked for again each time: rights may have been taken away
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await using var content = files.Open(file);
        await TypedResults.Stream(
            content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true)
            .ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), ["application/octet-stream"]));
}
