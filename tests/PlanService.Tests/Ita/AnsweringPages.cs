using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PlanService.Tests.Ita;

/// <summary>A small web server that stands for the platform's public address: each page answers as the test says.</summary>
public sealed class AnsweringPages : IAsyncDisposable
{
    private WebApplication _app = null!;

    /// <summary>By path, with the query; what is not here is 404.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Pages { get; } = new();

    /// <summary>Paths in the order in which they were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public string Address => _app.Urls.Single();

    public async Task<AnsweringPages> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(async context =>
        {
            var path = context.Request.Path + context.Request.QueryString;
            Asked.Enqueue(path);
            if (Pages.TryGetValue(path, out var answer))
                await answer(context);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
        await _app.StartAsync();
        return this;
    }

    public void Page(string path, string html, string type = "text/html; charset=utf-8") => Pages[path] = context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(html);
    };

    public void Redirect(string path, string to) => Pages[path] = context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
