using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace ComplaintService.Complaints;

/// <summary>Which complaints somebody may see, which they may change, and how one is found.</summary>
public static class ComplaintQueries
{
    /// <summary>All for the executive and the internal auditor, who only read; for others those that they handle.</summary>
    public static IQueryable<Complaint> VisibleTo(this IQueryable<Complaint> complaints, Actor actor) =>
        actor.ReadsAll() ? complaints : complaints.HandledBy(actor);

    /// <summary>
    /// Those that somebody may change, and of whose author they may know: all for complaint officers, their own division's for its people,
    /// none for anybody else. A second role that only reads widens nothing.
    /// </summary>
    public static IQueryable<Complaint> HandledBy(this IQueryable<Complaint> complaints, Actor actor)
    {
        if (actor.Is(Roles.ComplaintOfficer))
            return complaints;
        var division = actor.OwnDivision();
        return division is null ? complaints.Where(_ => false) : complaints.Where(complaint => complaint.Division == division);
    }

    /// <summary>The same for one that was read already.</summary>
    public static bool IsHandledBy(this Complaint complaint, Actor actor) =>
        actor.Is(Roles.ComplaintOfficer) || (actor.OwnDivision() is { } division && complaint.Division == division);

    public static bool ReadsAll(this Actor actor) => actor.Is(Roles.ComplaintOfficer) || actor.Is(Roles.Executive) || actor.Is(Roles.InternalAuditor);

    /// <summary>The code of the division whose complaints its people read and handle; null for others.</summary>
    public static string? OwnDivision(this Actor actor) => actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead) ? actor.Division : null;

    /// <summary>With its story in the order of time; null when there is none that the reader may see.</summary>
    public static Task<Complaint?> FindVisible(this ComplaintDb db, Guid id, Actor actor, CancellationToken ct) =>
        db.Complaints.VisibleTo(actor).Include(complaint => complaint.Updates.OrderBy(update => update.No)).SingleOrDefaultAsync(complaint => complaint.Id == id, ct);

    /// <summary>Its duplicates, also those that were merged into one of them before.</summary>
    public static IQueryable<Complaint> AllMergedInto(this ComplaintDb db, Guid id) => db.Complaints.FromSql(
        $"""
        select c.*, c.xmin from complaints c where c.id in (
            with recursive duplicates as (
                select d.id from complaints d where d.merged_into_id = {id}
                union all select d.id from complaints d join duplicates on d.merged_into_id = duplicates.id)
            select id from duplicates)
        """);

    /// <summary>By the complainant's code, however it was typed. What is no code is looked up all the same, so that it takes the same time.</summary>
    public static Task<Complaint?> FindByCode(this ComplaintDb db, string? typed, CancellationToken ct)
    {
        var stored = SpokenCode.TryRead(typed, out var code) ? code.Value.Text : "";
        return db.Complaints.Include(complaint => complaint.Updates.OrderBy(update => update.No)).SingleOrDefaultAsync(complaint => complaint.TrackingCode == stored, ct);
    }
}
