using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Platform.Tests.Abuse;

/// <summary>Requests to one operation, each wrong in another way: the same for the same seed.</summary>
internal sealed class HostileRequest(Uri platform, ApiOperation operation, Things things)
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };
    private readonly Hostile _hostile = new(new Random(Hostile.Seed ^ Number(operation.Endpoint)));

    public HttpRequestMessage Next(int number)
    {
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), new Uri(platform.GetLeftPart(UriPartial.Authority) + Address(number), AsWritten)) { Content = Body(number) };
        if (_hostile.Chance(6))
            request.Headers.TryAddWithoutValidation("If-Match", _hostile.One(["\"0\"", "*", "\"99999999999999999999\"", "nonsense", "W/\"1\"", ""]));
        if (operation.Method == "POST" && _hostile.Chance(6))
            request.Headers.TryAddWithoutValidation("Idempotency-Key", _hostile.One(["", "k", new string('k', 201), "กุญแจ", "a'b\"c"]));
        if (_hostile.Chance(6))
            request.Headers.TryAddWithoutValidation("Accept-Language", _hostile.One(["en", "xx-YY;q=9", "*", new string('e', 500)]));
        return request;
    }

    /// <summary>Two of three lead to something that is there; what else is in the address is wrong in one of two.</summary>
    private string Address(int number)
    {
        var path = number % 3 == 2
            ? operation.Parameters("path").Aggregate(operation.Path, (filled, part) => filled.Replace($"{{{part.Name}}}", Segment(), StringComparison.Ordinal))
            : things.Address(operation).Split('?')[0];
        var query = operation.Parameters("query").Where(_ => _hostile.Chance(2)).Select(part => $"{Uri.EscapeDataString(part.Name)}={Value(part.Schema)}").ToList();
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private string Segment() => _hostile.One([things.Year, Things.NobodysId, "%2e%2e%2f", "%ff%fe", "-1", "99999999999999999999", "%E0%B9%91%E0%B9%92", "a%0d%0ab", "%25", "'", "1-03", "SP", new string('a', 3000)]);

    private string Value(JsonElement schema) => _hostile.One([
        "%00", "%ff%fe", "%ED%A0%80", "%", "", Uri.EscapeDataString(_hostile.Text(300)), Uri.EscapeDataString(_hostile.Text(300)), Uri.EscapeDataString(_hostile.Json(operation, schema, 1000).Trim('"')), "1&page=-1&pageSize=2147483647",
    ]);

    private ByteArrayContent? Body(int number)
    {
        if (operation.Bodies.Count == 0)
            return number % 4 == 3 ? Typed(Encoding.UTF8.GetBytes(_hostile.Literal()), "application/json") : null;
        var (type, schema) = operation.Bodies.First();
        if (!type.Contains("json", StringComparison.Ordinal))
            return Typed(File(type), number % 4 == 3 ? "application/json" : type);
        // As it should be except for a value or two, then wrong all over, then no JSON at all, then of another type.
        return (number % 5) switch
        {
            0 or 1 => Typed(Encoding.UTF8.GetBytes(_hostile.Json(operation, schema, number % 5 == 0 ? 12 : 40)), type),
            2 => Typed(Encoding.UTF8.GetBytes(_hostile.Json(operation, schema, 3)), type),
            3 => Typed(_hostile.Broken(_hostile.Json(operation, schema, 20)), type),
            _ => Typed(Encoding.UTF8.GetBytes(_hostile.Json(operation, schema, 20)), _hostile.One(["text/plain", "application/xml", "application/json; charset=utf-7", "application/json; charset=nonsense", "multipart/form-data", "application/x-www-form-urlencoded", "a/b; c", ""])),
        };
    }

    private byte[] File(string type)
    {
        var content = _hostile.One([[], "%PDF-1.7 nonsense"u8.ToArray(), [0x50, 0x4B, 3, 4, 1, 2, 3], Encoding.UTF8.GetBytes(_hostile.Text()), [.. Enumerable.Range(0, 3000).Select(value => (byte)value)]]);
        if (!type.Contains("multipart", StringComparison.Ordinal))
            return content;
        var name = _hostile.One(["../../a.pdf", "a\u0000.pdf", "", "ก.docx", "a.exe", new string('n', 2000)]);
        return [.. Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: {_hostile.Text(100).ReplaceLineEndings("")}\r\n\r\n"), .. content, .. _hostile.Chance(3) ? [] : "\r\n--b--\r\n"u8.ToArray()];
    }

    private static ByteArrayContent Typed(byte[] content, string type)
    {
        var body = new ByteArrayContent(content);
        if (MediaTypeHeaderValue.TryParse(type == "multipart/form-data" ? "multipart/form-data; boundary=b" : type, out var known))
            body.Headers.ContentType = known;
        else
            body.Headers.TryAddWithoutValidation("Content-Type", type);
        return body;
    }

    private static int Number(string text) => text.Aggregate(17, (number, symbol) => unchecked(number * 31 + symbol));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{operation.Endpoint} (FUZZ_SEED={Hostile.Seed})");
}
