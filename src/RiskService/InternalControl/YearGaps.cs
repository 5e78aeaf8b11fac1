using RiskService.InternalControl.Forms;
using ServiceDefaults.SignIn;

namespace RiskService.InternalControl;

/// <summary>What of a year is still to come before the head can sign, and who took part in it.</summary>
public static class YearGaps
{
    /// <summary>Each form that must be there, in order: the divisions', the organization's.</summary>
    public static IEnumerable<(string Owner, FormKind Kind)> Needed =>
    [
        .. ControlRights.Reporting.SelectMany(division => new[] { (division, FormKind.Pk4), (division, FormKind.Pk5) }),
        (ControlForm.Organization, FormKind.Pk4), (ControlForm.Organization, FormKind.Pk5), (ControlForm.Organization, FormKind.Pk1),
    ];

    /// <summary>Forms that are not submitted, by a field such as <c>pk4.FIN</c>.</summary>
    public static IEnumerable<FormGap> Of(IReadOnlyCollection<ControlForm> year)
    {
        foreach (var (owner, kind) in Needed)
        {
            var state = year.FirstOrDefault(form => form.Owner == owner && form.Kind == kind)?.State ?? FormState.NotStarted;
            if (state is FormState.NotStarted or FormState.Draft)
            {
                var isDraft = state is FormState.Draft;
                yield return new(
                    $"{FormKindWord(kind)}.{owner}", $"{FormPlace.NameOf(kind)} ของ{ControlWords.ThaiOwner(owner)} {(isDraft ? "ยังไม่ส่ง" : "ยังไม่เริ่ม")}",
                    $"{ControlWords.English(kind)} of the {ControlWords.EnglishOwner(owner)} {(isDraft ? "is not submitted" : "is not begun")}");
            }
        }
    }

    /// <summary>By the record of who wrote: whoever ever wrote in or submitted one of these ปค.4 or ปค.5.</summary>
    public static bool AreBy(this IEnumerable<ControlForm> year, Actor actor) =>
        year.Any(form => form.Kind is FormKind.Pk4 or FormKind.Pk5 && form.Writers.Exists(writer => writer.Id == actor.Id));

    private static string FormKindWord(FormKind kind) => ServiceDefaults.Values.Words.Of(kind);
}
