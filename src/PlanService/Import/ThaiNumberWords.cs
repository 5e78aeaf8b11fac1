namespace PlanService.Import;

/// <summary>Reads amounts in words, "สองหมื่นห้าพันห้าร้อยบาทถ้วน": official papers repeat each amount that way.</summary>
internal static class ThaiNumberWords
{
    private static readonly (string Word, int Value)[] Digits =
    [
        ("หนึ่ง", 1), ("เอ็ด", 1), ("สอง", 2), ("ยี่", 2), ("สาม", 3), ("สี่", 4), ("ห้า", 5), ("หก", 6), ("เจ็ด", 7), ("แปด", 8), ("เก้า", 9), ("ศูนย์", 0),
    ];

    private static readonly (string Word, long Value)[] Places =
    [
        ("สิบ", 10), ("ร้อย", 100), ("พัน", 1_000), ("หมื่น", 10_000), ("แสน", 100_000), ("ล้าน", 1_000_000),
    ];

    /// <summary>Baht; null when the text is not such an amount (satang are not read).</summary>
    public static decimal? Read(string text)
    {
        var words = Tidying.Squash(text);
        var end = words.IndexOf("บาท", StringComparison.Ordinal);
        if (end <= 0 || words.Contains("สตางค์", StringComparison.Ordinal))
            return null;
        long millions = 0, part = 0;
        long? digit = null;
        for (var at = 0; at < end;)
        {
            if (Match(words, at, Digits.Select(d => (d.Word, (long)d.Value))) is { } found)
            {
                digit = found.Value;
                at += found.Length;
            }
            else if (Match(words, at, Places) is { } place)
            {
                if (place.Value == 1_000_000)
                    (millions, part) = ((millions + part + (digit ?? 0)) * 1_000_000, 0);
                else
                    part += (digit ?? 1) * place.Value;
                digit = null;
                at += place.Length;
            }
            else
            {
                return null;
            }
        }

        return millions + part + (digit ?? 0);
    }

    private static (long Value, int Length)? Match(string text, int at, IEnumerable<(string Word, long Value)> words)
    {
        foreach (var (word, value) in words)
            if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
                return (value, word.Length);
        return null;
    }
}
