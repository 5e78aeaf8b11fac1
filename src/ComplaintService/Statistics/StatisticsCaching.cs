using Microsoft.Net.Http.Headers;
using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>What a browser or another system may keep of the figures.</summary>
internal static class StatisticsCaching
{
    /// <summary>Names the version that is answered, and says whether the reader has it already.</summary>
    /// <param name="exact">With what is withheld from the public: nobody in between may keep it.</param>
    /// <remarks>The years that are over may be kept for an hour without asking; the present one is asked for each time.</remarks>
    public static async Task<bool> IsUnchanged(this HttpContext http, StatisticsReader reader, FiscalYear year, bool exact, CancellationToken ct)
    {
        http.Response.Headers.Vary = "Accept-Language, Authorization, Cookie"; // names of categories follow the reader's language
        if (await reader.Version(year, ct) is not { } version)
        {
            http.Response.Headers.CacheControl = exact ? "private, no-cache" : "no-cache";
            return false;
        }

        var tag = $"W/\"{version}-{(WebUi.Language.IsEnglish ? "en" : "th")}{(exact ? "-exact" : "")}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = exact ? "private, no-cache" : year.LastDay < reader.Today ? "public, max-age=3600" : "no-cache";
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
    }
}
