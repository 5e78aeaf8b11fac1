using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using SkiaSharp;

namespace ComplaintService.Bench;

/// <summary>What photos take of memory at their worst: <c>-- photos</c>, apart from everything else, since a peak is one of the whole life of a process.</summary>
internal static class LargePhotos
{
    /// <summary>The most points that are decoded at all.</summary>
    private const int Width = 10_000, Height = 6_000;

    private const int AtOnce = 30;
    private const int WithEach = 5;

    /// <param name="others">Files that were made elsewhere, such as a progressive JPEG.</param>
    public static async Task Measure(PrivateServers servers, IEnumerable<string> others)
    {
        await using var running = await Running.Start(servers);
        using var client = new HttpClient { BaseAddress = running.Direct, Timeout = Timeout.InfiniteTimeSpan };
        Console.WriteLine("| photos | highest RSS of the service so far, MB |\n|---|--:|");
        Line("before", running);
        await Send(client, Made(SKEncodedImageFormat.Jpeg, 1_200, 900), 1);
        Line("a small one", running);
        foreach (var format in (SKEncodedImageFormat[])[SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp])
        {
            await Send(client, Made(format, Width, Height), 1);
            Line($"worst photo, 60 million points, {format}", running);
        }

        foreach (var file in others)
        {
            await Send(client, await File.ReadAllBytesAsync(file), 1);
            Line(Path.GetFileName(file), running);
        }

        var large = Made(SKEncodedImageFormat.Png, Width, Height);
        await Task.WhenAll(Enumerable.Range(0, AtOnce / WithEach).Select(_ => Send(client, large, WithEach)));
        Line($"{AtOnce} large photos at once", running);
    }

    private static async Task Send(HttpClient client, byte[] photo, int times)
    {
        var code = (await (await IntakeRates.Complain(client, 1)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("trackingCode").GetString();
        using var form = new MultipartFormDataContent();
        for (var number = 0; number < times; number++)
            form.Add(new ByteArrayContent(photo), "photos", "photo");
        var answer = await client.PostAsync($"tracking/{code}/photos", form);
        if (!answer.IsSuccessStatusCode)
            Console.WriteLine($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Stripes: large in points, small in bytes.</summary>
    private static byte[] Made(SKEncodedImageFormat format, int width, int height)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint { Shader = SKShader.CreateLinearGradient(new(0, 0), new(97, 61), [SKColors.SteelBlue, SKColors.Orange], SKShaderTileMode.Mirror) })
            canvas.DrawPaint(paint);
        using var encoded = bitmap.Encode(format, 90);
        return encoded.ToArray();
    }

    private static void Line(string what, Running running) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {Taken.Peak(running.Service):0} |"));
}
