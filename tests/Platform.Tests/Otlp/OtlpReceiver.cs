using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Tests.Otlp;

/// <summary>A small OTLP back end (http/protobuf): keeps the spans that the platform's processes send, and the raw bytes of everything.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Span> _spans = new();
    private readonly ConcurrentQueue<byte[]> _bodies = new();
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public string Endpoint => _app.Urls.First();

    public IReadOnlyCollection<Span> Spans => _spans;

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.MapPost("/v1/traces", receiver.Take);
        receiver._app.MapPost("/v1/{other}", receiver.TakeOther);
        await receiver._app.StartAsync();
        return receiver;
    }

    public IReadOnlyList<Span> Trace(string traceId) => [.. _spans.Where(span => span.TraceId == traceId)];

    /// <summary>Whether any trace, metric or log record that was sent holds this text.</summary>
    public bool Mentions(string text) => _bodies.Any(body => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> Take(HttpRequest request)
    {
        foreach (var span in TraceRequest.Read(await Keep(request)))
            _spans.Enqueue(span);
        return Results.Bytes([], "application/x-protobuf");
    }

    private async Task<IResult> TakeOther(HttpRequest request)
    {
        await Keep(request);
        return Results.Bytes([], "application/x-protobuf");
    }

    private async Task<byte[]> Keep(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        _bodies.Enqueue(bytes);
        return bytes;
    }
}
