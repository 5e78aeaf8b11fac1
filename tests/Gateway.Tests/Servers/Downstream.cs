using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Servers;

/// <summary>A service behind the gateway that tells what came to it.</summary>
public sealed class Downstream(string name, int port = 0) : IAsyncDisposable
{
    private WebApplication? _app;

    public string Address { get; private set; } = "";

    /// <summary>What came, health probes left out.</summary>
    public ConcurrentQueue<Seen> Requests { get; } = new();

    /// <summary>While set, <c>/…/slow</c> does not answer.</summary>
    public TaskCompletionSource Answer { get; } = new();

    /// <summary>What it says waits for somebody, as JSON, once that is there; null for what is no list.</summary>
    public Task<string>? Tasks { get; init; }

    public async Task<Downstream> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add(Address.Length > 0 ? Address : $"http://127.0.0.1:{port}");
        _app.Run(Handle);
        await _app.StartAsync();
        Address = _app.Urls.Single();
        return this;
    }

    /// <summary>As a process that dies; <see cref="StartAsync"/> brings it back under the same address.</summary>
    public async Task StopAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync()
    {
        Answer.TrySetResult();
        await StopAsync();
    }

    private async Task Handle(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/health", StringComparison.Ordinal))
            return;
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var seen = new Seen(name, context.Request.Method, path, body.Length, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        Requests.Enqueue(seen);
        if (path.EndsWith("/slow", StringComparison.Ordinal))
            await Answer.Task.WaitAsync(context.RequestAborted);
        if (path.EndsWith("/strict", StringComparison.Ordinal))
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        context.Response.Headers["X-Powered-By"] = "downstream";
        if (path.EndsWith("/openapi/v1.json", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(new { openapi = "3.1.1", info = new { title = name, version = "v1" }, paths = new { } });
            return;
        }

        if (path.EndsWith("/tasks", StringComparison.Ordinal) && Tasks is { } tasks)
        {
            await context.Response.WriteAsync(await tasks);
            return;
        }

        if (path.EndsWith("/plans", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(new { items = new[] { new { id = "p1", title = "แผนปฏิบัติการป้องกันการทุจริต", fiscalYears = new[] { 2566, 2567, 2568, 2569, 2570 } } }, total = 1 });
            return;
        }

        if (path.EndsWith("/projects", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>(), total = 27 });
            return;
        }

        await context.Response.WriteAsJsonAsync(seen);
    }
}

/// <summary>A request as a service got it.</summary>
public sealed record Seen(string Service, string Method, string Path, int BodyLength, Dictionary<string, string> Headers);
