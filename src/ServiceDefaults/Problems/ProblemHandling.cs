using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Data;
using ServiceDefaults.Files.Stores;

namespace ServiceDefaults.Problems;

/// <summary>Every error leaves as an RFC 9457 problem with code, title in the reader's language and trace id, and never a stack trace.</summary>
public static class ProblemHandling
{
    private const string RetryAfterSeconds = "5";

    public static IServiceCollection AddProblemHandling(this IServiceCollection services)
    {
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Complete);
        services.AddExceptionHandler(handler =>
        {
            handler.StatusCodeSelector = StatusOf;
            // A caller's mistake is an answer, not an error of ours: it belongs in no log.
            handler.SuppressDiagnosticsCallback = failure => StatusOf(failure.Exception) < StatusCodes.Status500InternalServerError;
        });
        // So that the answer can name the field, in each environment alike.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        return services;
    }

    public static IApplicationBuilder UseProblemHandling(this IApplicationBuilder app) =>
        app.UseExceptionHandler().UseStatusCodePages();

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        FileStoreAwayException => StatusCodes.Status503ServiceUnavailable,
        DbUpdateConcurrencyException => StatusCodes.Status412PreconditionFailed,
        _ when Outage.MayPass(exception) => StatusCodes.Status503ServiceUnavailable, // the database is away: the same is worth trying again
        _ => StatusCodes.Status500InternalServerError,
    };

    private static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable && context.HttpContext.Response.Headers.RetryAfter.Count == 0)
            context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        var known = KnownProblem.For(status);
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        var isBare = !problem.Extensions.ContainsKey("code");
        if (isBare)
        {
            // Without a code of its own the framework wrote the title: ours is in the reader's language.
            problem.Extensions["code"] = known.Code;
            problem.Title = english ? known.English : known.Thai;
        }

        var unreadable = UnreadableInput.Of(context.Exception, context.HttpContext) ?? (isBare && status == StatusCodes.Status400BadRequest ? UnreadableInput.Unsaid(context.HttpContext) : null);
        if (unreadable is var (field, text))
            problem.Extensions["errors"] = new Dictionary<string, string[]> { [field] = [text] };

        problem.Detail = status >= 500 ? null : problem.Detail;
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
    }
}
