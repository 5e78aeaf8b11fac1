using System.ComponentModel.DataAnnotations;
using ComplaintService.Corruption.Cases;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ComplaintService.Corruption.Packages;

/// <summary>
/// The case, for the body to which it was referred: one file that its passphrase alone opens. The passphrase comes with the request, is told
/// by another way than the file, and is kept nowhere. The ledger says that a package was made before its first byte leaves.
/// </summary>
public static class MakePackage
{
    /// <summary>What the download is called: nothing is told by it.</summary>
    private const string Name = "documents.zip";

    /// <param name="Passphrase">15 to 100 characters of an English keyboard.</param>
    /// <param name="WithReporter">Whether it says who reports, if they said so; not unless it is asked for.</param>
    public sealed record Request([Required] string? Passphrase, bool? WithReporter);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/package", Handle)
        .WithName(nameof(MakePackage))
        .WithSummary("Download the case, sealed with a passphrase (.zip, AES-256), for the body it was referred to; 409 not-referred before");

    public static Task<Results<PushStreamHttpResult, ProblemHttpResult>> Handle(
        Guid id, Request request, HttpResponse response, CorruptionDesk desk, CasePackage package, CancellationToken ct) => Send(id, request, response, desk, package, ct);

    /// <summary>The same for the page, whose form carries a token of its own.</summary>
    public static Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleForm(
        Guid id, [FromForm] string? passphrase, [FromForm] bool? withReporter, HttpResponse response, CorruptionDesk desk, CasePackage package, CancellationToken ct) =>
        Send(id, new(passphrase, withReporter), response, desk, package, ct);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Send(Guid id, Request request, HttpResponse response, CorruptionDesk desk, CasePackage package, CancellationToken ct)
    {
        if (Passphrase.Against(request.Passphrase) is { } wrong)
            return wrong.ToProblem();
        OpenCase? made = null;
        var objection = await desk.Step(id, open =>
        {
            made = open;
            return open.File.MakePackage(request.WithReporter is true, desk.Actor, desk.Now);
        }, ct);
        if (objection is not null)
            return objection.ToProblem();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = Name }.ToString();
        return TypedResults.Stream(to => package.Write(made!, request.WithReporter is true, request.Passphrase!, to, ct), "application/octet-stream");
    }
}
