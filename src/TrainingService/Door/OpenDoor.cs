using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Values;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Door;

/// <summary>Staff open the door of an event for the rest of the day. Opened again, it is the same door.</summary>
public static class OpenDoor
{
    /// <param name="Url">Whoever opens it takes attendance; shown as a QR code, given to nobody else.</param>
    /// <param name="Code">The same to be typed.</param>
    /// <param name="Until">Midnight in Thailand.</param>
    public sealed record Answer(string Url, string Code, DateTimeOffset OpenedAt, DateTimeOffset Until);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/door-link", Handle)
        .WithName(nameof(OpenDoor))
        .WithSummary("Open the door until midnight: a link with which helpers without an account take attendance, and nothing else")
        .WithMetadata(new AnswerIsNotKept())
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<Answer>, Ok<Answer>, ProblemHttpResult>> Handle(Guid id, HttpContext http, DoorDesk desk, DoorCodes codes, CancellationToken ct)
    {
        var (opened, objection) = await Decide(id, desk, codes, ct);
        if (opened is null)
            return objection!.ToProblem();
        var code = codes.Of(opened.Link);
        var answer = new Answer($"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/{OpenDoorLink.Path}/{code}", code.ToString(), opened.Link.OpenedAt, opened.Link.Until);
        http.Response.Headers.CacheControl = "no-store";
        return opened.IsNew ? TypedResults.Created($"/training/api/v1/events/{id}/door-link", answer) : TypedResults.Ok(answer);
    }

    public sealed record Opened(DoorLink Link, bool IsNew);

    /// <summary>The same for the page.</summary>
    public static Task<(Opened? Opened, Objection? Objection)> Decide(Guid id, DoorDesk desk, DoorCodes codes, CancellationToken ct) => desk.Change<Opened>(id, async one =>
    {
        if (!one.IsHeldBy(desk.Actor))
            return (null, new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead)); // a helper opens no door
        var before = await desk.Db.DoorLinks.SingleOrDefaultAsync(row => row.EventId == id && row.ClosedAt == null, ct);
        if (before?.Until > desk.Now)
            return (new(before, false), null);
        if (before is not null)
        {
            before.Close(before.Until); // yesterday's
            await desk.Db.SaveChangesAsync(ct); // first: one is open at a time
        }

        var code = SpokenCode.New();
        var link = DoorLink.Open(one, code, codes.Seal(code), desk.Actor, desk.Now);
        desk.Db.Add(link);
        return (new(link, true), null);
    }, ct);
}

/// <summary>Codes of doors, encrypted: staff show them once more, and the database tells none.</summary>
public sealed class DoorCodes(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("door-code");

    public string Seal(SpokenCode code) => _protector.Protect(code.Text);

    public SpokenCode Of(DoorLink link) => SpokenCode.TryRead(_protector.Unprotect(link.SealedCode), out var code) ? code.Value : throw new InvalidOperationException("A door's code is none");
}
