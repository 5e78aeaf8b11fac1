using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Tests.Abuse;

/// <summary>Tokens that somebody made from a true one: no service takes any of them, and their maker is nobody.</summary>
public sealed class ForgedTokenTests(RunningPlatform platform)
{
    [Fact]
    public async Task No_service_takes_a_token_that_the_identity_service_did_not_sign()
    {
        using var admin = await platform.Client("demo-admin");
        var forged = Forged(admin.DefaultRequestHeaders.Authorization!.Parameter!, await admin.GetFromJsonAsync<JsonElement>("/identity/.well-known/jwks")); // where the discovery document says
        foreach (var path in (string[])["/identity/api/v1/people", "/plan/api/v1/outbox", "/complaints/api/v1/outbox", "/training/api/v1/outbox", "/risk/api/v1/outbox", "/ops/api/v1/services"])
        {
            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
            foreach (var (how, token) in forged)
            {
                using var client = platform.Client();
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{path} with {how}: {answer.StatusCode}");
            }
        }
    }

    private static Dictionary<string, string> Forged(string token, JsonElement keys)
    {
        var (head, said, signature) = token.Split('.') is [var first, var second, var third] ? (first, second, third) : throw new InvalidOperationException(token);
        using var own = RSA.Create(2048);
        var published = keys.GetProperty("keys").EnumerateArray().First();
        string Signed(string newHead, string newSaid) => $"{newHead}.{newSaid}.{Base64Url.EncodeToString(own.SignData(Encoding.ASCII.GetBytes($"{newHead}.{newSaid}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
        var byPublicKey = With(head, ("alg", "HS256"));
        return new()
        {
            ["no signature and alg none"] = $"{With(head, ("alg", "none"))}.{said}.",
            ["alg none beside the true signature"] = $"{With(head, ("alg", "none"))}.{said}.{signature}",
            ["another role"] = $"{head}.{With(said, ("role", "executive"))}.{signature}",
            ["another end"] = $"{head}.{With(said, ("exp", 4_000_000_000))}.{signature}",
            ["a key of one's own under the known name"] = Signed(head, said),
            ["another issuer"] = Signed(With(head, ("kid", "own")), With(said, ("iss", "https://elsewhere.example/identity/"))),
            ["a key that it brings along"] = Signed(With(head, ("kid", "own"), ("jwk", new JsonObject { ["kty"] = "RSA", ["n"] = Base64Url.EncodeToString(own.ExportParameters(false).Modulus!), ["e"] = "AQAB" })), said),
            ["an address of keys"] = Signed(With(head, ("kid", "own"), ("jku", "https://elsewhere.example/keys")), said),
            ["the public key as a secret"] = $"{byPublicKey}.{said}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(published.GetProperty("n").GetString()!), Encoding.ASCII.GetBytes($"{byPublicKey}.{said}")))}",
            ["half of it"] = token[..(token.Length / 2)],
            ["nothing that is one"] = "a.b.c",
        };
    }

    private static string With(string part, params (string Name, JsonNode Value)[] changes)
    {
        var json = JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();
        foreach (var (name, value) in changes)
            json[name] = value;
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
