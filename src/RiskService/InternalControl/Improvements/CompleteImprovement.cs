using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using WebUi;

namespace RiskService.InternalControl.Improvements;

/// <summary>The unit says that an improvement is carried out, with a file that shows it.</summary>
public static class CompleteImprovement
{
    /// <summary>Bytes of a whole request; the file itself may have <see cref="FileSettings.MaximumBytes"/>.</summary>
    public const long LongestRequest = 32 * 1024 * 1024;

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder improvements) => improvements
        .MapPost("{id:guid}/completion", Handle)
        .WithName(nameof(CompleteImprovement))
        .WithMetadata(new RequestSizeLimitAttribute(LongestRequest))
        .WithSummary("Say that an improvement is carried out (form fields file and note), by the unit that carries it out")
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, IFormFile? file, [FromForm] string? note, Desk desk, EvidenceFiles files, CancellationToken ct) =>
        Desk.Answer(Decide(id, file, note, desk, files, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Guid id, IFormFile? file, string? note, Desk desk, EvidenceFiles files, CancellationToken ct)
    {
        // Before the file is looked at: that is for those who may.
        if (await desk.Db.Improvements.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } seen)
            return Objection.NotFound;
        var words = note?.Trim() ?? "";
        if ((seen.NotOfUnit(desk.Actor) ?? Objection.To(seen.AgainstWork()) ?? Objection.To(Wrong(file, words))) is { } wrong)
            return wrong;
        await using var content = file!.OpenReadStream();
        var (waiting, refusal) = await files.Receive(content, file.FileName, desk.Actor, ct);
        if (waiting is null)
            return new(FileRefusals.StatusOf(refusal!), refusal!, "file");
        return await desk.Change(desk.Db.Improvements.VisibleTo(desk.Actor), id, async one =>
        {
            if ((one.NotOfUnit(desk.Actor) ?? Objection.To(one.Complete(desk.Actor, desk.Now))) is { } objection)
                return objection;
            if (await files.Take(waiting.Id, desk.Actor, ct) is not { } taken)
                return new(StatusCodes.Status503ServiceUnavailable, FileRefusals.StoreUnavailable);
            desk.AddNote(one, ImprovementStep.Completion, words).Showing(taken);
            return null;
        }, ct);
    }

    private static IEnumerable<Objection> Wrong(IFormFile? file, string note)
    {
        if (file is not { Length: > 0 })
            yield return Objection.To("file", "เลือกไฟล์หลักฐาน", "Choose a file that shows it");
        if (note.Length is < Improvement.ShortestText or > Improvement.LongestText)
            yield return Objection.To("note", $"เขียนว่าทำอะไรแล้ว {Improvement.ShortestText} ถึง {Improvement.LongestText} ตัวอักษร", $"Say what was done, in {Improvement.ShortestText} to {Improvement.LongestText} characters");
    }
}
