using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Documents.Lists;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Interests;

/// <summary>The auditor compares names with the declarations of a year. All are opened within this one request, in memory; what stays is sealed.</summary>
public static class MatchInterests
{
    public const int MostLines = ListFile.MostRows;
    public const int MostHits = 500;

    public sealed record Line(
        [Required, StringLength(DeclareInterests.LongestName, MinimumLength = 2)] string Supplier, [Baht(OrZero = true)] decimal? Amount = null,
        [StringLength(DeclareInterests.LongestDetails)] string? Project = null, [StringLength(DeclareInterests.LongestName)] string? Division = null);

    /// <param name="FiscalYear">The present one unless it is said; of each declarer the newest declaration up to it.</param>
    public sealed record Request(
        [Required, StringLength(GetInterests.LongestReason, MinimumLength = GetInterests.ShortestReason)] string Reason, [Required, MinLength(1), MaxLength(MostLines)] IReadOnlyList<Line> Lines, FiscalYear? FiscalYear = null);

    public sealed record Answer(Guid Id, int Lines, int Declarations, int Hits);

    public static void Map(IEndpointRouteBuilder interests)
    {
        interests.MapPost("matches", Handle).WithName(nameof(MatchInterests)).WithMetadata(new AnswerIsNotKept())
            .WithSummary("Compare names of suppliers or people with the declarations (internal auditor, with a reason; recorded)");
        interests.MapPost("matches/file", FromFile).WithName("MatchInterestsFromFile").WithMetadata(new AnswerIsNotKept(), new RequestSizeLimitAttribute(ListFile.LongestRequest))
            .WithSummary("The same with a list from a file (.xlsx or .csv; form fields file, reason, fiscalYear): columns supplier, amount, project, division; bad rows are named by their line")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
    }

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Request request, Desk desk, InterestVault vault, CancellationToken ct) =>
        Created(await Decide(request.Reason, [.. request.Lines.Select(line => new MatchLine(line.Supplier.Trim(), line.Amount, PlainText.Of(line.Project), PlainText.Of(line.Division)))], request.FiscalYear, desk, vault, ct));

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> FromFile(IFormFile? file, [FromForm] string? reason, [FromForm] string? fiscalYear, Desk desk, InterestVault vault, CancellationToken ct)
    {
        FiscalYear? year = FiscalYear.TryParse(fiscalYear, null, out var read) ? read : null;
        if (year is null && !string.IsNullOrEmpty(fiscalYear))
            return Objection.To("fiscalYear", "ปีงบประมาณเป็น พ.ศ. เช่น 2570", "A fiscal year of the Buddhist era such as 2570").ToProblem();
        if (PlainText.Of(reason) is not { Length: >= GetInterests.ShortestReason and <= GetInterests.LongestReason } why)
            return Objection.To("reason", "บอกเหตุผลที่ขอเทียบ", "Say why you compare").ToProblem();
        var (lines, objection) = await SupplierList.Read(file, ct);
        return lines is null ? objection!.ToProblem() : Created(await Decide(why, lines, year, desk, vault, ct));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(Answer? Answer, Objection? Objection)> Decide(string reason, IReadOnlyList<MatchLine> lines, FiscalYear? wanted, Desk desk, InterestVault vault, CancellationToken ct)
    {
        if (!InterestReaders.Include(desk.Actor))
            return (null, InterestReaders.OnlyTheAuditor);
        var year = wanted ?? FiscalYear.Of(desk.Today);
        // Of each declarer the newest up to the year: whoever has not renewed it yet is found too.
        var current = await desk.Db.InterestDeclarations.AsNoTracking().Where(row => row.FiscalYear <= year && row.IsCurrent).ToListAsync(ct);
        var newest = current.GroupBy(row => row.DeclarerId).Select(rows => rows.MaxBy(row => row.FiscalYear)!).ToList();
        var opened = newest.Select(row => (Declaration: row, Content: vault.TryOpen<InterestContent>(row.Id, row.Sealed))).Where(one => one.Content is not null).Select(one => (one.Declaration, one.Content!)).ToList();
        var found = NameSearch.In(opened).Find(lines).Take(MostHits).ToList();

        var match = InterestMatch.Of(year, reason.Trim(), lines.Count, opened.Count, found.Count, desk.Actor, desk.Now, desk.Today);
        match.Keep(vault.Seal(match.Id, new MatchList(lines)));
        desk.Db.Add(match);
        foreach (var (index, one) in found.Index())
        {
            var hit = InterestHit.Of(match.Id, index + 1, one.Declaration.Id, one.Percent, one.Reason);
            hit.Keep(vault.Seal(hit.Id, new HitContent(one.Line, one.Item, one.Declared, null)));
            desk.Db.Add(hit);
        }

        (desk.Audit.Process, desk.Audit.Reason) = (nameof(MatchInterests), match.Reason); // by API or page alike
        await desk.Db.SaveChangesAsync(ct);
        return (new(match.Id, lines.Count, opened.Count, found.Count), null);
    }

    private static Results<Created<Answer>, ProblemHttpResult> Created((Answer? Answer, Objection? Objection) decided) =>
        decided.Answer is { } answer ? TypedResults.Created($"/risk/api/v1/interests/matches/{answer.Id}", answer) : decided.Objection!.ToProblem();
}
