using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;

namespace ComplaintService.Complaints;

/// <summary>A file is sent first; the step that it belongs to names its id within a day, otherwise it is gone. It may have <see cref="FileSettings.MaximumBytes"/>.</summary>
public static class SendFile
{
    public sealed record Answer(Guid FileId, string FileName, string ContentType, long Length);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapPost("files", Handle)
        .WithName(nameof(SendFile))
        .WithMetadata(new RequestSizeLimitAttribute(UploadSizes.LongestRequest))
        .DisableAntiforgery() // a bearer token is needed, which no other site can send
        .WithSummary("Send a file (form field file) to be used as evidence within a day");

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(IFormFile file, EvidenceBox evidence, Actor actor, CancellationToken ct)
    {
        var (stored, refusal) = await evidence.Receive(file, actor, ct);
        return stored is null ? refusal!.ToFileProblem() : TypedResults.Created((string?)null, new Answer(stored.Id, stored.FileName, stored.ContentType, stored.Length));
    }
}
