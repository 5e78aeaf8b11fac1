using System.Text.Json;

namespace Upgrade.Tests;

/// <summary>Whether an answer still says all that an older release answered: more it may say, nothing less and nothing else.</summary>
internal static class Remembered
{
    /// <summary>Where the two differ; nothing if all is still said.</summary>
    public static IEnumerable<string> Missing(JsonElement then, JsonElement now, string at = "")
    {
        if (then.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object)
        {
            return then.EnumerateObject().SelectMany(property => now.TryGetProperty(property.Name, out var value)
                ? Missing(property.Value, value, $"{at}.{property.Name}")
                : [$"{at}.{property.Name}: {property.Value} is not said any more"]);
        }

        if (then.ValueKind == JsonValueKind.Array && now.ValueKind == JsonValueKind.Array)
        {
            var all = now.EnumerateArray().ToList();
            return then.EnumerateArray().Index().SelectMany(item => all.Any(one => !Missing(item.Item, one).Any())
                ? []
                : item.Index < all.Count ? Missing(item.Item, all[item.Index], $"{at}[{item.Index}]") : [$"{at}[{item.Index}]: {item.Item} is not there any more"]);
        }

        return JsonElement.DeepEquals(then, now) ? [] : [$"{at}: was {then}, is {now}"];
    }
}
