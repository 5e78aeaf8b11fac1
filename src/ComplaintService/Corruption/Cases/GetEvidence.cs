using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ComplaintService.Corruption.Cases;

/// <summary>A file of the reporter: as it came, or its copy without what was hidden in it. Always a download, whatever it says it is.</summary>
public static class GetEvidence
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapGet("{id:guid}/evidence/{file:guid}", Handle)
        .WithName(nameof(GetEvidence))
        .WithSummary("Download a file, by ?clean=true its copy without metadata; 404 where there is none. It stands in the ledger");

    public static async Task<Results<PushStreamHttpResult, NotFound, ProblemHttpResult>> Handle(Guid id, Guid file, bool? clean, HttpResponse response, CorruptionDesk desk, EvidenceStore store, CancellationToken ct)
    {
        Evidence? found = null;
        var objection = await desk.Step(id, open =>
        {
            found = open.Story.Evidence.FirstOrDefault(evidence => evidence.Id == file);
            if (found is not null)
                open.File.Record(Act.FileRead, found.Name, desk.Actor, desk.Now);
            return null;
        }, ct);
        if (objection is not null)
            return objection.ToProblem();
        if ((clean is true ? found?.Clean : found) is not { } evidence)
            return TypedResults.NotFound();
        response.Headers.XContentTypeOptions = "nosniff";
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(evidence.Name);
        response.Headers.ContentDisposition = name.ToString();
        response.ContentLength = evidence.Bytes;
        return TypedResults.Stream(to => store.Send(evidence, to, ct), "application/octet-stream");
    }
}
