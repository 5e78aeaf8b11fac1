using ServiceDefaults.Values;
using TrainingService.Expenses;
using WebUi;

namespace TrainingService.Events;

/// <summary>Groups, speakers and handouts as they were written.</summary>
internal static class PartsGiven
{
    public const int Most = 100;
    public const int LongestName = 200;

    /// <summary>What was sent, without what is nothing: that is said.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T>? given, string field, List<Objection> wrong) where T : class
    {
        List<T> some = [.. (given ?? []).Where(one => one is not null)];
        if (some.Count < given?.Count)
            wrong.Add(Objection.To(field, "มีรายการว่าง (null) ลบออกหรือกรอกให้ครบ", "One of them is null; take it out or fill it in"));
        return some;
    }

    public static List<TargetGroup> Groups(IReadOnlyList<TargetGroup> given, List<Objection> wrong)
    {
        Count(given.Count, "targetGroups", wrong);
        for (var index = 0; index < given.Count; index++)
        {
            var at = FormattableString.Invariant($"targetGroups[{index}]");
            Name(given[index].Group, $"{at}.group", wrong);
            if (given[index].Count is < 1 or > TrainingEvent.MostPeople)
                wrong.Add(Objection.To($"{at}.count", "จำนวนคนต้องมากกว่า 0", "The number of people must be above 0"));
        }

        return [.. given.Select(one => one with { Group = one.Group?.Trim() ?? "" })];
    }

    public static List<Speaker> Speakers(IReadOnlyList<SpeakerGiven> given, List<Objection> wrong)
    {
        Count(given.Count, "speakers", wrong);
        for (var index = 0; index < given.Count; index++)
        {
            var at = FormattableString.Invariant($"speakers[{index}]");
            Name(given[index].Name, $"{at}.name", wrong);
            if (given[index].Hours is <= 0 or > 500 || !HasTwoDecimals(given[index].Hours ?? 0))
                wrong.Add(Objection.To($"{at}.hours", "ชั่วโมงต้องมากกว่า 0 ทศนิยมไม่เกินสองตำแหน่ง เช่น 6 หรือ 1.5", "Hours must be above 0 with at most two decimals, such as 6 or 1.5"));
        }

        return [.. given.Select(one => new Speaker(one.Name?.Trim() ?? "", one.StateOfficer == true ? SpeakerType.StateOfficer : SpeakerType.Other, one.Hours ?? 0))];
    }

    public static List<string> Materials(IReadOnlyList<string> given, List<Objection> wrong)
    {
        Count(given.Count, "materials", wrong);
        if (given.Any(name => name?.Length > LongestName))
            wrong.Add(Objection.To("materials", $"ชื่อเอกสารยาวได้ไม่เกิน {LongestName} ตัวอักษร", $"A handout's name has {LongestName} characters at most"));
        return [.. given.Select(PlainText.Of).OfType<string>()];
    }

    public static bool HasTwoDecimals(decimal number) => decimal.Round(number, 2) == number;

    private static void Count(int count, string field, List<Objection> wrong)
    {
        if (count > Most)
            wrong.Add(Objection.To(field, $"ไม่เกิน {Most} รายการ", $"At most {Most} of them"));
    }

    private static void Name(string? name, string field, List<Objection> wrong)
    {
        if (PlainText.Of(name) is not { Length: <= LongestName })
            wrong.Add(Objection.To(field, $"กรอกชื่อ ไม่เกิน {LongestName} ตัวอักษร", $"Write a name of at most {LongestName} characters"));
    }
}
