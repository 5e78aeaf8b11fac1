namespace ComplaintService.Bench;

/// <summary>What the gateway adds to a short answer, which feels it most: requests a second, and the time of one.</summary>
internal static class GatewayCost
{
    private const string Short = "categories";

    public static async Task Measure(Sheet sheet, Running running)
    {
        await sheet.Compare("gateway.rate", "short answers through the gateway", "from the service itself", "a second", sheet.Rounds(3),
            () => Load.PerSecond(running.Gateway, sheet.Time(2), Get), () => Load.PerSecond(running.Direct, sheet.Time(2), Get));
        using var gateway = new HttpClient { BaseAddress = running.Gateway };
        using var direct = new HttpClient { BaseAddress = running.Direct };
        await sheet.Latencies("gateway.latency", "a short answer through the gateway", "from the service itself", sheet.Rounds(3), sheet.Size(400, 20),
            async () => (await Get(gateway, 0)).EnsureSuccessStatusCode().Dispose(), async () => (await Get(direct, 0)).EnsureSuccessStatusCode().Dispose());
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, int number) => client.GetAsync(new Uri(Short, UriKind.Relative));
}
