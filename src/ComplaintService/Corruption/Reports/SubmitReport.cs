using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Corruption.Cases;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Values;

namespace ComplaintService.Corruption.Reports;

/// <summary>Somebody reports corruption. No sign-in, no name, no address.</summary>
public static class SubmitReport
{
    /// <param name="Accused">Who is said to have done it: each by name, by position or by both.</param>
    /// <param name="HeadInvolved">Whether the chief executive or the clerk has to do with it: then it can only be handed to a body outside.</param>
    /// <param name="HowKnown">How the reporter knows.</param>
    /// <param name="Proof">What else would show it, and where it is.</param>
    /// <param name="WantsContact">Whether officers may ask back here.</param>
    /// <param name="Upload">Secret under which files were sent before (<see cref="UploadFiles"/>).</param>
    public sealed record Request(
        [Required, TextLength(Story.LongestSubject, MinimumLength = 3)] string Subject,
        [Required, TextLength(Story.LongestText, MinimumLength = 10)] string Details,
        [MaxLength(20)] IReadOnlyList<AccusedGiven>? Accused,
        HeadInvolved? HeadInvolved,
        [StringLength(500)] string? When,
        [StringLength(500)] string? Where,
        [StringLength(2000)] string? HowKnown,
        [StringLength(2000)] string? Proof,
        bool? WantsContact,
        [StringLength(64)] string? Upload)
    {
        public ReportText ToText() => new(
            Subject.Trim(), Details.Trim(), [.. (Accused ?? []).Select(one => one.ToAccused()).OfType<Accused>()], HeadInvolved ?? Reports.HeadInvolved.Unknown,
            PlainText.Of(When), PlainText.Of(Where), PlainText.Of(HowKnown), PlainText.Of(Proof), WantsContact ?? true);
    }

    /// <param name="Position">Code or name of a position; whatever is none of the list is kept as written.</param>
    /// <param name="Division">Code of a division.</param>
    public sealed record AccusedGiven([StringLength(200)] string? Name, [StringLength(200)] string? Position, [StringLength(16)] string? Division)
    {
        /// <summary>Null for an empty row.</summary>
        public Accused? ToAccused() =>
            PlainText.Of(Name) is null && PlainText.Of(Position) is null && PlainText.Of(Division) is null ? null : new(PlainText.Of(Name), PlainText.Of(Position), PlainText.Of(Division)?.ToUpperInvariant());
    }

    /// <param name="Receipt">Shown once, and stored nowhere: with it the answer is read.</param>
    public sealed record Answer(string Receipt);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder corruption) => corruption
        .MapPost("reports", Handle)
        .WithName(nameof(SubmitReport))
        .WithMetadata(new AnswerIsNotKept())
        .WithSummary("Report corruption; answers a receipt that is shown once")
        .WithDescription("503 channel-closed when no officer could read it, 409 nobody-entitled when everybody who could has to do with the accused, 429 slow-down in a flood, 503 no-room when the disk is nearly full.");

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Request request, HttpResponse response, ReportDesk desk, ReportGate gate, CancellationToken ct)
    {
        if (gate.Objection(response) is { } slow)
            return slow.ToProblem();
        var (receipt, objection) = await desk.Receive(request.ToText(), request.Upload, ct);
        return objection is null ? TypedResults.Created((string?)null, new Answer(receipt!.Value.ToString())) : objection.ToProblem();
    }
}
