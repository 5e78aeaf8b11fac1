using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace ComplaintService.Complaints;

/// <summary>Which complaints are wanted; null means all.</summary>
/// <param name="Status">A status; <c>open</c>: those that nobody has answered; <c>running</c>: of these, those whose promise runs, without those that wait for their author; <c>replied</c>: whose author wrote, and nobody of staff has done anything since; or <c>all</c>.</param>
/// <param name="Division">Code, or <c>none</c>: not assigned yet.</param>
/// <param name="Category">Code.</param>
/// <param name="Village">Code, or <c>none</c>.</param>
/// <param name="Overdue">Only those whose promised day has passed without an answer.</param>
/// <param name="Mine">Only those that the caller is to handle.</param>
/// <param name="DueFrom">Promised on this day or later.</param>
/// <param name="DueTo">Promised on this day or earlier.</param>
/// <param name="Cause">Root cause, recorded on closing.</param>
/// <param name="Urgent">Only those marked as a danger to life and not answered yet; false: only the others.</param>
/// <param name="Project">The project of the plan to which they belong, such as <c>3-02</c>.</param>
/// <param name="Q">Words of subject or details, or the number of the complaint. Contacts are not searched.</param>
public readonly record struct ComplaintFilter(
    string? Status = null, string? Division = null, string? Category = null, string? Village = null, bool? Overdue = null, bool? Mine = null,
    DateOnly? DueFrom = null, DateOnly? DueTo = null, string? Cause = null, bool? Urgent = null, string? Q = null,
    string? Project = null)
{
    /// <summary>The same as the query of an address, for the API and for pages: <c>?status=open&amp;village=4</c>.</summary>
    public QueryString ToQuery() => QueryString.Create(new (string Name, string? Value)[]
    {
        ("status", Status), ("division", Division), ("category", Category), ("village", Village), ("overdue", Word(Overdue)), ("mine", Word(Mine)),
        ("dueFrom", Word(DueFrom)), ("dueTo", Word(DueTo)), ("cause", Cause), ("urgent", Word(Urgent)), ("q", Q), ("project", Project),
    }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));

    private static string? Word(bool? truth) => truth switch { true => "true", false => "false", _ => null };

    private static string? Word(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Without an order. A word that is no status or cause finds nothing.</summary>
    public IQueryable<Complaint> Of(IQueryable<Complaint> complaints, Actor actor, DateOnly today)
    {
        var (division, category, village, from, to, me) = (Division, Category, Village, DueFrom, DueTo, actor.Id);
        complaints = ByState(complaints, today);
        if (division == "none")
            complaints = complaints.Where(row => row.Division == null);
        else if (!string.IsNullOrEmpty(division))
            complaints = complaints.Where(row => row.Division == division);
        if (!string.IsNullOrEmpty(category))
            complaints = complaints.Where(row => row.Category == category);
        if (village == "none")
            complaints = complaints.Where(row => row.Village == null);
        else if (!string.IsNullOrEmpty(village))
            complaints = complaints.Where(row => row.Village == village);
        if (Project is { Length: > 0 } project)
            complaints = complaints.Where(row => row.ProjectCode == project);
        if (Mine == true)
            complaints = complaints.Where(row => row.Officer == me);
        if (from is not null)
            complaints = complaints.Where(row => row.DueOn >= from);
        if (to is not null)
            complaints = complaints.Where(row => row.DueOn <= to);
        if (Urgent is { } urgent)
            complaints = urgent ? Pressing(complaints) : NotPressing(complaints);
        if (!string.IsNullOrEmpty(Cause))
            complaints = Words.Read<RootCause>(Cause) is { } cause ? complaints.Where(row => row.RootCause == cause) : complaints.Where(_ => false);
        return ByWords(complaints).AsNoTracking();
    }

    /// <summary>Dangers to life that nobody has answered: few, with an index of their own.</summary>
    public static IQueryable<Complaint> Pressing(IQueryable<Complaint> complaints) => complaints.Where(row => row.IsUrgent && row.AnsweredAt == null);

    /// <summary>All but those.</summary>
    public static IQueryable<Complaint> NotPressing(IQueryable<Complaint> complaints) => complaints.Where(row => !(row.IsUrgent && row.AnsweredAt == null));

    private IQueryable<Complaint> ByState(IQueryable<Complaint> complaints, DateOnly today)
    {
        var status = Status;
        if (status == "open")
            complaints = complaints.Where(row => row.AnsweredAt == null);
        else if (status == "running")
            complaints = complaints.Where(row => row.AnsweredAt == null && row.Status != ComplaintStatus.Waiting);
        else if (status == "replied")
            complaints = complaints.Where(row => row.RepliedAt != null);
        else if (status is not (null or "" or "all"))
            complaints = Words.Read<ComplaintStatus>(status) is { } wanted ? OfStatus(complaints, wanted) : complaints.Where(_ => false);
        if (Overdue == true)
            complaints = complaints.Where(row => row.AnsweredAt == null && row.Status != ComplaintStatus.Waiting && row.DueOn < today);
        if (Overdue == false)
            complaints = complaints.Where(row => row.AnsweredAt != null || row.Status == ComplaintStatus.Waiting || row.DueOn >= today);
        return complaints;
    }

    /// <summary>That an open status has no answer is said too: so the index of the open ones serves.</summary>
    private static IQueryable<Complaint> OfStatus(IQueryable<Complaint> complaints, ComplaintStatus status) =>
        status is ComplaintStatus.Resolved or ComplaintStatus.Rejected or ComplaintStatus.Closed
            ? complaints.Where(row => row.Status == status)
            : complaints.Where(row => row.Status == status && row.AnsweredAt == null);

    private IQueryable<Complaint> ByWords(IQueryable<Complaint> complaints)
    {
        if (Q?.Trim() is not { Length: > 0 } q)
            return complaints;
        var words = Like.Containing(q.Replace("\0", "", StringComparison.Ordinal)); // PostgreSQL has no null character
        return long.TryParse(WebUi.ThaiDigits.ToArabic(q), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? complaints.Where(row => row.Number == number || EF.Functions.ILike(row.Subject, words, Like.Escape) || EF.Functions.ILike(row.Details, words, Like.Escape))
            : complaints.Where(row => EF.Functions.ILike(row.Subject, words, Like.Escape) || EF.Functions.ILike(row.Details, words, Like.Escape));
    }
}
