using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceDefaults.Languages;
using ServiceDefaults.Problems;

namespace WebUi;

/// <summary>Gives a service its pages.</summary>
public static class WebUiExtensions
{
    /// <summary>Static pages with antiforgery, the two languages, the organization's name, and problems as readable pages.</summary>
    public static IServiceCollection AddWebUi(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        // Named after the service: a browser sends the gateway's cookie (path /) along to each service, which could not read it.
        services.AddOptions<AntiforgeryOptions>().Configure<IHostEnvironment>((antiforgery, service) =>
        {
            antiforgery.Cookie.Name = $"form-{service.ApplicationName}";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddRequestLanguage();
        // Thai as Thai: by default each letter would be sent as an entity of eight characters.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddOptions<OrganizationOptions>().BindConfiguration(OrganizationOptions.Section);
        services.AddScoped<CurrentPage>();
        services.AddProblemPages();
        return services;
    }

    /// <summary>
    /// Maps each <c>@page</c> component of the service, the shared files and the language switch. Call it after <c>UsePlatformService</c>.
    /// Pages need a sign-in unless they say <c>@attribute [AllowAnonymous]</c>.
    /// </summary>
    /// <typeparam name="TProgram">Any type of the service, usually its <c>Program</c>.</typeparam>
    public static RazorComponentsEndpointConventionBuilder MapWebUi<TProgram>(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use(RefuseForgedForms);
        Asset.StyleSheet.Map(app);
        Asset.Seal.Map(app);
        Asset.Sending.Map(app);
        Asset.Place.Map(app);
        Asset.Product.Map(app);
        Asset.Door.Map(app);
        foreach (var part in Asset.PartsOfDoor)
            part.Map(app);
        LanguageSwitch.Map(app);
        return app.MapRazorComponents<App<TProgram>>().AddAdditionalAssemblies(typeof(TProgram).Assembly);
    }

    // Left alone, a page answers a form without a valid token with an empty 400.
    private static Task RefuseForgedForms(HttpContext context, RequestDelegate next) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            ? ExpiredForm.ToProblem(StatusCodes.Status400BadRequest).ExecuteAsync(context)
            : next(context);

    private static readonly Refusal ExpiredForm = new(
        "form-expired", "แบบฟอร์มนี้หมดอายุแล้ว เปิดหน้าใหม่แล้วส่งอีกครั้ง", "This form has expired; load the page again and send it once more");
}
