using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ServiceDefaults.SignIn;

namespace ServiceDefaults.Files;

/// <summary>A file is sent first; whatever it proves is recorded with its id within a day, otherwise it is gone.</summary>
public static class SendFile
{
    /// <summary>Bytes of a whole request; the file itself may have <see cref="FileSettings.MaximumBytes"/>.</summary>
    public const long LongestRequest = 32 * 1024 * 1024;

    public sealed record Answer(Guid FileId, string FileName, string ContentType, long Length);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapPost("files", Handle)
        .WithName(nameof(SendFile))
        .WithMetadata(new RequestSizeLimitAttribute(LongestRequest))
        .DisableAntiforgery() // a bearer token is needed, which no other site can send
        .WithSummary("Send a file (form field file) to be used as evidence within a day");

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(IFormFile file, EvidenceFiles files, Actor actor, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        var (stored, refusal) = await files.Receive(content, file.FileName, actor, ct);
        return stored is null ? refusal!.ToFileProblem() : TypedResults.Created((string?)null, new Answer(stored.Id, stored.FileName, stored.ContentType, stored.Length));
    }
}
