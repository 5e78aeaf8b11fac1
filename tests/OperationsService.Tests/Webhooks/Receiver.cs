using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Testing;

namespace OperationsService.Tests.Webhooks;

/// <summary>What a receiver got.</summary>
public sealed record Got(string Path, string Id, string Timestamp, string Signature, string? ContentType, string Body);

/// <summary>Another system that is told: a server of its own at 127.0.0.1.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Got> _got = [];
    private WebApplication _app = null!;

    public Uri Address => new(_app.Urls.Single());
    public string Url => new Uri(Address, "/hook").ToString();

    /// <summary>In their order.</summary>
    public IReadOnlyList<Got> All => [.. _got];

    /// <summary>How it answers; with 204 unless it is said.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = Status(204);

    public static Func<HttpContext, Task> Status(int status, string text = "") => async context =>
    {
        context.Response.StatusCode = status;
        if (text.Length > 0)
            await context.Response.WriteAsync(text);
    };

    public static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        receiver._app = builder.Build();
        receiver._app.Urls.Add("http://127.0.0.1:0");
        receiver._app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            var (headers, text) = (context.Request.Headers, await body.ReadToEndAsync());
            receiver._got.Enqueue(new(context.Request.Path, headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(), context.Request.ContentType, text));
            await receiver.Answer(context);
        });
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>When it has got so many.</summary>
    public async Task<IReadOnlyList<Got>> Gets(int count)
    {
        await Wait.Until(() => _got.Count >= count, () => $"It got {_got.Count} of {count}");
        return All;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
