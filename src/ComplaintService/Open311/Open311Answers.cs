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
/// <param name="ServiceRequestId">See <see cref="RequestIds"/>: by it, and by nothing else, the sender sees what became of it.</param>
/// <param name="ServiceNotice">Holds the tracking code, in plain words; it is told once, here.</param>
public sealed record Open311Receipt(
    [property: JsonPropertyName("service_request_id")] string ServiceRequestId,
    [property: JsonPropertyName("service_notice")] string ServiceNotice,
    [property: JsonPropertyName("account_id")] string? AccountId);

/// <summary>
/// A complaint as everybody may see it: never a word of the complainant, never who it was, and days instead of moments. Where it is, is
/// told only once staff wrote a line for the public, and never of what is personal (<see cref="Category.IsPersonal"/>).
/// </summary>
/// <param name="Status">open or closed; closed once it was answered.</param>
/// <param name="Description">The line that staff wrote for the public; null until they do.</param>
/// <param name="RequestedDatetime">The first moment of the day of receipt in Thailand.</param>
/// <param name="UpdatedDatetime">The first moment of the day of the last change.</param>
/// <param name="ExpectedDatetime">End of the promised day.</param>
/// <param name="Address">The village; null where it is not public, like the next and the coordinates.</param>
/// <param name="Lat">Degrees, rounded to about 100 m.</param>
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

    public static Open311Request Of(Complaint complaint, string id, Category category, IReadOnlyDictionary<string, string> villages)
    {
        var hasPlace = complaint.PublicTitle is not null && !category.IsPersonal;
        var village = hasPlace ? complaint.Village : null;
        return new(
            id, complaint.IsOpen ? "open" : "closed",
            complaint.Outcome is { } outcome ? ComplaintWords.Name(outcome) : Steps.Of(complaint.Status),
            category.Name, category.Code, complaint.PublicTitle,
            complaint.Division is { } division ? Divisions.NameOf(division) : null, null,
            DayOf(complaint.ReceivedAt), DayOf(complaint.ChangedAt),
            ThaiCalendar.InBangkok(ThaiCalendar.StartOf(complaint.DueOn.AddDays(1)).AddSeconds(-1)),
            village is null ? null : villages.GetValueOrDefault(village, village), village, null,
            hasPlace ? Rounded(complaint.Latitude) : null, hasPlace ? Rounded(complaint.Longitude) : null, null);
    }

    private static DateTimeOffset DayOf(DateTimeOffset moment) => ThaiCalendar.InBangkok(ThaiCalendar.StartOf(ThaiCalendar.DayInBangkok(moment)));

    private static double? Rounded(double? degrees) => degrees is { } exact ? Math.Round(exact, Decimals) : null;
}
