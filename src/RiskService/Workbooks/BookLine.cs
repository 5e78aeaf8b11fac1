using System.Globalization;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Workbooks;

/// <summary>A row of a sheet that is read by the headings of its columns; what is wrong in it is gathered.</summary>
/// <param name="sheet">The sheet's name.</param>
/// <param name="no">As a spreadsheet counts it, from 1.</param>
internal sealed class BookLine(string sheet, int no, IReadOnlyDictionary<string, string> cells)
{
    public string Sheet => sheet;
    public int No => no;
    public List<(string Column, Refusal Why)> Wrong { get; } = [];

    public void Refuse(string column, string thai, string english) => Wrong.Add((column, new("bad-row", thai, english)));

    /// <summary>Without the spaces around; null for nothing.</summary>
    public string? Cell(string column) => PlainText.Of(cells.GetValueOrDefault(column)?.Replace("\r\n", "\n", StringComparison.Ordinal));

    public string? Text(string column, int most, int least = 0)
    {
        var text = Cell(column);
        if (text is null && least > 0)
            Refuse(column, "ยังไม่กรอก", "Fill it in");
        else if (text?.Length < least)
            Refuse(column, $"สั้นเกินไป อย่างน้อย {least} ตัวอักษร", $"At least {least} characters");
        else if (text?.Length > most)
            Refuse(column, $"ยาวเกิน {most} ตัวอักษร", $"More than {most} characters");
        return text;
    }

    public int? Number(string column, int least, int most, bool required = true)
    {
        if (Cell(column) is not { } text)
        {
            if (required)
                Refuse(column, "ยังไม่กรอก", "Fill it in");
            return null;
        }

        if (WholeNumber.TryRead(text, out var number) && number >= least && number <= most)
            return number;
        Refuse(column, $"ต้องเป็นจำนวนเต็ม {least} ถึง {most}", $"A whole number from {least} to {most}");
        return null;
    }

    public DateOnly? Day(string column, bool required = false)
    {
        if (Cell(column) is { } text)
        {
            if (DateReader.TryRead(text, out var day))
                return day;
            Refuse(column, "อ่านวันที่ไม่ได้ กรอกเช่น 30/6/2570", "This is no date; write it such as 30/6/2570");
        }
        else if (required)
        {
            Refuse(column, "ยังไม่กรอก", "Fill it in");
        }

        return null;
    }

    public DateTimeOffset? Moment(string column, bool required = false)
    {
        if (Cell(column) is { } text)
        {
            if (DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
                return moment.ToUniversalTime();
            Refuse(column, "เวลาต้องเป็นอย่างที่ระบบส่งออก", "A moment as it was exported");
        }
        else if (required)
        {
            Refuse(column, "ยังไม่กรอก", "Fill it in");
        }

        return null;
    }

    public const string Yes = "ใช่";

    /// <summary>Yes, or nothing.</summary>
    public bool Flag(string column)
    {
        if (Cell(column) is not { } text)
            return false;
        if (text is not Yes and not "yes")
            Refuse(column, $"กรอก {Yes} หรือเว้นว่าง", "Say yes, or leave it empty");
        return true;
    }

    /// <summary>One of these, by its Thai word or by its word in the API.</summary>
    public T? Word<T>(string column, Func<T, string> thai, bool required = false) where T : struct, Enum
    {
        if (Cell(column) is { } text)
        {
            if (Words.Read<T>(text) is { } word)
                return word;
            foreach (var value in Enum.GetValues<T>())
            {
                if (thai(value) == text)
                    return value;
            }

            var all = string.Join(", ", Enum.GetValues<T>().Select(thai));
            Refuse(column, $"เลือกหนึ่งใน {all}", $"Choose one of {all}");
        }
        else if (required)
        {
            Refuse(column, "ยังไม่เลือก", "Choose one");
        }

        return null;
    }

    /// <summary>Four columns; null where it is not required and none of them is filled in.</summary>
    public Rating? Rating(string which, bool required)
    {
        var columns = RatingColumns.Of(which);
        if (!required && columns.All(column => Cell(column) is null))
            return null;
        var (likelihood, impact) = (Number(columns[0], 1, RiskScales.Steps), Number(columns[1], 1, RiskScales.Steps));
        var (why, whyImpact) = (Text(columns[2], Register.Rating.LongestReason), Text(columns[3], Register.Rating.LongestReason));
        return likelihood is null || impact is null ? null : new(likelihood.Value, impact.Value, why, whyImpact);
    }
}

/// <summary>The columns of a rating.</summary>
internal static class RatingColumns
{
    public const string Inherent = "ก่อนควบคุม", Current = "ปัจจุบัน", Residual = "หลังมาตรการ";

    public static string[] Of(string which) => [$"{which}: โอกาส", $"{which}: ผลกระทบ", $"{which}: เหตุผลของโอกาส", $"{which}: เหตุผลของผลกระทบ"];

    public static IEnumerable<BookColumn<T>> Of<T>(string which, Func<T, Rating?> rating, bool required)
    {
        var names = Of(which);
        yield return new(names[0], 9, one => rating(one)?.Likelihood) { Hint = $"1 ถึง 5{(required ? "" : " เว้นว่างได้ถ้ายังไม่ประเมิน")}", Choices = Steps };
        yield return new(names[1], 9, one => rating(one)?.Impact) { Hint = "1 ถึง 5", Choices = Steps };
        yield return new(names[2], 30, one => rating(one)?.LikelihoodReason);
        yield return new(names[3], 30, one => rating(one)?.ImpactReason);
    }

    private static readonly string[] Steps = ["1", "2", "3", "4", "5"];
}
