using ComplaintService.Complaints;

namespace ComplaintService.Desk;

/// <summary>Settings of the officers' pages: section <c>Desk</c>.</summary>
public sealed class DeskOptions
{
    public const string Section = "Desk";

    /// <summary>
    /// Page of a map site with <c>{lat}</c> and <c>{lng}</c> for the degrees, such as <c>https://www.openstreetmap.org/?mlat={lat}&amp;mlon={lng}#map=18/{lat}/{lng}</c>.
    /// None unless it is set: whoever follows it tells that site where a complaint is. Without it, coordinates open in the map of one's own phone (RFC 5870).
    /// </summary>
    public string? MapSite { get; set; }

    public bool IsRight => MapSite is null
        || (MapSite.StartsWith("https://", StringComparison.Ordinal) && MapSite.Contains("{lat}", StringComparison.Ordinal) && MapSite.Contains("{lng}", StringComparison.Ordinal));

    public string? MapOf(Place place) => MapSite?.Replace("{lat}", Place.Text(place.Lat), StringComparison.Ordinal).Replace("{lng}", Place.Text(place.Lng), StringComparison.Ordinal);
}
