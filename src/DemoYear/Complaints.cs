using System.Globalization;

namespace DemoYear;

/// <summary>
/// A year of complaints: in all categories and villages, by all channels. Most are answered in time, some late, some after an extension,
/// a few still wait at the end. Who answers the question afterwards is satisfied in most cases; where nothing was fixed, the work begins again.
/// </summary>
internal static class Complaints
{
    public const int Count = 240;
    public const string Api = "/complaints/api/v1";

    public static void In(DemoWorld world, IReadOnlySet<DateOnly> holidays)
    {
        for (var no = 1; no <= Count; no++)
            new OneComplaint(world, no, holidays).Plan();
    }

    /// <summary>On which no promise may end.</summary>
    public static async Task<IReadOnlySet<DateOnly>> Holidays(DemoWorld world)
    {
        var settings = await world.Callers.ComplaintOfficer.Read("complaints/settings", $"{Api}/settings");
        return settings.GetProperty("holidays").EnumerateArray().Select(holiday => DateOnly.Parse(holiday.GetProperty("day").GetString()!, CultureInfo.InvariantCulture)).ToHashSet();
    }
}
