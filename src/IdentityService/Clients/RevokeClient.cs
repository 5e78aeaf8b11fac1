using IdentityService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace IdentityService.Clients;

/// <summary>
/// An API client gets no token any more. The last one that it has works until it ends, at most
/// <see cref="SignIn.OpenIdServer.AccessTokenLifetime"/>, because services check tokens without asking.
/// </summary>
public static class RevokeClient
{
    /// <param name="Reason">For the audit trail.</param>
    public sealed record Request(string? Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder clients) => clients
        .MapPost("{clientId}/revocation", Handle).WithName(nameof(RevokeClient)).WithSummary("Give an API client no more tokens");

    public static async Task<Results<NoContent, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        string clientId, Request request, IdentityDb db, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Clients.SingleOrDefaultAsync(row => row.ClientId == clientId && row.Roles.Length > 0, ct) is not { } client)
            return TypedResults.NotFound();

        var errors = new InputErrors();
        errors.Reason(request.Reason);
        if (errors.Any)
            return errors.ToProblem();

        if (client.Revoke(clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();

        audit.Process = nameof(RevokeClient);
        audit.Reason = request.Reason;
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
