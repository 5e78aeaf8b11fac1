using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>Officer to reporter. No name of the officer goes along.</summary>
public static class WriteToReporter
{
    public sealed record Request([Required, TextLength(Story.LongestText, MinimumLength = 2)] string Text);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/messages", Handle)
        .WithName(nameof(WriteToReporter))
        .WithSummary("Write to the reporter");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        desk.Step(id, open =>
        {
            if (open.Story.IsFull)
                return ReportRefusals.Full.Refusal;
            open.Story.Tell(EntryKind.FromOfficer, desk.Now, request.Text.Trim());
            open.File.Record(Act.MessageSent, null, desk.Actor, desk.Now);
            return null;
        }, ct);
}
