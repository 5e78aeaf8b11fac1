using ServiceDefaults.Values;
using WebUi;

namespace TrainingService.Honours;

/// <summary>The names of a committee as they were written.</summary>
internal static class CommitteeGiven
{
    public static List<string> Read(IEnumerable<string?> given) => [.. given.Select(PlainText.Of).OfType<string>().Distinct()];

    public static IEnumerable<Objection> Against(List<string> committee)
    {
        if (committee.Count is < AwardRound.FewestMembers or > AwardRound.MostMembers)
            yield return Objection.To("committee", $"กรรมการ {AwardRound.FewestMembers} ถึง {AwardRound.MostMembers} คน ชื่อไม่ซ้ำกัน", $"The committee has {AwardRound.FewestMembers} to {AwardRound.MostMembers} members, each named once");
        else if (committee.Exists(name => name.Length > Nomination.LongestName))
            yield return Objection.To("committee", $"ชื่อกรรมการยาวไม่เกิน {Nomination.LongestName} ตัวอักษร", $"A name has at most {Nomination.LongestName} characters");
    }
}
