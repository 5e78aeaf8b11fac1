using System.Globalization;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>A place as coordinates, in degrees (WGS 84).</summary>
public sealed record Place(double Lat, double Lng)
{
    /// <summary>Null where none was told.</summary>
    public static Place? Of(Complaint complaint) => complaint is { Latitude: { } lat, Longitude: { } lng } ? new(lat, lng) : null;

    /// <summary>As maps on phones copy it: <c>14.12346, 100.50000</c>. Thai digits too.</summary>
    public static bool TryRead(string? text, out Place? place)
    {
        place = ThaiDigits.ToArabic(text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) is [var first, var second]
            && Degrees(first) is { } lat && Degrees(second) is { } lng && Math.Abs(lat) <= 90 && Math.Abs(lng) <= 180 ? new(lat, lng) : null;
        return place is not null;
    }

    /// <summary>To about a metre: <c>14.12346, 100.5</c>.</summary>
    public override string ToString() => $"{Text(Lat)}, {Text(Lng)}";

    /// <summary>One of the two, with a point whatever the language.</summary>
    public static string Text(double degrees) => degrees.ToString("0.#####", CultureInfo.InvariantCulture);

    private static double? Degrees(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;
}
