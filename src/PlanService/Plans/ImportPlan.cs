using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanService.Data;
using PlanService.Findings;
using PlanService.Import;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>Reads a plan document into a new draft. Refuses what is no plan, and then stores nothing.</summary>
public static class ImportPlan
{
    /// <summary>Bytes a request may have. A document over <see cref="PlanDocument.MaximumLength"/> is refused, with a sentence, before that.</summary>
    public const int LongestRequest = 64 * 1024 * 1024;

    public sealed record Answer(
        Guid PlanId, string Title, string Organization, int[] FiscalYears, int ProjectCount, IReadOnlyList<FindingAnswer> Findings);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapPost("imports", Handle)
        .WithName(nameof(ImportPlan))
        .WithSummary("Read a plan document (plain text or .docx) into a new draft; what could not be understood comes back as findings")
        .WithMetadata(new RequestSizeLimitAttribute(LongestRequest))
        .Accepts<string>("text/plain", PlanDocument.WordContentType)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        HttpRequest request, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (plan, refusal) = await Read(request.Body, request.ContentType ?? SeedPlan.ContentType, null, actor, clock, ct);
        if (plan is null)
            return refusal!.ToProblem(StatusOf(refusal));

        await Save(plan, db, audit, ct);
        return TypedResults.Created($"/plan/api/v1/plans/{plan.Id}", new Answer(
            plan.Id, plan.Title, plan.Organization, plan.FiscalYears, plan.Projects.Count, [.. plan.Findings.Select(FindingAnswer.Of)]));
    }

    /// <summary>413 for a document that is too large; every other refusal is about what stands in it.</summary>
    public static int StatusOf(Refusal refusal) =>
        refusal.Code == "too-large" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity;

    /// <summary>The draft that a document makes, or why it makes none.</summary>
    public static async Task<(Plan? Plan, Refusal? Refusal)> Read(
        Stream document, string contentType, string? fileName, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var content = await Buffer(document, ct);
        var reading = PlanDocument.Read(content, contentType, fileName);
        return reading.Plan is null
            ? (null, reading.Refusal)
            : (Plan.Import(reading.Plan, reading.Findings, PlanOriginal.Of(content, contentType, fileName), actor, clock.GetUtcNow()), null);
    }

    /// <summary>Stores the draft, with an audit entry that says which document it came from.</summary>
    public static async Task Save(Plan plan, PlanDb db, AuditTrail audit, CancellationToken ct)
    {
        db.Add(plan);
        db.Add(audit.Entry("PlanImport", plan.Id.ToString(), after: JsonSerializer.Serialize(new
        {
            plan.Original!.FileName,
            plan.Original.Sha256,
            plan.Original.Length,
            Projects = plan.Projects.Count,
            Findings = plan.Findings.Count,
        }, JsonSerializerOptions.Web)));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Stops one byte after what would be too large: the reader refuses that, and nobody fills the memory.</summary>
    private static async Task<byte[]> Buffer(Stream document, CancellationToken ct)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        while (copy.Length <= PlanDocument.MaximumLength && await document.ReadAsync(buffer, ct) is var read and > 0)
            copy.Write(buffer, 0, read);
        return copy.ToArray();
    }
}
