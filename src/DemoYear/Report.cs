using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DemoYear;

/// <summary>A report of the plan as it stands, and what two runs of one seed must agree on: all of it but ids and times.</summary>
internal sealed record Report(JsonElement Json)
{
    /// <summary>What differs between two runs that did the same.</summary>
    private static readonly string[] OfOneRun = ["planId", "id", "asOf", "at", "link", "measuredOn"];

    public IReadOnlyList<JsonElement> Projects => [.. Json.GetProperty("projects").EnumerateArray()];

    public IReadOnlyList<JsonElement> Missing => [.. Json.GetProperty("missing").EnumerateArray()];

    public int Musts => Missing.Count(gap => gap.GetProperty("severity").GetString() == "must");

    public IEnumerable<(string Project, JsonElement Indicator)> Indicators => Projects.SelectMany(project => project.GetProperty("indicators").EnumerateArray().Select(indicator => (project.GetProperty("code").GetString()!, indicator)));

    public string Normalized
    {
        get
        {
            var node = JsonNode.Parse(Json.GetRawText())!;
            Forget(node);
            return node.ToJsonString();
        }
    }

    /// <summary>SHA-256 of the normalized report.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalized)));

    public static string PathOf(string round) => $"/plan/api/v1/years/{DemoWorld.Year}/report?round={round}&format=json";

    public static async Task<Report> Read(DemoWorld world, string round) => new(await world.Callers.PlanOfficer.Look(PathOf(round)));

    /// <summary>The report once what happened everywhere has reached the plan: nothing changes any more for some seconds, however often everybody looks.</summary>
    public static async Task<Report> Settled(DemoWorld world, string round)
    {
        const int Quiet = 6;
        var end = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(4);
        var report = await Read(world, round);
        for (var same = 0; same < Quiet;)
        {
            if (TimeProvider.System.GetUtcNow() > end)
                throw new DemoFailedException("What happened in the services still changes the report after four minutes.");
            world.Clock.Later(TimeSpan.FromMinutes(5)); // who counts every ten minutes counts again while it is quiet
            await Task.Delay(TimeSpan.FromSeconds(1));
            var next = await Read(world, round);
            same = next.Normalized == report.Normalized ? same + 1 : 0;
            report = next;
        }

        return report;
    }

    public decimal? Value(string project, string indicator) => Indicators
        .Where(one => one.Project == project && one.Indicator.GetProperty("code").GetString() == indicator)
        .Select(one => one.Indicator.GetProperty("value")).Where(value => value.ValueKind is JsonValueKind.Number).Select(value => (decimal?)value.GetDecimal()).FirstOrDefault();

    public decimal Disbursed(string project) => Projects.Single(one => one.GetProperty("code").GetString() == project).GetProperty("disbursed").GetDecimal();

    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static void Forget(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var name in OfOneRun)
                    map.Remove(name);
                foreach (var (_, value) in map.Where(entry => entry.Value is not null))
                    Forget(value!);
                break;
            case JsonArray list:
                foreach (var value in list.Where(value => value is not null))
                    Forget(value!);
                break;
        }
    }
}
