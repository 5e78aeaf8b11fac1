using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceDefaults.Idempotency;

namespace ComplaintService.Corruption.Officers;

/// <summary>An officer's own key: one verb each, together because none means anything without the others.</summary>
public static class OfficerKeys
{
    /// <param name="Passphrase">At least 15 characters; it stands nowhere, and nobody can give it back.</param>
    /// <param name="Position">The officer's own, of the list: it decides whom they may not judge.</param>
    public sealed record MakeRequest(
        [Required, TextLength(OfficerKey.LongestPassphrase, MinimumLength = OfficerKey.ShortestPassphrase)] string Passphrase, [Required, StringLength(200)] string Position, [StringLength(16)] string? Division);

    public sealed record UnlockRequest([Required, StringLength(OfficerKey.LongestPassphrase)] string Passphrase);

    /// <param name="Key">For the header <c>Officer-Key</c> of what follows.</param>
    public sealed record UnlockAnswer(string Key, DateTimeOffset Until);

    public sealed record RelockRequest(
        [Required, StringLength(OfficerKey.LongestPassphrase)] string Passphrase,
        [Required, TextLength(OfficerKey.LongestPassphrase, MinimumLength = OfficerKey.ShortestPassphrase)] string Next);

    /// <summary>Under <c>/corruption/key</c>.</summary>
    public static void Map(IEndpointRouteBuilder key)
    {
        key.MapPost("", Make).WithName("MakeOfficerKey").WithMetadata(new AnswerIsNotKept()).WithSummary("Make one's key; reports that come from now on can be opened with it");
        key.MapPost("unlocking", Unlock).WithName("UnlockOfficerKey").WithMetadata(new AnswerIsNotKept())
            .WithSummary("Open one's key for a while; 409 no-key, 403 wrong-passphrase, 429 too-many-tries");
        key.MapPost("passphrase", Relock).WithName("RelockOfficerKey").WithMetadata(new AnswerIsNotKept()).WithSummary("Choose another passphrase; every case stays open to one");
        key.MapDelete("", Remove).WithName("RemoveOfficerKey").WithSummary("Remove a key whose passphrase is forgotten; its cases must be handed over anew");
    }

    private static async Task<Results<Created, ProblemHttpResult>> Make(MakeRequest request, KeyDesk desk, CancellationToken ct) =>
        await desk.Make(request.Passphrase, request.Position, request.Division, ct) is { } objection ? objection.ToProblem() : TypedResults.Created();

    private static async Task<Results<Ok<UnlockAnswer>, ProblemHttpResult>> Unlock(
        UnlockRequest request, KeyDesk desk, UnlockedKey unlocked, IOptions<CorruptionOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var (pair, objection) = await desk.Open(request.Passphrase, ct);
        return objection is null ? TypedResults.Ok(new UnlockAnswer(unlocked.Seal(pair!), clock.GetUtcNow().AddMinutes(options.Value.OpenMinutes))) : objection.ToProblem();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Relock(RelockRequest request, KeyDesk desk, CancellationToken ct) =>
        await desk.Relock(request.Passphrase, request.Next, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(KeyDesk desk, CancellationToken ct) =>
        await desk.Remove(ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();
}
