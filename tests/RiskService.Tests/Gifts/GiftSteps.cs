using System.Net.Http.Headers;
using SkiaSharp;

namespace RiskService.Tests.Gifts;

/// <summary>Gifts as staff record them.</summary>
internal static class GiftSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A basket of fruit of 500 baht from a citizen, refused on 1 March 2570.</summary>
    public static Dictionary<string, object?> Gift(decimal value = 500, string giver = "citizen", string outcome = "refused", string on = "2027-03-01") => new()
    {
        ["offeredTo"] = "self",
        ["giverType"] = giver,
        ["giver"] = "ผู้มาขออนุญาตก่อสร้าง",
        ["what"] = "กระเช้าผลไม้",
        ["value"] = value,
        ["occasion"] = "ขอบคุณ",
        ["on"] = on,
        ["outcome"] = outcome,
        ["doneWith"] = outcome == "refused" ? null : "เก็บไว้ที่ห้องพัสดุ",
        ["reason"] = outcome == "received-by-person" ? "ปฏิเสธไม่ได้ในงานพิธี" : null,
    };

    public static Dictionary<string, object?> With(this Dictionary<string, object?> gift, string field, object? value)
    {
        gift[field] = value;
        return gift;
    }

    /// <returns>Its id.</returns>
    public static async Task<Guid> Record(this HttpClient client, Dictionary<string, object?>? gift = null) => (await client.Send("gifts", gift ?? Gift()).Done()).GetProperty("id").GetGuid();

    /// <summary>One of 5,000 baht from a contractor, received by a person and reported.</summary>
    public static async Task<Guid> Reported(this HttpClient client)
    {
        var id = await client.Record(Gift(5000, "contractor", "received-by-person"));
        await client.Send($"gifts/{id}/report").Done();
        return id;
    }

    public static Task<HttpResponseMessage> SendFile(this HttpClient client, string path, byte[] content, string name, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        return client.PostAsync(path, form, Ct);
    }

    /// <summary>As a telephone makes it, with the place in it.</summary>
    public static byte[] PhotoWithItsPlace()
    {
        using var bitmap = new SKBitmap(40, 30);
        bitmap.Erase(SKColors.SteelBlue);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        var jpeg = encoded.ToArray();
        byte[] exif = [.. "Exif\0\0SECRET-PLACE"u8];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    public static byte[] Receipt => "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8.ToArray();
}
