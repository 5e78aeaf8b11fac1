using System.Text;

namespace WebUi;

/// <summary>An amount in Thai words, as official documents repeat it after the digits: 13,000 → หนึ่งหมื่นสามพันบาทถ้วน.</summary>
public static class BahtText
{
    private static readonly string[] Digits = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    private static readonly string[] Places = ["แสน", "หมื่น", "พัน", "ร้อย", "สิบ", ""];

    /// <param name="baht">Rounded to satang, half away from zero; a negative amount begins with ลบ.</param>
    public static string Of(decimal baht)
    {
        var amount = Math.Round(Math.Abs(baht), 2, MidpointRounding.AwayFromZero);
        var whole = decimal.Truncate(amount);
        var satang = (int)((amount - whole) * 100);
        var words = new StringBuilder(baht < 0 && amount > 0 ? "ลบ" : "");
        if (whole > 0 || satang == 0)
            words.Append(whole == 0 ? "ศูนย์" : Words(whole)).Append("บาท");
        return words.Append(satang == 0 ? "ถ้วน" : Words(satang) + "สตางค์").ToString();
    }

    // Thai counts in millions of millions: what stands before ล้าน is again a whole number.
    private static string Words(decimal number)
    {
        var millions = decimal.Truncate(number / 1_000_000);
        var rest = (int)(number % 1_000_000);
        return millions == 0 ? BelowMillion(rest, false) : Words(millions) + "ล้าน" + BelowMillion(rest, true);
    }

    private static string BelowMillion(int number, bool follows)
    {
        var words = new StringBuilder();
        for (int place = 0, unit = 100_000; unit > 0; place++, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit != 0)
                words.Append(Digit(digit, unit, follows || words.Length > 0)).Append(Places[place]);
        }

        return words.ToString();
    }

    private static string Digit(int digit, int unit, bool follows) => (digit, unit) switch
    {
        (1, 10) => "", // สิบ, not หนึ่งสิบ
        (2, 10) => "ยี่",
        (1, 1) when follows => "เอ็ด",
        _ => Digits[digit],
    };
}
