using System.Globalization;

namespace WebUi;

/// <summary>Counts (people, hours, years) for people.</summary>
public static class WholeNumber
{
    /// <summary>1,234.</summary>
    public static string Text(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Reads Thai or Arabic digits with proper thousands marks or none.</summary>
    public static bool TryRead(string? text, out int number)
    {
        number = 0;
        if (!Money.TryRead(text, out var amount) || !decimal.IsInteger(amount) || amount is < int.MinValue or > int.MaxValue)
            return false;
        number = (int)amount;
        return true;
    }
}
