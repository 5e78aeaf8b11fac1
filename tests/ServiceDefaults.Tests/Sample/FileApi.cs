using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;

namespace ServiceDefaults.Tests.Sample;

/// <summary>How a service takes and gives files.</summary>
public static class FileApi
{
    public sealed record Answer(Guid Id, string FileName, string ContentType);

    public static void Map(WebApplication app)
    {
        var notes = app.MapApi().MapGroup("/notes/{noteId:guid}/proofs").RequireAuthorization(NoteApi.TakeNotes);
        notes.MapPost("", Prove).WithName("ProveNote");
        notes.MapPost("form", async (Guid noteId, IFormFile file, EvidenceFiles files, SampleDb db, Actor actor, CancellationToken ct) =>
        {
            await using var content = file.OpenReadStream();
            return await Add(noteId, content, file.FileName, files, db, actor, ct);
        });
        notes.MapPost("received", async (Guid noteId, Guid fileId, EvidenceFiles files, SampleDb db, Actor actor, CancellationToken ct) =>
        {
            if (await files.Take(fileId, actor, ct) is not { } file)
                return Results.NotFound();
            db.Add(new Proof { NoteId = noteId, File = file });
            await db.SaveChangesAsync(ct);
            return Results.NoContent();
        });
        notes.MapGet("{fileId:guid}", Read);
        notes.MapDelete("{fileId:guid}", async (Guid noteId, Guid fileId, EvidenceFiles files, SampleDb db, CancellationToken ct) =>
        {
            var proof = await db.Proofs.Include(proof => proof.File).SingleAsync(proof => proof.NoteId == noteId && proof.FileId == fileId, ct);
            db.Remove(proof);
            files.Remove(proof.File);
            await db.SaveChangesAsync(ct);
        });
        app.MapApi().MapPost("/files", async (HttpRequest request, string name, EvidenceFiles files, Actor actor, CancellationToken ct) =>
        {
            var (file, refusal) = await files.Receive(request.Body, name, actor, ct);
            return file is null ? (IResult)refusal!.ToFileProblem() : TypedResults.Ok(new Answer(file.Id, file.FileName, file.ContentType));
        }).RequireAuthorization(NoteApi.TakeNotes);
    }

    private static Task<Results<Ok<Answer>, ProblemHttpResult>> Prove(
        Guid noteId, HttpRequest request, string name, EvidenceFiles files, SampleDb db, Actor actor, CancellationToken ct) =>
        Add(noteId, request.Body, name, files, db, actor, ct);

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Add(
        Guid noteId, Stream content, string name, EvidenceFiles files, SampleDb db, Actor actor, CancellationToken ct)
    {
        var (file, refusal) = await files.Store(content, name, actor, ct);
        if (file is null)
            return refusal!.ToFileProblem();
        if (noteId == Guid.Empty)
            throw new InvalidOperationException("There is no such note, and nobody looked.");
        db.Add(new Proof { NoteId = noteId, File = file });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Answer(file.Id, file.FileName, file.ContentType));
    }

    private static async Task<Results<FileAnswer, NotFound>> Read(
        Guid noteId, Guid fileId, EvidenceFiles files, SampleDb db, CancellationToken ct) =>
        await db.Proofs.Where(proof => proof.NoteId == noteId && proof.FileId == fileId).Select(proof => proof.File).AsNoTracking().SingleOrDefaultAsync(ct) is { } file
            ? files.Send(file)
            : TypedResults.NotFound();
}
