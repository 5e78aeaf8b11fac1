using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace WebUi;

/// <summary>
/// A file that every service serves from this assembly, under <c>_content/WebUi/</c>. Embedded rather than a static web asset:
/// it is there in a build, a publish and a test alike, and a browser keeps it for as long as its version stays.
/// </summary>
public sealed partial class Asset
{
    private readonly byte[] _plain;
    private readonly byte[] _brotli;
    private readonly string _name;
    private readonly string _type;
    private readonly string _version;

    private Asset(string name, string type)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        _plain = Encoding.UTF8.GetBytes(type == "text/css" ? Minify(text) : text);
        _brotli = Compress(_plain);
        (_name, _type) = (name, type);
        _version = Convert.ToHexStringLower(SHA256.HashData(_plain))[..10];
    }

    /// <summary>The one style sheet.</summary>
    public static Asset StyleSheet { get; } = new("platform.css", "text/css");

    /// <summary>The seal beside the name: a stand-in until the organization names its own file.</summary>
    public static Asset Seal { get; } = new("seal.svg", "image/svg+xml");

    /// <summary>Shows how much of a form's files has been sent.</summary>
    public static Asset Sending { get; } = new("sending.js", "text/javascript");

    /// <summary>Fills in where a phone is.</summary>
    public static Asset Place { get; } = new("place.js", "text/javascript");

    /// <summary>Multiplies the numbers of a row as they are typed.</summary>
    public static Asset Product { get; } = new("product.js", "text/javascript");

    /// <summary>Takes attendance at a door from what the phone holds, with or without network.</summary>
    public static Asset Door { get; } = new("door.js", "text/javascript");

    /// <summary>What it holds, and how it looks through the camera.</summary>
    internal static Asset[] PartsOfDoor { get; } = [new("door-kept.js", "text/javascript"), new("door-scan.js", "text/javascript")];

    /// <summary>Opens that page without network; a service serves it beside the page (<see cref="Answer"/>).</summary>
    public static Asset DoorWorker { get; } = new("door-worker.js", "text/javascript");

    /// <summary>Its address, relative to the service's base.</summary>
    public string Address => $"_content/WebUi/{_name}?v={_version}";

    internal void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"/_content/WebUi/{_name}", Answer).AllowAnonymous().ExcludeFromDescription();

    /// <summary>The file itself, for a service that serves it under an address of its own too.</summary>
    public async Task Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        var compressed = context.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "br" && coding.Quality != 0);
        headers.CacheControl = context.Request.Query["v"] == _version ? "public, max-age=31536000, immutable" : "no-cache";
        headers.ETag = new EntityTagHeaderValue($"\"{_version}\"").ToString();
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.Headers.IfNoneMatch == headers.ETag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (compressed)
            headers.ContentEncoding = "br";
        var body = compressed ? _brotli : _plain;
        context.Response.ContentType = $"{_type}; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Removes comments and the spaces that mean nothing; a space before a colon or a bracket means something and stays.</summary>
    private static string Minify(string css) =>
        Gaps().Replace(Spaces().Replace(Comments().Replace(css, ""), " "), "$1").Replace(";}", "}", StringComparison.Ordinal).Trim();

    private static byte[] Compress(byte[] plain)
    {
        using var result = new MemoryStream();
        using (var brotli = new BrotliStream(result, CompressionLevel.SmallestSize))
            brotli.Write(plain);
        return result.ToArray();
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ?([{};,]) ?|(?<=[a-z]:) ")]
    private static partial Regex Gaps();
}
