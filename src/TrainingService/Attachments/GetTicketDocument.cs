using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using TrainingService.Data;
using TrainingService.People;

namespace TrainingService.Attachments;

/// <summary>Materials for somebody who takes part, with the code of the ticket: such an address leaves no trail (<see cref="ServiceDefaults.Telemetry.QuietPaths"/>).</summary>
public static class GetTicketDocument
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("{code}/documents/{document:guid}", Handle)
        .WithName(nameof(GetTicketDocument))
        .WithSummary("Download materials of one's own event, by the code of the ticket");

    public static async Task<Results<FileAnswer, NotFound>> Handle(string code, Guid document, TrainingDb db, EvidenceFiles files, HttpResponse response, CancellationToken ct)
    {
        Tickets.Hush(response);
        return await Tickets.Find(db, code, ct) is { } ticket && await db.DocumentsFor(ticket).SingleOrDefaultAsync(row => row.Id == document, ct) is { } found
            ? files.Send(found.File)
            : TypedResults.NotFound();
    }
}
