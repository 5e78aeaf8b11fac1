using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalControl;

/// <summary>The one next step of whoever looks at a year.</summary>
internal static class NextSteps
{
    public static NextStep Of(Actor actor, IReadOnlyList<YearForm> seen, IReadOnlyCollection<ControlForm> all, DateOnly today)
    {
        var year = seen.Count == 0 ? (FiscalYear?)null : seen[0].Place.Year;
        if (seen.FirstOrDefault(one => one.Place.Kind is not FormKind.Pk6 && one.State is FormState.NotStarted or FormState.Draft && actor.MayWrite(one.Place)) is { } open)
        {
            var name = open.Place.Name;
            return open.Missing > 0 || open.Form is null
                ? new($"กรอก {name} ของ{ControlWords.ThaiOwner(open.Place.Owner)}ให้ครบ เหลืออีก {open.Missing} ข้อ", $"Fill in {ControlWords.English(open.Place.Kind)}: {open.Missing} things are missing", open.Place)
                : actor.MaySubmit(open.Place)
                    ? new($"{name} ของ{ControlWords.ThaiOwner(open.Place.Owner)}ครบแล้ว กดส่งได้", $"Submit {ControlWords.English(open.Place.Kind)}: nothing is missing", open.Place)
                    : new($"{name} ครบแล้ว แจ้งหัวหน้าให้ส่ง", $"Nothing is missing in {ControlWords.English(open.Place.Kind)}: ask the head to submit it", open.Place);
        }

        var statement = seen.FirstOrDefault(one => one.Place.Kind is FormKind.Pk1);
        if (actor.Is(Roles.Executive) && statement is { State: not FormState.Frozen })
        {
            var missing = YearGaps.Of(all).Count();
            return missing > 0
                ? new($"รออีก {missing} แบบ จึงลงนาม ปค.1 ได้", $"{missing} forms are still to come before you can sign the statement")
                : ControlCalendar.IsOver(year!.Value, today) ? new("ครบทุกแบบแล้ว ลงนาม ปค.1 ได้", "Everything is there: sign the statement", statement.Place)
                : new("ครบทุกแบบแล้ว ลงนามได้เมื่อสิ้นปีงบประมาณ", "Everything is there; it can be signed once the fiscal year is over");
        }

        if (actor.Is(Roles.InternalAuditor) && seen.FirstOrDefault(one => one.Place.Kind is FormKind.Pk6) is { State: not FormState.Frozen } review)
        {
            var isReady = all.Count(form => form is { IsOrganization: true, Kind: FormKind.Pk4 or FormKind.Pk5, State: FormState.Submitted or FormState.Frozen }) == 2;
            return isReady
                ? new("อ่าน ปค.4 และ ปค.5 ขององค์กร แล้วเขียนและลงนาม ปค.6", "Read the organization's forms, then write and sign the review", review.Place)
                : new("รอ ปค.4 และ ปค.5 ขององค์กร จึงลงนาม ปค.6 ได้", "The review can be signed once the organization's forms are submitted", review.Place);
        }

        return all.Any(form => form is { Kind: FormKind.Pk1, State: FormState.Frozen })
            ? new("ลงนามแล้ว ติดตามการปรับปรุงจนเสร็จ", "It is signed: follow its improvements to the end")
            : new("ส่วนของท่านเสร็จแล้ว รอผู้อื่น", "Your part is done; others are still at work");
    }
}
