using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.SignIn;
using WebUi;

namespace RiskService.InternalControl.Improvements;

/// <summary>Who sees and changes improvements, and how a line of their history is written.</summary>
public static class ImprovementDesk
{
    /// <summary>A unit its own; all for those who read all forms.</summary>
    public static IQueryable<Improvement> VisibleTo(this IQueryable<Improvement> improvements, Actor actor)
    {
        if (actor.ReadsAllForms())
            return improvements;
        var unit = actor.FormDivision();
        return unit is null ? improvements.Where(_ => false) : improvements.Where(one => one.Unit == unit);
    }

    /// <summary>The auditor's unit carries out its own too.</summary>
    public static bool IsCarriedOutBy(this Improvement one, Actor actor) =>
        one.Unit == actor.FormDivision() || (one.Unit == actor.Division && actor.Is(Roles.InternalAuditor));

    public static Objection? NotOfUnit(this Improvement one, Actor actor) =>
        one.IsCarriedOutBy(actor) ? null : new(StatusCodes.Status403Forbidden, ImprovementRefusals.OnlyUnit);

    public static Objection? NotPlanOfficer(Actor actor) => actor.Is(Roles.PlanOfficer) ? null : new(StatusCodes.Status403Forbidden, ImprovementRefusals.OnlyPlanOfficer);

    internal static ImprovementNote AddNote(this Desk desk, Improvement one, ImprovementStep step, string text)
    {
        var note = new ImprovementNote { ImprovementId = one.Id, Step = step, Text = text, At = desk.Now, By = desk.Actor.Name };
        desk.Db.Add(note);
        return note;
    }

    /// <summary>The newest first.</summary>
    public static Task<List<ImprovementNote>> NotesOf(this RiskDb db, Guid improvement, CancellationToken ct) =>
        db.ImprovementNotes.AsNoTracking().Include(note => note.File).Where(note => note.ImprovementId == improvement).OrderByDescending(note => note.At).ThenByDescending(note => note.Id).Take(200).ToListAsync(ct);
}
