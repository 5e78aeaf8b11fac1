using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.Values;
using TrainingService.Expenses;
using TrainingService.Pages;
using WebUi;

namespace TrainingService.Events;

/// <summary>An event in a form, without its money lines, which have a page of their own.</summary>
public sealed class EventForm
{
    [Required(ErrorMessage = "เลือกหลักสูตร|Choose a course")]
    public string? Course { get; set; }

    [Required(ErrorMessage = "เลือกโครงการของแผน|Choose a project of the plan")]
    public string? ProjectCode { get; set; }

    [Required, StringLength(TrainingEvent.LongestTitle, MinimumLength = 5)]
    public string? Title { get; set; }

    [Required]
    public DateOnly? StartsOn { get; set; }

    [Required]
    public string? From { get; set; }

    [Required]
    public DateOnly? EndsOn { get; set; }

    [Required]
    public string? To { get; set; }

    [Required, StringLength(TrainingEvent.LongestVenue, MinimumLength = 3)]
    public string? Venue { get; set; }

    [Required(ErrorMessage = "เลือกว่าเป็นสถานที่ของรัฐหรือเอกชน|Choose whose premises they are")]
    public string? Premises { get; set; }

    [Required, Range(1, TrainingEvent.MostPeople)]
    public int? Capacity { get; set; }

    public List<GroupRow> Groups { get; set => field = value ?? []; } = []; // a form in which none is left maps to null
    public List<SpeakerRow> Speakers { get; set => field = value ?? []; } = []; // a form in which none is left maps to null
    public List<SessionRow> Sessions { get; set => field = value ?? []; } = []; // a form in which none is left maps to null

    /// <summary>Names of handouts, one a line.</summary>
    public string? Materials { get; set; }

    /// <summary>The button that adds or removes a row; null for the one that saves.</summary>
    public string? Do { get; set; }

    /// <summary>The event's version when the form was shown.</summary>
    public uint? Seen { get; set; }

    internal static EventForm New => new() { Groups = [new()], Speakers = [new()], From = "09:00", To = "16:00", Premises = nameof(Expenses.Premises.State) };

    internal static EventForm Of(TrainingEvent one) => new()
    {
        Course = one.Course,
        ProjectCode = one.ProjectCode,
        Title = one.Title,
        StartsOn = one.StartsAt is { } starts ? ThaiCalendar.DayInBangkok(starts) : null,
        From = one.StartsAt is { } from ? Clock.Text(TimeOnly.FromDateTime(ThaiCalendar.InBangkok(from).DateTime)) : "09:00",
        EndsOn = one.EndsAt is { } ends ? ThaiCalendar.DayInBangkok(ends) : null,
        To = one.EndsAt is { } to ? Clock.Text(TimeOnly.FromDateTime(ThaiCalendar.InBangkok(to).DateTime)) : "16:00",
        Venue = one.Venue,
        Premises = one.Premises.ToString(),
        Capacity = one.Capacity,
        Groups = [.. one.TargetGroups.Select(group => new GroupRow { Group = group.Group, Count = group.Count })],
        Speakers = [.. one.Speakers.Select(speaker => new SpeakerRow { Name = speaker.Name, StateOfficer = speaker.Type is SpeakerType.StateOfficer, Hours = speaker.Hours })],
        Sessions = [.. one.Sessions.Select(session => new SessionRow { Date = session.Date, From = Clock.Text(session.From), To = Clock.Text(session.To) })],
        Materials = string.Join('\n', one.Materials),
    };

    internal void Rearrange()
    {
        Groups.Rearrange(Do, "groups");
        Speakers.Rearrange(Do, "speakers");
        Sessions.Rearrange(Do, "sessions");
    }

    /// <summary>The request that the API would take; null when an hour is none, which is said at its field. Rows that nobody filled are left out.</summary>
    internal EventRequest? Read(EditContext form, IReadOnlyList<BudgetLine> lines)
    {
        var (from, to) = (Clock.Read(From), Clock.Read(To));
        if (from is null)
            form.Refuse(nameof(From), Clock.Wrong);
        if (to is null)
            form.Refuse(nameof(To), Clock.Wrong);
        var isNear = FiscalYear.TryParse((StartsOn!.Value.Year + ThaiCalendar.YearsAhead).ToString(System.Globalization.CultureInfo.InvariantCulture), null, out _)
            && FiscalYear.TryParse((StartsOn.Value.Year + ThaiCalendar.YearsAhead + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), null, out _);
        if (!isNear)
            form.Refuse(nameof(StartsOn), Language.T("ตรวจปีของวันแรก เช่น 26/3/2570", "Check the year of the first day, such as 26/3/2027"));
        Groups.RemoveAll(row => PlainText.Of(row.Group) is null && row.Count is null);
        Speakers.RemoveAll(row => PlainText.Of(row.Name) is null && row.Hours is null);
        Sessions.RemoveAll(row => row.Date is null && PlainText.Of(row.From) is null && PlainText.Of(row.To) is null);
        return from is null || to is null || !isNear ? null : new(
            Course!, ProjectCode!, FiscalYear.Of(StartsOn.Value), Title!, SessionsGiven.Moment(StartsOn.Value, from.Value), SessionsGiven.Moment(EndsOn!.Value, to.Value), Venue!, Capacity,
            [.. Groups.Select(row => new TargetGroup(row.Group ?? "", row.Count))],
            [.. Speakers.Select(row => new SpeakerGiven(row.Name, row.StateOfficer, row.Hours))],
            [.. lines.Select(LinesGiven.Of)], Enum.Parse<Premises>(Premises!),
            [.. Sessions.Select(row => new SessionGiven(row.Date, Clock.Read(row.From), Clock.Read(row.To)))],
            [.. (Materials ?? "").Split('\n')]);
    }

    internal Dictionary<string, IReadOnlyList<object>> Lists => new() { ["targetGroups"] = Groups, ["speakers"] = Speakers, ["sessions"] = Sessions };

    public sealed class GroupRow : IRow<GroupRow>
    {
        public string? Group { get; set; }
        public int? Count { get; set; }

        public void Take(GroupRow other) => (Group, Count) = (other.Group, other.Count);
    }

    public sealed class SpeakerRow : IRow<SpeakerRow>
    {
        public string? Name { get; set; }
        public bool StateOfficer { get; set; }
        public decimal? Hours { get; set; }

        public void Take(SpeakerRow other) => (Name, StateOfficer, Hours) = (other.Name, other.StateOfficer, other.Hours);
    }

    public sealed class SessionRow : IRow<SessionRow>
    {
        public DateOnly? Date { get; set; }
        public string? From { get; set; }
        public string? To { get; set; }

        public void Take(SessionRow other) => (Date, From, To) = (other.Date, other.From, other.To);
    }
}
