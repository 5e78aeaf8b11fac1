using System.Globalization;

namespace Platform.Bench;

/// <summary>What the processes of a platform take of this machine's memory, by their programs: several of PostgreSQL count as one.</summary>
internal static class Memory
{
    /// <summary>The name under which all together stand.</summary>
    public const string All = "all";

    /// <returns>Proportional megabytes.</returns>
    public static SortedDictionary<string, double> Of(int host)
    {
        var taken = new SortedDictionary<string, double>(StringComparer.Ordinal) { [All] = 0 };
        foreach (var process in Descendants(host))
        {
            try
            {
                var (name, megabytes) = (Name(process), Taken.Proportional(process));
                taken[name] = taken.GetValueOrDefault(name) + megabytes;
                taken[All] += megabytes;
            }
            catch (Exception gone) when (gone is IOException or InvalidOperationException)
            {
                // A session of the database that ended meanwhile, or has: nothing is taken by it.
            }
        }

        return taken;
    }

    /// <summary>The process itself and whatever descends from it.</summary>
    private static List<int> Descendants(int host)
    {
        var parents = Directory.GetDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).ToDictionary(id => id, Parent);
        List<int> found = [host];
        for (var next = 0; next < found.Count; next++)
            found.AddRange(parents.Where(one => one.Value == found[next]).Select(one => one.Key));
        return found;
    }

    private static int? Parent(int process)
    {
        try
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            return int.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture); // the name before it may have spaces
        }
        catch (IOException)
        {
            return null; // it has ended
        }
    }

    /// <summary><c>plan</c> for the plan service, <c>rabbitmq</c> with what Erlang starts beside it.</summary>
    private static string Name(int process)
    {
        var command = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/cmdline")).Split('\0');
        return command.FirstOrDefault(word => word.EndsWith(".dll", StringComparison.Ordinal)) is { } program
            ? Path.GetFileNameWithoutExtension(program).Replace("Service", "", StringComparison.Ordinal).ToLowerInvariant()
            : command[0].Contains("postgres", StringComparison.Ordinal) ? "postgres" : "rabbitmq";
    }
}
