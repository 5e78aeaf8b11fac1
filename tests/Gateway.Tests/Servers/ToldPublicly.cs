using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Servers;

/// <summary>A service that tells the public what a test says, by path and query.</summary>
public sealed class ToldPublicly : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private WebApplication _app = null!;

    public string Address => _app.Urls.Single();

    public ConcurrentDictionary<string, object> Answers { get; } = new();

    /// <summary>What was asked, and with which headers; health probes left out.</summary>
    public ConcurrentQueue<(string Path, Dictionary<string, string> Headers)> Asked { get; } = new();

    /// <summary>While set, nothing is answered.</summary>
    public TaskCompletionSource? Hold { get; set; }

    public async Task<ToldPublicly> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(async context =>
        {
            var path = context.Request.Path + context.Request.QueryString;
            if (path == "/health")
                return;
            Asked.Enqueue((path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            if (Hold is { } hold)
                await hold.Task.WaitAsync(context.RequestAborted);
            if (Answers.TryGetValue(path, out var answer))
                await context.Response.WriteAsJsonAsync(answer, Json);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
        await _app.StartAsync();
        return this;
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Hold?.TrySetResult();
        await _app.DisposeAsync();
    }
}
