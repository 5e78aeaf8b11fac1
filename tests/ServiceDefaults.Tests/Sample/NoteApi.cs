using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Background;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace ServiceDefaults.Tests.Sample;

public static class NoteApi
{
    public const string TakeNotes = "take-notes";
    public const int LongestNote = 20;

    public sealed record Request([Required, StringLength(100, MinimumLength = 3)] string Text, NoteKind Kind = NoteKind.Plain, Guid? Id = null, string? Phone = null);

    public sealed record Answer(Guid Id, string Text, NoteKind Kind);

    public static void Map(WebApplication app)
    {
        app.MapGet("/closed", () => "nobody said who may come in");
        var api = app.MapApi();
        var notes = api.MapGroup("/notes").RequireAuthorization(TakeNotes);
        notes.MapPost("", Take).WithName("TakeNote");
        notes.MapGet("{id:guid}", Read);
        notes.MapPut("{id:guid}", Change).WithName("ChangeNote");
        notes.MapPost("{id:guid}/letter", AddLetter).WithName("AddLetter");
        notes.MapDelete("{id:guid}", async (Guid id, SampleDb db) =>
        {
            db.Remove(await db.Notes.SingleAsync(note => note.Id == id));
            await db.SaveChangesAsync();
        });
        notes.MapPost("slow", async (Request request, SampleDb db, IEvents events, HttpResponse response, Gate gate, CancellationToken ct) =>
        {
            await gate.Pass();
            return await Take(request, db, events, response, ct);
        });
        notes.MapPost("rung", async (Request request, SampleDb db, IEvents events, HttpResponse response, Signal signal, Gate gate, CancellationToken ct) =>
        {
            var taken = await Take(request, db, events, response, ct);
            signal.Set();
            await gate.Pass();
            return taken;
        });
        notes.MapPost("{id:guid}/before/{other:guid}", async (Guid id, Guid other, SampleDb db, Gate gate) =>
        {
            foreach (var note in (Guid[])[id, other])
            {
                await db.Database.ExecuteSqlAsync($"update notes set text = text || 'x' where id = {note}");
                await gate.Pass();
            }
        });
        notes.MapPost("refused", async (SampleDb db) =>
        {
            db.Add(new Deed { NoteId = Guid.Empty, MessageId = Guid.Empty });
            await db.SaveChangesAsync();
            return new Refusal("never", "ทำไม่ได้", "Never").ToProblem();
        });
        notes.MapPost("broken", async (Request request, SampleDb db, IEvents events, HttpResponse response, CancellationToken ct) =>
        {
            await Take(request, db, events, response, ct);
            throw new InvalidOperationException("a secret of the inside");
        });
        api.MapPost("letters", async (Request request, SampleDb db, IEvents events, HttpResponse response, CancellationToken ct) =>
            await Take(request, db, events, response, ct)).AllowAnonymous();
        api.MapPost("receipts", () => Guid.NewGuid()).AllowAnonymous().WithMetadata(new AnswerIsNotKept());
        api.MapGet("me", (Actor actor) => actor);
        api.MapGet("me/anonymous", (Actor actor) => actor).AllowAnonymous();
        api.MapGet("years/{year}", (FiscalYear year) => new { fiscalYear = year, first = year.FirstDay }).AllowAnonymous();
        api.MapGet("address", (HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host} {http.Connection.RemoteIpAddress}").AllowAnonymous();
    }

    private static async Task<Created<Answer>> Take(Request request, SampleDb db, IEvents events, HttpResponse response, CancellationToken ct)
    {
        var note = new Note { Id = request.Id ?? Guid.CreateVersion7(), Text = request.Text, Kind = request.Kind, Phone = request.Phone };
        db.Add(note);
        events.Publish(new NoteTaken { NoteId = note.Id, Text = note.Text, Kind = note.Kind });
        await db.SaveChangesAsync(ct);
        response.SetETag(note.Version);
        return TypedResults.Created($"/sample/api/v1/notes/{note.Id}", new Answer(note.Id, note.Text, note.Kind));
    }

    private static async Task<Results<Ok<Answer>, NotFound>> Read(Guid id, SampleDb db, HttpResponse response, CancellationToken ct)
    {
        if (await db.Notes.FindAsync([id], ct) is not { } note)
            return TypedResults.NotFound();
        response.SetETag(note.Version);
        return TypedResults.Ok(new Answer(note.Id, note.Text, note.Kind));
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Change(
        Guid id, Request change, SampleDb db, AuditTrail trail, HttpContext http, Gate gate, CancellationToken ct)
    {
        if (await db.Notes.FindAsync([id], ct) is not { } note)
            return TypedResults.NotFound();
        if (http.Request.IfMatchFails(note.Version) is { } stale)
            return stale;
        if (change.Text == "slowly")
            await gate.Pass();
        note.Text = change.Text;
        trail.Reason = "it was wrong";
        await db.SaveChangesAsync(ct);
        http.Response.SetETag(note.Version);
        return TypedResults.NoContent();
    }

    /// <summary>Many add to one note at once: none gets lost. A note has no room for more than <see cref="LongestNote"/> letters.</summary>
    private static Task<Results<NoContent, NotFound, ProblemHttpResult>> AddLetter(Guid id, SampleDb db, IEvents events, HttpContext http, CancellationToken ct) =>
        db.RetryWhenOvertaken<Results<NoContent, NotFound, ProblemHttpResult>>(async () =>
        {
            if (await db.Notes.SingleOrDefaultAsync(note => note.Id == id, ct) is not { } note)
                return TypedResults.NotFound();
            if (http.Request.IfMatchFails(note.Version) is { } stale)
                return stale;
            if (note.Text.Length >= LongestNote)
                return new Refusal("full", "เต็มแล้ว", "Full").ToProblem();
            note.Text += "x";
            events.Publish(new NoteTaken { NoteId = note.Id, Text = note.Text });
            db.Add(new Deed { NoteId = note.Id, MessageId = Guid.Empty });
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(note.Version);
            return TypedResults.NoContent();
        }, ct);
}
