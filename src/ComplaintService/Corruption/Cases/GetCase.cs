using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintService.Corruption.Cases;

/// <summary>A report with all that was written of it. That it was opened is told to the reporter and stands in the ledger.</summary>
public static class GetCase
{
    public sealed record Answer(
        Guid Id, DateOnly ReceivedOn, CaseState State, ReportText Report, IReadOnlyList<Accused> Accused, bool HeadInvolved, IReadOnlyList<StoryEntry> Story, IReadOnlyList<UploadFiles.FileEntry> Evidence,
        Screening? Screening, Investigation? Investigation, Finding? Finding, Referral? Referral, DateTimeOffset? ClosedAt, IReadOnlyList<LedgerEntry> Ledger, bool LedgerIsWhole)
    {
        public static Answer Of(OpenCase open) => new(
            open.Report.Id, open.Report.ReceivedOn, open.File.State, open.Story.Report, open.File.Accused, open.File.HeadInvolved, open.Story.Entries, [.. open.Story.Evidence.Select(UploadFiles.FileEntry.Of)],
            open.File.Screening, open.File.Investigation, open.File.Finding, open.File.Referral, open.File.ClosedAt, open.File.Ledger, open.File.LedgerIsWhole());
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetCase))
        .WithSummary("Open a report; 403 locked without the unlocked key, 403 not-entitled for whoever may not judge it, which is recorded");

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Guid id, CorruptionDesk desk, CancellationToken ct)
    {
        var (open, objection) = await desk.Open(id, ct);
        return objection is null ? TypedResults.Ok(Answer.Of(open!)) : objection.ToProblem();
    }
}
