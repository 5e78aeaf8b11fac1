namespace Measuring;

/// <summary>Something that is done many times and takes some time, such as reading a list.</summary>
/// <param name="Name">Its figure's last word where it is compared with the same at another size; null where it is measured alone only.</param>
/// <param name="What">For the table.</param>
/// <param name="Once">Does it once.</param>
/// <param name="Times">At most.</param>
/// <param name="Warm">How often before it is measured.</param>
public sealed record Reading(string? Name, string What, Func<Task> Once, int Times = 100, int Warm = 5)
{
    /// <summary>A GET, to the last byte of its answer.</summary>
    public static Reading Of(string? name, string what, HttpClient client, string path, int times = 100, int warm = 5) =>
        new(name, what, async () => await (await client.GetAsync(new Uri(path, UriKind.Relative))).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(), times, warm);
}
