using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;

namespace TrainingService.People;

/// <summary>An enrolment as whoever has its code may see it.</summary>
public sealed record Ticket(Enrolment Enrolment, TrainingEvent Event)
{
    /// <summary>The code in groups, as it is read aloud.</summary>
    public string Code => SpokenCode.Grouped(Enrolment.Code);

    /// <summary>The page, relative to the service.</summary>
    public string Page => PageOf(Enrolment.Code);

    /// <param name="code">As stored.</param>
    public static string PageOf(string code) => $"ticket/{SpokenCode.Grouped(code)}";
}

/// <summary>Finds it. A code has more than 60 random bits: it is not found by trying.</summary>
public static class Tickets
{
    /// <summary>By the code, however it was typed; null when it is none. Nothing is tracked.</summary>
    public static async Task<Ticket?> Find(TrainingDb db, string? typed, CancellationToken ct)
    {
        if (!SpokenCode.TryRead(typed, out var code))
            return null;
        var stored = code.Value.Text;
        if (await db.Enrolments.AsNoTracking().SingleOrDefaultAsync(one => one.Code == stored, ct) is not { } enrolment)
            return null;
        return new(enrolment, await db.Events.AsNoTracking().SingleAsync(one => one.Id == enrolment.EventId, ct));
    }

    /// <summary>For every answer that has a code in its address or speaks of one: kept nowhere, and no other site learns where the reader came from.</summary>
    public static void Hush(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache, no-store"; // both, or a page with a form says so itself and warns
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
