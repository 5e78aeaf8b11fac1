using Microsoft.EntityFrameworkCore;
using RiskService.InternalControl.Forms;
using RiskService.InternalControl.Improvements;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalControl;

/// <summary>A form in the table of a year.</summary>
/// <param name="Missing">How much must still be filled in before it is submitted.</param>
public sealed record YearForm(FormPlace Place, ControlForm? Form, int Missing)
{
    public FormState State => Form?.State ?? FormState.NotStarted;
}

/// <summary>What somebody does next in a year.</summary>
/// <param name="Place">The form to open; null where there is nothing to do.</param>
public sealed record NextStep(string Thai, string English, FormPlace? Place = null)
{
    public string Text => Language.T(Thai, English);
}

/// <summary>How a year stands, for whoever looks: a division sees its own forms, and the organization's once they are signed.</summary>
public sealed record ControlYear(
    FiscalYear Year, IReadOnlyList<YearForm> Forms, IReadOnlyList<FormGap> Missing, DateOnly DueOn, int DaysLeft, bool IsLate, NextStep Next, IReadOnlyDictionary<string, ImprovementFigures> ByUnit)
{
    public ControlForm? Statement => Forms.FirstOrDefault(one => one.Place.Kind is FormKind.Pk1)?.Form;
    public ControlForm? Review => Forms.FirstOrDefault(one => one.Place.Kind is FormKind.Pk6)?.Form;
    public ImprovementFigures Figures => ImprovementFigures.Sum([.. ByUnit.Values]);

    public static async Task<ControlYear> Of(FiscalYear year, ControlDesk desk, CancellationToken ct)
    {
        var (actor, today) = (desk.Actor, desk.Desk.Today);
        var all = await desk.Db.ControlForms.AsNoTracking().Where(form => form.FiscalYear == year).ToListAsync(ct);
        var places = YearGaps.Needed.Append((ControlForm.Organization, FormKind.Pk6)).Select(one => new FormPlace(year, one.Item1, one.Item2));
        var forms = places.Select(place => Seen(place, all.Find(form => form.Owner == place.Owner && form.Kind == place.Kind))).Where(one => actor.MayRead(one.Place, one.State)).ToList();
        var signedAt = all.Find(form => form.Kind is FormKind.Pk1)?.SignedAt;
        var mine = forms.Select(one => one.Place.Owner).ToHashSet();
        return new(
            year, forms, signedAt is null ? [.. YearGaps.Of(all).Where(gap => mine.Contains(gap.Field.Split('.')[1]))] : [],
            ControlCalendar.DueOn(year), ControlCalendar.DaysLeft(year, today), IsLateOn(year, signedAt, today), NextSteps.Of(actor, forms, all, today),
            await ImprovementFigures.ByUnit(desk.Db.Improvements.VisibleTo(actor).AsNoTracking(), year, today, ct));
    }

    /// <summary>Signed after the day, or not signed though it is over.</summary>
    public static bool IsLateOn(FiscalYear year, DateTimeOffset? signedAt, DateOnly today) => ControlCalendar.IsLate(year, signedAt is { } at ? ThaiCalendar.DayInBangkok(at) : today);

    private static YearForm Seen(FormPlace place, ControlForm? form) =>
        new(place, form, form is { State: FormState.Submitted or FormState.Frozen } ? 0 : FormGaps.Of(place.Kind, form?.Content ?? FormContent.Empty).Count);
}
