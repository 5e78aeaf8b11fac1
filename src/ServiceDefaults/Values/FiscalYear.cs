using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceDefaults.Values;

/// <summary>
/// A Thai fiscal year by its Buddhist-era number: 2570 runs from 1 October 2569 to 30 September 2570
/// (2026-10-01 to 2027-09-30), in Asia/Bangkok. In JSON and in addresses it is that number.
/// </summary>
[JsonConverter(typeof(FiscalYearJson))]
public readonly record struct FiscalYear : IComparable<FiscalYear>, IParsable<FiscalYear>
{
    private const int BuddhistEra = 543;
    internal const int Earliest = 2500;
    internal const int Latest = 2700;

    internal static readonly DateOnly FirstOfAll = new FiscalYear(Earliest).FirstDay;
    internal static readonly DateOnly LastOfAll = new FiscalYear(Latest).LastDay;

    /// <param name="year">Buddhist era, 2500 to 2700: a CE year is a mistake, not another notation.</param>
    public FiscalYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Latest);
        Year = year;
    }

    public int Year { get; }

    /// <summary>1 October of the year before.</summary>
    public DateOnly FirstDay => new(Year - BuddhistEra - 1, 10, 1);

    /// <summary>30 September.</summary>
    public DateOnly LastDay => new(Year - BuddhistEra, 9, 30);

    /// <summary>Whether a day lies in any of them. What comes in by an API does (<see cref="Problems.InputRules"/>); of what is read from elsewhere it must be asked.</summary>
    public static bool Covers(DateOnly day) => day >= FirstOfAll && day <= LastOfAll;

    /// <summary>The fiscal year in which a day lies.</summary>
    public static FiscalYear Of(DateOnly day) => new(day.Year + BuddhistEra + (day.Month >= 10 ? 1 : 0));

    /// <summary>The fiscal year of a moment, by the clock in Thailand.</summary>
    public static FiscalYear Of(DateTimeOffset moment) => Of(DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(7)).DateTime));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FiscalYear result)
    {
        var isYear = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and <= Latest;
        result = isYear ? new(year) : default;
        return isYear;
    }

    /// <inheritdoc/>
    public static FiscalYear Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var year) ? year : throw new FormatException($"'{s}' is not a fiscal year of the Buddhist era.");

    public int CompareTo(FiscalYear other) => Year.CompareTo(other.Year);

    public override string ToString() => Year.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.Year < right.Year;
    public static bool operator >(FiscalYear left, FiscalYear right) => left.Year > right.Year;
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Year <= right.Year;
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Year >= right.Year;
}

internal sealed class FiscalYearJson : JsonConverter<FiscalYear>
{
    public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var year) && FiscalYear.TryParse(year.ToString(CultureInfo.InvariantCulture), null, out var parsed)
            ? parsed
            : throw new JsonException("A fiscal year is a number of the Buddhist era, such as 2570.");

    public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Year);

    public override FiscalYear ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FiscalYear.TryParse(reader.GetString(), null, out var parsed) ? parsed : throw new JsonException("A fiscal year is a number of the Buddhist era, such as 2570.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());
}
