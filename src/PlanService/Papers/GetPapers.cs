using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Import;
using PlanService.Plans;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using static WebUi.Language;

namespace PlanService.Papers;

/// <summary>Committee, order and announcement of a plan: as data, or as an official document for Word.</summary>
public static class GetPapers
{
    public sealed record Answer(
        string Organization, IEnumerable<MemberAnswer> Committee, IReadOnlyList<string> Duties, PaperAnswer? Order, PaperAnswer? Announcement);

    public sealed record MemberAnswer(int No, string Position, string Role);

    /// <param name="NumberAsWritten">The whole line, such as "ที่ 12/2571"; null where there is none.</param>
    /// <param name="Date">Null while the day is blank.</param>
    /// <param name="DateAsWritten">The whole line, such as "สั่ง ณ วันที่ 1 ตุลาคม พ.ศ. 2570".</param>
    public sealed record PaperAnswer(
        string? Number, string? NumberAsWritten, string? Subject, IReadOnlyList<string> Opening, IReadOnlyList<string> Closing,
        DateOnly? Date, string? DateAsWritten, string? SignedBy, string? SignedAs);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapGet("{planId:guid}/papers", Handle)
        .WithName(nameof(GetPapers))
        .WithSummary("A plan's committee with its duties, its order and announcement; format=docx gives them as an official document, paper=order or announcement only that one")
        .Produces<FileStreamHttpResult>(StatusCodes.Status200OK, PlanDocument.WordContentType);

    public static async Task<Results<Ok<Answer>, FileStreamHttpResult, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid planId, string? format, string? paper, PlanDb db, Actor actor, HttpResponse response, CancellationToken ct)
    {
        if (format is not (null or "" or "json" or "docx"))
            return Wrong("format", T("เลือกรูปแบบ json หรือ docx", "Choose json or docx"));
        var kind = PaperKind.Find(paper);
        if (kind is null && !string.IsNullOrEmpty(paper))
            return Wrong("paper", T("เลือก order (คำสั่ง) หรือ announcement (ประกาศ)", "Choose order or announcement"));
        if (await db.Plans.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(plan => plan.Id == planId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (format is not "docx")
        {
            response.SetETag(plan.RowVersion);
            return TypedResults.Ok(Of(plan));
        }

        var file = new MemoryStream(); // the package needs to go back in what it wrote
        if (!PapersFile.Write(file, plan, kind))
            return NoPaper.ToProblem();
        file.Position = 0;
        return TypedResults.Stream(file, PlanDocument.WordContentType, $"{PapersFile.NameOf(plan, kind)}.docx");
    }

    public static Answer Of(Plan plan) => new(
        plan.Organization, plan.Papers.Committee.Select(member => new MemberAnswer(member.No, member.Position, member.Role)), plan.Papers.CommitteeDuties,
        Of(plan, PaperKind.Order), Of(plan, PaperKind.Announcement));

    private static PaperAnswer? Of(Plan plan, PaperKind kind) => PaperEntry.Of(plan, kind) is { } entry && kind.Of(plan.Papers) is { } paper
        ? new(entry.Number, paper.NumberAsWritten, entry.Subject, entry.Opening!, entry.Closing!, entry.Date, paper.DateAsWritten, entry.SignedBy, entry.SignedAs)
        : null;

    private static Refusal NoPaper { get; } = new("no-paper",
        "แผนนี้ยังไม่มีเอกสารดังกล่าว เจ้าหน้าที่แผนเขียนได้ที่หน้าเอกสารของแผน",
        "The plan has no such paper yet: a plan officer can write it on the page of its papers");

    private static ValidationProblem Wrong(string field, string text) => TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [text] });
}
