using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ServiceDefaults.Values;

namespace ServiceDefaults.Problems;

/// <summary>What a validation attribute says to whoever calls an API, beside the name of the field: what is right, in the reader's language.</summary>
public static class InputText
{
    /// <summary>An <c>ErrorMessage</c> of the attribute's own may hold both languages: <c>"ไทย|English"</c>. An attribute of ours speaks for itself.</summary>
    /// <param name="name">Of the field, for a message that names it.</param>
    public static string Of(ValidationAttribute rule, string name) => rule switch
    {
        _ when rule.ErrorMessage is not null || rule.GetType().Assembly != typeof(ValidationAttribute).Assembly => InLanguage(rule.FormatErrorMessage(name)),
        RequiredAttribute => Say("ยังไม่ได้กรอก", "This is missing"),
        StringLengthAttribute { MinimumLength: > 0 } length => Say($"ต้องมี {length.MinimumLength} ถึง {length.MaximumLength} ตัวอักษร", $"{length.MinimumLength} to {length.MaximumLength} characters are needed"),
        StringLengthAttribute length => Say($"ยาวได้ไม่เกิน {length.MaximumLength} ตัวอักษร", $"At most {length.MaximumLength} characters"),
        MaxLengthAttribute most => Say($"มีได้ไม่เกิน {most.Length}", $"At most {most.Length}"),
        MinLengthAttribute least => Say($"ต้องมีอย่างน้อย {least.Length}", $"At least {least.Length}"),
        RangeAttribute range => Say($"ต้องอยู่ระหว่าง {Number(range.Minimum)} ถึง {Number(range.Maximum)}", $"From {Number(range.Minimum)} to {Number(range.Maximum)}"),
        _ => Say("ไม่ตรงตามแบบที่กำหนด", "This is not in the expected form"),
    };

    /// <summary>What was sent is no value of the kind that is needed: which kind that is.</summary>
    /// <param name="kind">Null where it is not known.</param>
    public static string Expected(Type? kind)
    {
        kind = kind is null ? null : Nullable.GetUnderlyingType(kind) ?? kind;
        return kind switch
        {
            { IsEnum: true } => Words(kind) is var words ? Say($"ใช้คำใดคำหนึ่งต่อไปนี้: {words}", $"One of these words is needed: {words}") : "",
            _ when kind == typeof(bool) => Say("ใช้ true หรือ false", "true or false is needed"),
            _ when kind == typeof(int) || kind == typeof(long) => Say("ต้องเป็นจำนวนเต็ม ไม่มีเครื่องหมายคำพูดหรือจุลภาค", "A whole number is needed, without quotes or commas"),
            _ when kind == typeof(decimal) || kind == typeof(double) => Say("ต้องเป็นตัวเลข ไม่มีเครื่องหมายคำพูดหรือจุลภาค", "A number is needed, without quotes or commas"),
            _ when kind == typeof(DateOnly) => Say("ต้องเป็นวันที่ ค.ศ. เช่น 2027-02-28", "A day such as 2027-02-28 is needed"),
            _ when kind == typeof(Guid) => Say("ต้องเป็นรหัส เช่น 0197d2f0-5a3c-7c1e-9b1f-3f0c2a7d9e11", "An id such as 0197d2f0-5a3c-7c1e-9b1f-3f0c2a7d9e11 is needed"),
            _ when kind == typeof(string) => Say("ต้องเป็นข้อความ", "A text is needed"),
            _ => Say("อ่านค่านี้ตามชนิดที่กำหนดไม่ได้", "This can't be read as the expected kind"),
        };
    }

    /// <summary>Of a day that lies in no fiscal year.</summary>
    internal static string OutsideCalendar => Say($"ต้องเป็นวันในปีงบประมาณ {FiscalYear.Earliest} ถึง {FiscalYear.Latest}", $"A day of the years {FiscalYear.FirstOfAll.Year} to {FiscalYear.LastOfAll.Year} is needed");

    internal static string InLanguage(string own) => own.Split('|', 2) is [var thai, var english] ? Say(thai, english) : own;

    private static string Words(Type kind) => string.Join(", ", Enum.GetNames(kind).Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName));

    private static string Number(object bound) => Convert.ToString(bound, CultureInfo.InvariantCulture) ?? "";

    private static string Say(string thai, string english) => new Refusal("invalid-input", thai, english).Text;
}
