using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WebUi;

/// <summary>A problem for whoever reads with a browser: the same title, code and trace id, as a page.</summary>
internal sealed class ProblemPages(IOptions<ProblemDetailsOptions> options) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context)
    {
        var request = context.HttpContext.Request;
        return !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            && request.GetTypedHeaders().Accept.Any(type => type.MatchesMediaType("text/html") && !type.MatchesAllTypes);
    }

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        options.Value.CustomizeProblemDetails?.Invoke(context);
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        // The renderer of this request may be half-way through the page that failed: the problem gets a scope of its own.
        var (services, requested) = (http.RequestServices, http.Response.StatusCode);
        await using var scope = services.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        http.Response.Headers.Remove("blazor-enhanced-nav"); // left by a page that was not found; the renderer adds it again
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await new RazorComponentResult<ProblemPage>(new Dictionary<string, object?>
            {
                [nameof(ProblemPage.Status)] = problem.Status ?? requested,
                [nameof(ProblemPage.Problem)] = problem,
                [nameof(ProblemPage.RetryAfter)] = RetryAfter(http.Response),
            })
            { StatusCode = problem.Status ?? requested }.ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }

    private static int? RetryAfter(HttpResponse response) =>
        int.TryParse(response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}

internal static class ProblemPagesExtensions
{
    /// <summary>Before the framework's writer, which takes every browser because browsers accept <c>*/*</c>.</summary>
    public static void AddProblemPages(this IServiceCollection services) =>
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ProblemPages>());
}
