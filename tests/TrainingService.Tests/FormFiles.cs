using System.Net;
using System.Text.Json;

namespace TrainingService.Tests;

public static class FormFiles
{
    /// <summary>A form with a file and other fields.</summary>
    /// <param name="content">None for null.</param>
    public static async Task<(HttpStatusCode Status, string? Code, JsonElement Body)> SendFile(this HttpClient client, string path, byte[]? content, string fileName, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        if (content is not null)
            form.Add(new ByteArrayContent(content), "file", fileName);
        var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var body = text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : body.Text("code"), body);
    }
}
