using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Testing;

/// <summary>Takes whatever telemetry comes and remembers its bytes: paths and names stand in OTLP as plain text.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentBag<string> _received = [];
    private WebApplication _app = null!;

    public string Address => _app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        collector._app = builder.Build();
        collector._app.Urls.Add("http://127.0.0.1:0");
        collector._app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            collector._received.Add(Encoding.UTF8.GetString(body.ToArray()));
        });
        await collector._app.StartAsync();
        return collector;
    }

    public bool Holds(string text) => _received.Any(batch => batch.Contains(text, StringComparison.Ordinal));

    /// <summary>What stands around a text that should not be there.</summary>
    public string Around(string text) => string.Join('\n', _received.Where(batch => batch.Contains(text, StringComparison.Ordinal))
        .Select(batch => batch.IndexOf(text, StringComparison.Ordinal) is var at ? batch[Math.Max(0, at - 300)..Math.Min(batch.Length, at + 100)] : ""));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
