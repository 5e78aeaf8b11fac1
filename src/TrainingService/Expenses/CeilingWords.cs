using WebUi;

namespace TrainingService.Expenses;

/// <summary>What kinds, premises and speakers are called.</summary>
public static class CeilingWords
{
    public static string Name(ExpenseKind kind) => Language.T(Thai(kind), English(kind));

    public static string Name(Premises premises) => premises is Premises.State
        ? Language.T("สถานที่ของรัฐ", "State premises")
        : Language.T("สถานที่เอกชน", "Private premises");

    public static string Name(SpeakerType speaker) => speaker is SpeakerType.StateOfficer
        ? Language.T("เจ้าหน้าที่ของรัฐ", "Officer of the state")
        : Language.T("ไม่ใช่เจ้าหน้าที่ของรัฐ", "Not an officer of the state");

    /// <summary>For what one row holds: "อาหารว่าง มื้อละ สถานที่ของรัฐ".</summary>
    public static string Thai(Ceiling ceiling) => Joined(Thai(ceiling.Kind), ThaiPer(ceiling.Kind),
        ceiling.Premises switch { Premises.State => "สถานที่ของรัฐ", Premises.Private => "สถานที่เอกชน", _ => null },
        ceiling.Speaker switch { SpeakerType.StateOfficer => "วิทยากรที่เป็นเจ้าหน้าที่ของรัฐ", SpeakerType.Other => "วิทยากรที่ไม่ใช่เจ้าหน้าที่ของรัฐ", _ => null });

    public static string English(Ceiling ceiling) => Joined(English(ceiling.Kind), EnglishPer(ceiling.Kind),
        ceiling.Premises switch { Premises.State => "state premises", Premises.Private => "private premises", _ => null },
        ceiling.Speaker switch { SpeakerType.StateOfficer => "an officer of the state", SpeakerType.Other => "not an officer of the state", _ => null });

    /// <summary>One of what the ceiling counts.</summary>
    public static string Per(ExpenseKind kind) => Language.T(ThaiPer(kind), EnglishPer(kind));

    private static string Thai(ExpenseKind kind) => kind switch
    {
        ExpenseKind.Snack => "อาหารว่างและเครื่องดื่ม",
        ExpenseKind.Meal => "อาหาร",
        ExpenseKind.Speaker => "ค่าวิทยากร",
        ExpenseKind.Bag => "กระเป๋าหรือสิ่งที่ใช้บรรจุเอกสาร",
        _ => "อื่น ๆ",
    };

    private static string English(ExpenseKind kind) => kind switch
    {
        ExpenseKind.Snack => "snack",
        ExpenseKind.Meal => "meal",
        ExpenseKind.Speaker => "speaker",
        ExpenseKind.Bag => "bag for documents",
        _ => "other",
    };

    private static string ThaiPer(ExpenseKind kind) => kind switch { ExpenseKind.Speaker => "ต่อชั่วโมง", ExpenseKind.Bag => "ต่อใบ", ExpenseKind.Other => "ต่อหน่วย", _ => "ต่อคนต่อมื้อ" };

    private static string EnglishPer(ExpenseKind kind) => kind switch { ExpenseKind.Speaker => "an hour", ExpenseKind.Bag => "each", ExpenseKind.Other => "each", _ => "a person and meal" };

    private static string Joined(params string?[] parts) => string.Join(" ", parts.OfType<string>());
}
