using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceDefaults.Values;

/// <summary>
/// A Thai fiscal year by its Buddhist-era number: 2570 runs from 1 October 2569 to 30 September 2570
/// (2026-10-01 to 2027-09-30), in Asia/Bangkok.
/// </summary>
[JsonConverter(typeof(FiscalYearJsonConverter))]
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    private const int BuddhistEra = 543;

    /// <param name="year">Buddhist era, 2500 to 2700: a CE year is a mistake, not another notation.</param>
    public FiscalYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2500);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2700);
        Year = year;
    }

    public int Year { get; }

    /// <summary>1 October of the year before.</summary>
    public DateOnly FirstDay => new(Year - BuddhistEra - 1, 10, 1);

    /// <summary>30 September.</summary>
    public DateOnly LastDay => new(Year - BuddhistEra, 9, 30);

    /// <summary>The fiscal year in which a day lies.</summary>
    public static FiscalYear Of(DateOnly day) => new(day.Year + BuddhistEra + (day.Month >= 10 ? 1 : 0));

    /// <summary>The fiscal year of a moment, by the clock in Thailand.</summary>
    public static FiscalYear Of(DateTimeOffset moment) => Of(DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(7)).DateTime));

    public int CompareTo(FiscalYear other) => Year.CompareTo(other.Year);

    public override string ToString() => Year.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.Year < right.Year;
    public static bool operator >(FiscalYear left, FiscalYear right) => left.Year > right.Year;
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Year <= right.Year;
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Year >= right.Year;
}

/// <summary>A fiscal year is its number in JSON: 2570.</summary>
public sealed class FiscalYearJsonConverter : JsonConverter<FiscalYear>
{
    public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Year);
}
