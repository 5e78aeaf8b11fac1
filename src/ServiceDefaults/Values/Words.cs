using System.Text.Json;

namespace ServiceDefaults.Values;

/// <summary>Enums as they stand in addresses: the same kebab-case words as in JSON.</summary>
public static class Words
{
    /// <summary>The value with this word; null for a word that is none of them.</summary>
    public static T? Read<T>(string? word) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Of(value) == word).Select(value => (T?)value).FirstOrDefault();

    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
