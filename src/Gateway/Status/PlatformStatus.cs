using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using WebUi;
using static WebUi.Language;

namespace Gateway.Status;

/// <summary>What the public is told, on the page and as JSON: nothing of versions, machines or reasons.</summary>
/// <param name="Status">works, disturbed (some things can't be done), down (none can), or starting (something has not answered yet since the platform began).</param>
/// <param name="AsOf">When the gateway looked last.</param>
public sealed record PlatformStatus(PlatformStanding Status, DateTimeOffset AsOf, IReadOnlyList<ThingStatus> Things)
{
    public static PlatformStatus Read(Standings standings, IOptions<OrganizationOptions> office, TimeProvider clock)
    {
        var reach = PublicThing.Reach(office.Value);
        List<ThingStatus> things = [.. PublicThing.All.Select(thing => ThingStatus.Of(thing, standings.Of(thing.Service), reach))];
        var status = things.TrueForAll(thing => thing.Works) ? PlatformStanding.Works
            : things.TrueForAll(thing => thing.Works || thing.IsStarting) ? PlatformStanding.Starting
            : things.Exists(thing => thing.Works) ? PlatformStanding.Disturbed : PlatformStanding.Down;
        return new(status, standings.SeenAt ?? clock.GetUtcNow(), things);
    }
}

public enum PlatformStanding
{
    Works,
    Disturbed,
    Down,
    Starting,
}

/// <param name="Name">What one does; where that can't be done, a sentence that says so.</param>
/// <param name="Since">Since when it can't be done, as far as the gateway saw it; null while it works, and of what is only starting.</param>
/// <param name="Meanwhile">What to do instead; null while it works.</param>
public sealed record ThingStatus(string Key, string Name, bool Works, DateTimeOffset? Since, string? Meanwhile)
{
    [JsonIgnore]
    public bool IsStarting => !Works && Since is null;

    internal static ThingStatus Of(PublicThing thing, Standing standing, string reach) => standing switch
    {
        { Works: true } => new(thing.Key, thing.Name(), true, null, null),
        { DownSince: { } since } => new(thing.Key, thing.Disturbed(), false, since, thing.Meanwhile(reach)),
        _ => new(thing.Key, thing.Name(), false, null, T("กำลังเริ่มทำงาน เปิดหน้านี้ใหม่ในอีกครู่เดียว", "It is just starting: look again in a moment.")),
    };
}
