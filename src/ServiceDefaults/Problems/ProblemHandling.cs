using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Problems;

/// <summary>Every error leaves as an RFC 9457 problem with code, title in the reader's language and trace id, and never a stack trace.</summary>
public static class ProblemHandling
{
    public static IServiceCollection AddProblemHandling(this IServiceCollection services)
    {
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Complete);
        services.AddExceptionHandler(handler => handler.StatusCodeSelector = StatusOf);
        return services;
    }

    public static IApplicationBuilder UseProblemHandling(this IApplicationBuilder app) =>
        app.UseExceptionHandler().UseStatusCodePages();

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        DbUpdateConcurrencyException => StatusCodes.Status412PreconditionFailed,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        var known = KnownProblem.For(status);
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        if (!problem.Extensions.ContainsKey("code"))
        {
            // Without a code of its own the framework wrote the title: ours is in the reader's language.
            problem.Extensions["code"] = known.Code;
            problem.Title = english ? known.English : known.Thai;
        }

        problem.Detail = status >= 500 ? null : problem.Detail;
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
    }
}
