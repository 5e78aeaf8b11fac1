using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Complaints;

/// <summary>Which complaints somebody may see, and how one is found.</summary>
public static class ComplaintQueries
{
    /// <summary>All for complaint officers, and for the executive and the internal auditor, who only read; their own division's for its people, none for anybody else.</summary>
    public static IQueryable<Complaint> VisibleTo(this IQueryable<Complaint> complaints, Actor actor)
    {
        if (actor.Is(Roles.ComplaintOfficer) || actor.Is(Roles.Executive) || actor.Is(Roles.InternalAuditor))
            return complaints;
        var division = actor.Is(Roles.DivisionOfficer) || actor.Is(Roles.DivisionHead) ? actor.Division : null;
        return division is null ? complaints.Where(_ => false) : complaints.Where(complaint => complaint.Division == division);
    }

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
        var stored = TrackingCode.TryRead(typed, out var code) ? code.Value.Text : "";
        return db.Complaints.Include(complaint => complaint.Updates.OrderBy(update => update.No)).SingleOrDefaultAsync(complaint => complaint.TrackingCode == stored, ct);
    }
}
