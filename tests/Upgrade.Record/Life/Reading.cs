using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using System.Text.Json;

namespace Upgrade.Record.Life;

/// <summary>Goes through all pages by their links, and through all of the API that can be read, as people of several roles.</summary>
internal sealed partial class Reading(Work work, ConcurrentBag<string> visited)
{
    private const int Alike = 1;
    private const int Longest = 400_000;
    private static readonly string[] Services = ["plan", "complaints", "training", "risk", "identity", "ops"];
    private static readonly string?[] Readers = [null, "plan-officer", "executive", "complaint-officer", "division-officer-SP", "division-officer-PW", "division-officer-SW", "internal-auditor", "admin", "corruption-officer"];

    /// <summary>The pages, for what they ask of the databases.</summary>
    public async Task ReadPages()
    {
        foreach (var reader in Readers)
            Console.WriteLine($"{reader ?? "citizen"} read {await Pages(await work.As(reader))} pages");
    }

    /// <summary>The API: each answer as the first of them got it who did.</summary>
    public async Task<IReadOnlyList<Answer>> ReadAnswers()
    {
        var answers = new Dictionary<string, Answer>();
        foreach (var reader in Readers)
        {
            var caller = await work.As(reader);
            foreach (var path in await Paths(caller))
            {
                if (await caller.Look(path, "application/json") is { Length: < Longest } body && !answers.ContainsKey(path))
                    answers[path] = new(reader, path, body);
            }
        }

        Console.WriteLine($"{answers.Count} answers kept: {string.Join(", ", answers.Keys.GroupBy(path => path.Split('/')[1]).Select(service => $"{service.Count()} of {service.Key}"))}");
        return [.. answers.Values];
    }

    private static async Task<int> Pages(Caller reader)
    {
        var waiting = new Queue<string>(["/", .. Services.Select(service => $"/{service}/")]);
        var (seen, alike, read) = (waiting.ToHashSet(), new Dictionary<string, int>(), 0);
        while (waiting.TryDequeue(out var path))
        {
            if (await reader.Look(path, "text/html") is not { } html)
                continue;
            read++;
            foreach (var link in Links(path, html))
            {
                // The same page with another id or another filter asks the same questions.
                var kind = Particular().Replace(link, "*");
                if (!link.Contains("sign-", StringComparison.Ordinal) && seen.Add(link) && (alike[kind] = alike.GetValueOrDefault(kind) + 1) <= Alike)
                    waiting.Enqueue(link);
            }
        }

        return read;
    }

    private async Task<IReadOnlyList<string>> Paths(Caller reader)
    {
        var paths = new List<string>();
        foreach (var service in Services)
        {
            var described = JsonElement.Parse(await reader.Look($"/{service}/openapi/v1.json", "application/json") ?? "{\"paths\":{}}");
            foreach (var template in described.GetProperty("paths").EnumerateObject().Where(one => one.Value.TryGetProperty("get", out _)).Select(one => one.Name))
            {
                if (Filled(template.StartsWith($"/{service}/", StringComparison.Ordinal) ? template : $"/{service}{template}") is { } path)
                    paths.Add(path);
            }
        }

        return paths;
    }

    /// <summary>With the parameters of an address that was called; null if none was like it.</summary>
    private string? Filled(string template)
    {
        var parts = template.Split('/');
        var last = Array.FindLastIndex(parts, IsParameter);
        if (last < 0)
            return template;
        var like = visited.Select(path => path.Split('?')[0].Split('/')).FirstOrDefault(path => path.Length > last && Enumerable.Range(0, last + 1).All(index => IsParameter(parts[index]) || parts[index] == path[index]));
        return like is null ? null : string.Join('/', like.Take(last + 1).Concat(parts.Skip(last + 1)));
    }

    private static bool IsParameter(string part) => part.StartsWith('{');

    /// <summary>Those that stay here, as paths from the root.</summary>
    private static IEnumerable<string> Links(string path, string html)
    {
        var root = new Uri("http://localhost:8080");
        var from = new Uri(root, Base().Match(html) is { Success: true } given ? WebUtility.HtmlDecode(given.Groups[1].Value) : path);
        return Link().Matches(html).Select(match => Uri.TryCreate(from, WebUtility.HtmlDecode(match.Groups[1].Value), out var to) && to.Authority == root.Authority ? to.PathAndQuery : null).OfType<string>();
    }

    [GeneratedRegex("<base href=\"([^\"]*)\"")]
    private static partial Regex Base();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d+|(?<=[?&]\w+=)[^&]*|\b[0-9A-Z]{4}(-[0-9A-Z]{4})+\b")]
    private static partial Regex Particular();
}
