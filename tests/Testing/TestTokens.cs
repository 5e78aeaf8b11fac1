using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ServiceDefaults.SignIn;

namespace Testing;

/// <summary>Access tokens as the identity service makes them, signed with a key of the tests: services check them for real.</summary>
public static class TestTokens
{
    public const string Issuer = "http://localhost:8080/identity/";

    private static readonly ECDsaSecurityKey Key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "test" };

    /// <summary>A token for somebody with these roles.</summary>
    public static string Create(string[] roles, string? division = null, string name = "ผู้ทดสอบ", string? subject = null, DateTime? expires = null)
    {
        var claims = roles.Select(role => new Claim(PlatformClaims.Role, role))
            .Append(new Claim(PlatformClaims.Subject, subject ?? $"test-{string.Join('-', roles)}"))
            .Append(new Claim(PlatformClaims.Name, name));
        if (division is not null)
            claims = claims.Append(new Claim(PlatformClaims.Division, division));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = PlatformClaims.Audience,
            Subject = new ClaimsIdentity(claims),
            Expires = expires ?? TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
            NotBefore = (expires ?? TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1)).AddHours(-2),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    /// <summary>From now on the client acts as somebody with this role.</summary>
    public static HttpClient As(this HttpClient client, string role, string? division = null, string? subject = null)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Create([role], division, subject: subject));
        return client;
    }

    /// <summary>Lets a service under test trust the tests' key instead of asking an identity service.</summary>
    public static IServiceCollection TrustTestTokens(this IServiceCollection services) =>
        services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer =>
        {
            var provider = new OpenIdConnectConfiguration { Issuer = Issuer };
            provider.SigningKeys.Add(Key);
            bearer.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(provider);
            bearer.TokenValidationParameters.ValidIssuer = Issuer;
        });
}
