using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Languages;

/// <summary>Thai first, English by a switch: a page by the cookie <c>lang</c>, an API call by Accept-Language.</summary>
public static class RequestLanguage
{
    /// <summary>Holds <c>th</c> or <c>en</c>; one cookie for the whole platform (path <c>/</c>).</summary>
    public const string Cookie = "lang";

    public static IServiceCollection AddRequestLanguage(this IServiceCollection services) => services
        .Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("th-TH").AddSupportedCultures("th-TH", "en-GB").AddSupportedUICultures("th-TH", "en-GB");
            options.RequestCultureProviders = [new CustomRequestCultureProvider(Choose)];
        });

    private static Task<ProviderCultureResult?> Choose(HttpContext context) =>
        Task.FromResult<ProviderCultureResult?>(new(WantsEnglish(context) ? "en-GB" : "th-TH"));

    private static bool WantsEnglish(HttpContext context)
    {
        if (context.Request.Cookies.TryGetValue(Cookie, out var cookie))
            return cookie == "en";
        if (!context.Request.Path.Value!.Contains("/api/", StringComparison.Ordinal)) // at the gateway the service's prefix stands before
            return false; // browsers name English without their owner's knowing
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
        return wanted.FirstOrDefault()?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) ?? false;
    }
}
