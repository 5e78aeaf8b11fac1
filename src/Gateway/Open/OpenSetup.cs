using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;

namespace Gateway.Open;

/// <summary><c>/open</c>: what the public may know of a fiscal year in one place, composed of what each service tells everybody.</summary>
public static class OpenSetup
{
    public static WebApplicationBuilder AddOpen(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OpenSettings>().BindConfiguration("Open");
        builder.Services.AddSingleton<PublicQuestions>().AddSingleton<OpenYears>();
        builder.Services.AddHttpClient(PublicQuestions.Client, client => client.Timeout = Timeout.InfiniteTimeSpan).RemoveAllLoggers(); // patience is the question's
        return builder;
    }

    public static void MapOpen(this WebApplication app)
    {
        var open = app.MapGroup("/open").WithTags("Open").AllowAnonymous();
        OpenData.Map(open);
        open.MapGet("{fy}/ita/{item}", Lead).WithName("OpenItaItem").WithSummary("Leads to the page that answers an item of the ITA, by its name or its number");
    }

    /// <summary>The link that is handed in stays, wherever the page moves; so nobody may remember where it led.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound, ProblemHttpResult>> Lead(FiscalYear fy, string item, PublicQuestions questions, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        var answer = await questions.Ask<ItaTold>("plan", ItaParts.Path(fy));
        if (answer.IsSilent)
        {
            response.Headers.RetryAfter = "5";
            return new Refusal("service-unreachable", "ระบบแผนและงบประมาณยังไม่ตอบ ลองอีกครั้งในอีกสักครู่", "The plan service does not answer; try again shortly").ToProblem(StatusCodes.Status503ServiceUnavailable);
        }

        var found = answer.Value?.Items.FirstOrDefault(one => Is(one.Key, item) || Is(one.Code, item));
        return found?.Address is { } address ? TypedResults.Redirect(address) : TypedResults.NotFound();
    }

    private static bool Is(string? word, string asked) => string.Equals(word, asked, StringComparison.OrdinalIgnoreCase);
}
