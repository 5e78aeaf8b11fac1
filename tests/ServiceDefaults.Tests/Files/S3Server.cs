using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults.Tests.Files;

/// <summary>
/// An S3 store as far as we need one: put, get with ranges, delete. It believes no request whose signature (AWS Signature Version 4) is
/// not that of the key, or whose content is not the signed one.
/// </summary>
internal sealed class S3Server : IAsyncDisposable
{
    public const string Bucket = "evidence";
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    public const string Region = "th-local";

    private readonly WebApplication _app;

    private S3Server(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, byte[]> Objects { get; } = [];

    /// <summary>While set, each request is answered with this status.</summary>
    public int? Trouble { get; set; }

    public string Endpoint => _app.Urls.Single();

    public static async Task<S3Server> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new S3Server(app);
        app.Run(server.Answer);
        await app.StartAsync();
        return server;
    }

    private async Task Answer(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var key = context.Request.Path.Value!.Split('/', 3) is ["", Bucket, var rest] ? rest : null;
        if (Trouble is { } status)
            await Refuse(context, status, "SlowDown");
        else if (Signature(context.Request, body.ToArray()) is { } wrong)
            await Refuse(context, 403, wrong);
        else if (key is null)
            await Refuse(context, 404, "NoSuchBucket");
        else if (HttpMethods.IsPut(context.Request.Method))
            Objects[key] = body.ToArray();
        else if (HttpMethods.IsDelete(context.Request.Method))
            context.Response.StatusCode = Objects.TryRemove(key, out _) ? 204 : 204;
        else if (Objects.TryGetValue(key, out var content))
            await Results.Bytes(content, "application/octet-stream", enableRangeProcessing: true).ExecuteAsync(context);
        else
            await Refuse(context, 404, "NoSuchKey");
    }

    private static Task Refuse(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>no</Message></Error>");
    }

    /// <summary>What is wrong with the signature, by the rules of the specification; null if nothing is.</summary>
    private static string? Signature(HttpRequest request, byte[] body)
    {
        var parts = request.Headers.Authorization.ToString().Replace("AWS4-HMAC-SHA256 ", "", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        if (parts["Credential"].Split('/') is not [AccessKey, var day, Region, "s3", "aws4_request"])
            return "InvalidAccessKeyId";
        var hash = request.Headers["x-amz-content-sha256"].ToString();
        if (hash != Hex(SHA256.HashData(body)))
            return "XAmzContentSHA256Mismatch";

        var query = string.Join('&', request.Query.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}"));
        var signed = parts["SignedHeaders"].Split(';');
        var canonical = string.Join('\n',
            [
                request.Method,
                request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0],
                query,
                .. signed.Select(name => $"{name}:{request.Headers[name].ToString().Trim()}"),
                "",
                parts["SignedHeaders"],
                hash,
            ]);
        var toSign = $"AWS4-HMAC-SHA256\n{request.Headers["x-amz-date"]}\n{day}/{Region}/s3/aws4_request\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signing = new[] { day, Region, "s3", "aws4_request" }.Aggregate(Encoding.UTF8.GetBytes("AWS4" + SecretKey), Hmac);
        return signed.Contains("host") && parts["Signature"] == Hex(Hmac(signing, toSign)) ? null : "SignatureDoesNotMatch";
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
