namespace TrainingService.Expenses;

/// <summary>What an expense line pays for, as far as a rule depends on it.</summary>
public enum ExpenseKind
{
    Other,

    /// <summary>ค่าอาหารว่างและเครื่องดื่ม: for each person and meal.</summary>
    Snack,

    /// <summary>ค่าอาหาร: for each person and meal.</summary>
    Meal,

    /// <summary>ค่าวิทยากร: for each hour.</summary>
    Speaker,

    /// <summary>ค่ากระเป๋าหรือสิ่งที่ใช้บรรจุเอกสาร: for each piece.</summary>
    Bag,
}

/// <summary>Where the event is held: the ceilings depend on it.</summary>
public enum Premises
{
    /// <summary>Of the state, such as the own hall.</summary>
    State,

    /// <summary>A hotel or another private place.</summary>
    Private,
}

/// <summary>Who teaches: the ceilings depend on it.</summary>
public enum SpeakerType
{
    StateOfficer,
    Other,
}

/// <summary>The kind of a line that does not say it, by the words of its item.</summary>
public static class ExpenseKinds
{
    private static readonly (ExpenseKind Kind, string[] Words)[] Known =
    [
        (ExpenseKind.Snack, ["อาหารว่าง", "เครื่องดื่ม", "snack", "refreshment"]),
        (ExpenseKind.Meal, ["อาหาร", "lunch", "dinner", "meal"]),
        (ExpenseKind.Speaker, ["วิทยากร", "speaker", "lecturer"]),
        (ExpenseKind.Bag, ["กระเป๋า", "bag"]),
    ];

    public static ExpenseKind Of(string item) =>
        Known.FirstOrDefault(kind => Array.Exists(kind.Words, word => item.Contains(word, StringComparison.OrdinalIgnoreCase))).Kind;

    /// <summary>Food is for people: one who is counted and not fed is worth a word.</summary>
    public static bool IsFood(this ExpenseKind kind) => kind is ExpenseKind.Snack or ExpenseKind.Meal;
}
