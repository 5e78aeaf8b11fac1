using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ServiceDefaults.Vitals;

/// <summary>
/// The key by which the operations service is known: setting <c>Platform:OperationsKey</c>, brought in a header. Whoever brings none, or
/// another, is told that there is nothing.
/// </summary>
public sealed class OperationsKey(string key) : IEndpointFilter
{
    public const string Setting = "Platform:OperationsKey";
    public const string Header = "X-Operations-Key";

    private readonly byte[] _hash = Hash(key);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return Fits(context.HttpContext.Request) ? next(context) : ValueTask.FromResult<object?>(TypedResults.NotFound());
    }

    /// <summary>In the same time whatever was brought: hashes are of one length.</summary>
    private bool Fits(HttpRequest request) => CryptographicOperations.FixedTimeEquals(Hash(request.Headers[Header].ToString()), _hash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
