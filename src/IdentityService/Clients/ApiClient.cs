using OpenIddict.EntityFrameworkCore.Models;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;

namespace IdentityService.Clients;

/// <summary>Another system that calls the API with its own rights (client credentials), or the gateway (code flow).</summary>
public sealed class ApiClient : OpenIddictEntityFrameworkCoreApplication<Guid, TokenAuthorization, IssuedToken>, IAudited
{
    /// <summary>What its tokens may do; empty for the gateway, which acts for people only.</summary>
    public string[] Roles { get; set; } = [];

    /// <summary>Code of the division for whose rows it acts, or null.</summary>
    public string? Division { get; set; }

    /// <summary>Made for trying things out; a service outside Development refuses to start while one exists.</summary>
    public bool IsDemo { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>From then on it gets no token; null while it works.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Only a hash, and not even that in the audit trail.</summary>
    [NotAudited]
    public override string? ClientSecret { get; set; }

    [NotAudited]
    public override string? JsonWebKeySet { get; set; }

    [NotAudited]
    public override string? ConcurrencyToken { get; set; }

    public Refusal? Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return new("already-revoked", "ระบบนี้ถูกยกเลิกสิทธิ์แล้ว", "This client is revoked already");
        RevokedAt = now;
        return null;
    }
}

/// <summary>One sign-in of a person through a client: the tokens of that sign-in hang on it.</summary>
public sealed class TokenAuthorization : OpenIddictEntityFrameworkCoreAuthorization<Guid, ApiClient, IssuedToken>;

/// <summary>A scope that OpenIddict could know beyond the standard ones; none is used.</summary>
public sealed class TokenScope : OpenIddictEntityFrameworkCoreScope<Guid>;

/// <summary>A code or token that was issued, so that it can be used once or taken back.</summary>
public sealed class IssuedToken : OpenIddictEntityFrameworkCoreToken<Guid, ApiClient, TokenAuthorization>;
