using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Servers;

/// <summary>A service that tells the public what a test says, by path and query.</summary>
public sealed class ToldPublicly : IAsyncDisposable
{
    private WebApplication _app = null!;

    public string Address => _app.Urls.Single();

    /// <summary>JSON by path and query; what is not here is 404.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = new();

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
            context.Response.ContentType = "application/json";
            if (Answers.TryGetValue(path, out var answer))
                await context.Response.WriteAsync(answer);
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
