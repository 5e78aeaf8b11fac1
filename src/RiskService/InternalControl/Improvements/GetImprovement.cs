using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Files;

namespace RiskService.InternalControl.Improvements;

/// <summary>An improvement with its history, and the files in it.</summary>
public static class GetImprovement
{
    public sealed record NoteAnswer(Guid Id, ImprovementStep Step, string Text, DateTimeOffset At, string By, string? FileName);

    /// <param name="Notes">The newest first.</param>
    public sealed record Answer(ImprovementItem Improvement, string Mission, string Objective, string Risk, string ExistingControl, IReadOnlyList<NoteAnswer> Notes);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder improvements) => improvements
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetImprovement))
        .WithSummary("An improvement with its history");

    public static RouteHandlerBuilder MapFile(IEndpointRouteBuilder improvements) => improvements
        .MapGet("{id:guid}/evidence/{note:guid}", HandleFile)
        .WithName("GetImprovementEvidence")
        .WithSummary("Download the file that an entry of the history brought");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(Guid id, Desk desk, HttpContext http, CancellationToken ct)
    {
        if (await desk.Db.Improvements.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
            return TypedResults.NotFound();
        http.Response.SetETag(found.RowVersion);
        return TypedResults.Ok(new Answer(
            ImprovementItem.Of(found, desk.Today), found.Mission, found.Objective, found.Risk, found.ExistingControl,
            [.. (await desk.Db.NotesOf(id, ct)).Select(note => new NoteAnswer(note.Id, note.Step, note.Text, note.At, note.By, note.File?.FileName))]));
    }

    public static async Task<Results<FileAnswer, NotFound>> HandleFile(Guid id, Guid note, Desk desk, EvidenceFiles files, CancellationToken ct)
    {
        var visible = desk.Db.Improvements.VisibleTo(desk.Actor);
        var file = await desk.Db.ImprovementNotes.AsNoTracking()
            .Where(row => row.Id == note && row.ImprovementId == id && row.File != null && visible.Any(one => one.Id == id)).Select(row => row.File).SingleOrDefaultAsync(ct);
        return file is null ? TypedResults.NotFound() : files.Send(file);
    }
}
