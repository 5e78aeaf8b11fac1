namespace Upgrade.Tests;

/// <summary>
/// What is otherwise than it was in the first release and shall be, with the reason, by a part of what the tests find. Whatever is found
/// besides fails a test, and so does an entry that stands for nothing any more.
/// </summary>
internal static class Intended
{
    /// <summary>A database, a part of a finding, and why.</summary>
    public static IReadOnlyList<(string Database, string Found, string Why)> All { get; } =
    [
        ("complaintdb", "select c.*, c.xmin from complaints c\nwhere c.awaited_until",
            "A statement of WaitingRound with all columns of complaints, of which there are more now: it fails once on each connection that had prepared it, and the next round says it anew."),
        ("complaintdb", "select c.*, c.xmin from complaints c\nwhere c.answered_at is null", "The same of PromiseRound."),
        ("complaintdb", "select c.*, c.xmin from complaints c\nwhere c.closed_at is null", "The same of ClosingRound."),
        ("complaintdb", "FROM categories AS c", "There are further categories, such as procurement and personnel."),
        ("complaintdb", "/complaints/api/v1/settings.categories[", "The same."),
        ("complaintdb", "/complaints/api/v1/corruption/reports", "The officer's key is open in the memory of one process: after a start its passphrase is asked for."),
        ("plandb", "/plan/api/v1/projects/1-03/years/2570/measurements.total", "The plan counts an indicator of this project by itself since there is a map of measures."),
    ];

    public static IEnumerable<string> Without(string database, IEnumerable<string> found, HashSet<string> used) => found.Where(one =>
    {
        var known = All.FirstOrDefault(entry => entry.Database == database && one.Contains(entry.Found, StringComparison.Ordinal));
        if (known.Found is null)
            return true;
        used.Add(known.Found);
        return false;
    });
}
