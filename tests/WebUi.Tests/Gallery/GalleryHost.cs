using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

[assembly: Xunit.AssemblyFixture(typeof(WebUi.Tests.Gallery.GalleryHost))]

namespace WebUi.Tests.Gallery;

/// <summary>A service that has nothing but pages, behind a prefix as every service is, on a port of its own.</summary>
public sealed class GalleryHost : IAsyncLifetime
{
    private WebApplication _app = null!;

    /// <summary>With the prefix: <c>http://127.0.0.1:…/gallery</c>.</summary>
    public string Address => _app.Urls.Single() + "/gallery";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Path = "/";
            cookie.LoginPath = "/sign-in";
            cookie.Events.OnRedirectToAccessDenied = context => { context.Response.StatusCode = 403; return Task.CompletedTask; };
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddProblemHandling().AddWebUi();
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'";
            return next(context);
        });
        _app.UsePathBase("/gallery");
        _app.UseRequestLocalization();
        _app.UseProblemHandling();
        _app.UseRouting();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapWebUi<GalleryHost>();
        _app.MapGet("/enter/{role}", Enter).AllowAnonymous();
        _app.MapGet("/fails", string () => throw new InvalidOperationException("secret detail")).AllowAnonymous();
        _app.MapGet("/status/{code:int}", Refuse).AllowAnonymous();
        _app.MapGet("/api/refused", () => new Refusal("already-approved", "แผนนี้อนุมัติแล้ว", "Already approved").ToProblem()).AllowAnonymous();
        _app.MapGet("/refused", () => new Refusal("already-approved", "แผนนี้อนุมัติแล้ว", "Already approved").ToProblem()).AllowAnonymous();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>A browser without JavaScript, in other words.</summary>
    public HttpClient Reader()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address + "/") };
        client.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return client;
    }

    private static async Task Enter(string role, HttpContext context)
    {
        var person = new ClaimsIdentity(
            [new(PlatformClaims.Subject, "1"), new(PlatformClaims.Name, "วิภา ใจดี"), new(PlatformClaims.Role, role)],
            "test", PlatformClaims.Name, PlatformClaims.Role);
        await context.SignInAsync(new ClaimsPrincipal(person));
    }

    private static void Refuse(int code, HttpContext context)
    {
        context.Response.StatusCode = code;
        if (code == 429)
            context.Response.Headers.RetryAfter = "30";
    }
}
