using System.Text.Json.Serialization;
using ComplaintService.Complaints;
using ComplaintService.Settings;
using ComplaintService.Tracking;
using WebUi;

namespace ComplaintService.Open311;

/// <summary>A category, as Open311 calls it a service.</summary>
/// <param name="Type">realtime: the number is there at once.</param>
public sealed record Open311Service(
    [property: JsonPropertyName("service_code")] string ServiceCode,
    [property: JsonPropertyName("service_name")] string ServiceName,
    [property: JsonPropertyName("description")] string Description,
    [property: JsonPropertyName("metadata")] bool Metadata,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("keywords")] string Keywords,
    [property: JsonPropertyName("group")] string Group);

/// <summary>What a category asks beyond place and description: nothing.</summary>
public sealed record Open311Definition(
    [property: JsonPropertyName("service_code")] string ServiceCode,
    [property: JsonPropertyName("attributes")] IReadOnlyList<string> Attributes);

/// <summary>The answer to a new request.</summary>
/// <param name="ServiceNotice">Holds the tracking code, in plain words; it is told once, here.</param>
public sealed record Open311Receipt(
    [property: JsonPropertyName("service_request_id")] string ServiceRequestId,
    [property: JsonPropertyName("service_notice")] string ServiceNotice,
    [property: JsonPropertyName("account_id")] string? AccountId);

/// <summary>A complaint as everybody may see it: never a word of the complainant, never who it was.</summary>
/// <param name="Status">open or closed; closed once it was answered.</param>
/// <param name="Description">The line that staff wrote for the public; null until they do.</param>
/// <param name="ExpectedDatetime">End of the promised day.</param>
/// <param name="Lat">Degrees, rounded to about 100 m; null where no place was given.</param>
public sealed record Open311Request(
    [property: JsonPropertyName("service_request_id")] string ServiceRequestId,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("status_notes")] string StatusNotes,
    [property: JsonPropertyName("service_name")] string ServiceName,
    [property: JsonPropertyName("service_code")] string ServiceCode,
    [property: JsonPropertyName("description")] string? Description,
    [property: JsonPropertyName("agency_responsible")] string? AgencyResponsible,
    [property: JsonPropertyName("service_notice")] string? ServiceNotice,
    [property: JsonPropertyName("requested_datetime")] DateTimeOffset RequestedDatetime,
    [property: JsonPropertyName("updated_datetime")] DateTimeOffset UpdatedDatetime,
    [property: JsonPropertyName("expected_datetime")] DateTimeOffset ExpectedDatetime,
    [property: JsonPropertyName("address")] string? Address,
    [property: JsonPropertyName("address_id")] string? AddressId,
    [property: JsonPropertyName("zipcode")] string? Zipcode,
    [property: JsonPropertyName("lat")] double? Lat,
    [property: JsonPropertyName("long")] double? Lng,
    [property: JsonPropertyName("media_url")] string? MediaUrl)
{
    /// <summary>Three decimals of a degree are about 100 m: the street, not the house.</summary>
    private const int Decimals = 3;

    public static Open311Request Of(Complaint complaint, IReadOnlyDictionary<string, string> categories, IReadOnlyDictionary<string, string> villages) => new(
        complaint.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        complaint.IsOpen ? "open" : "closed",
        complaint.Outcome is { } outcome ? ComplaintWords.Name(outcome) : Steps.Of(complaint.Status),
        categories.GetValueOrDefault(complaint.Category, complaint.Category), complaint.Category, complaint.PublicTitle,
        complaint.Division is { } division ? Divisions.NameOf(division) : null, null,
        ThaiCalendar.InBangkok(complaint.ReceivedAt), ThaiCalendar.InBangkok(complaint.ChangedAt),
        ThaiCalendar.InBangkok(ThaiCalendar.StartOf(complaint.DueOn.AddDays(1)).AddSeconds(-1)),
        complaint.Village is { } village ? villages.GetValueOrDefault(village, village) : null, complaint.Village, null,
        Rounded(complaint.Latitude), Rounded(complaint.Longitude), null);

    private static double? Rounded(double? degrees) => degrees is { } exact ? Math.Round(exact, Decimals) : null;
}
