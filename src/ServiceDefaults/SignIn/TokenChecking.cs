using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ServiceDefaults.SignIn;

/// <summary>Each service checks the access token itself; whoever is not known is refused unless an endpoint says otherwise.</summary>
public static class TokenChecking
{
    /// <summary>
    /// Settings: <c>Platform:PublicUrl</c> makes the issuer (<c>{PublicUrl}/identity/</c>); keys come from the identity service
    /// by its internal address. <c>Authentication:Authority</c> names another OpenID Connect provider instead.
    /// </summary>
    public static IHostApplicationBuilder AddTokenChecking(this IHostApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            var settings = builder.Configuration;
            var authority = settings["Authentication:Authority"];
            bearer.MapInboundClaims = false;
            bearer.RequireHttpsMetadata = false; // the identity service is reached inside the platform's own network
            bearer.MetadataAddress = authority is null
                ? $"{settings["services:identity:http:0"] ?? "http://localhost"}/identity/.well-known/openid-configuration"
                : $"{authority.TrimEnd('/')}/.well-known/openid-configuration";
            bearer.TokenValidationParameters.ValidIssuer = authority ?? Issuer(settings);
            bearer.TokenValidationParameters.ValidAudience = PlatformClaims.Audience;
            bearer.TokenValidationParameters.NameClaimType = PlatformClaims.Name;
            bearer.TokenValidationParameters.RoleClaimType = PlatformClaims.Role;
            bearer.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            bearer.Events = new JwtBearerEvents { OnChallenge = SendPagesToSignIn };
        });
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, NothingToProtect>();
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return builder;
    }

    /// <summary>The issuer that tokens of the platform's own identity service name.</summary>
    public static string Issuer(IConfiguration settings) =>
        $"{(settings["Platform:PublicUrl"] ?? "http://localhost:8080").TrimEnd('/')}/identity/";

    /// <summary>A policy of this name for whoever has one of these roles.</summary>
    public static AuthorizationBuilder AddPermission(this AuthorizationBuilder policies, string name, params string[] roles) =>
        policies.AddPolicy(name, policy => policy.RequireRole(roles));

    /// <summary>The same, but whoever has none of them is told 404 and never 403: that there is something to see is itself not theirs to know.</summary>
    public static AuthorizationBuilder AddHiddenPermission(this AuthorizationBuilder policies, string name, params string[] roles) =>
        policies.AddPolicy(name, policy => policy.RequireRole(roles).AddRequirements(new HiddenFromOthers()));

    private static Task SendPagesToSignIn(JwtBearerChallengeContext challenge)
    {
        var request = challenge.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            return Task.CompletedTask;
        challenge.HandleResponse();
        challenge.Response.Redirect("/sign-in" + QueryString.Create("returnUrl", $"{request.PathBase}{request.Path}{request.QueryString}"));
        return Task.CompletedTask;
    }
}
