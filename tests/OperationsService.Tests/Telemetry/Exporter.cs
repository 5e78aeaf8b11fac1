using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using OperationsService.Telemetry.Otlp;

namespace OperationsService.Tests.Telemetry;

/// <summary>Sends telemetry as a service's exporter does, over a real connection.</summary>
internal static class Exporter
{
    public const string Key = "operations-key-of-the-tests";

    private static readonly HttpClient Http = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The path of a message by http/protobuf.</summary>
    public static string PathOf(IMessage message) => message switch { TracesRequest => "/v1/traces", LogsRequest => "/v1/logs", _ => "/v1/metrics" };

    /// <summary>All of it was taken.</summary>
    public static async Task Tell(this OpsApp app, IMessage message, bool packed = false)
    {
        var answer = await app.Post(PathOf(message), message.ToByteArray(), packed: packed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(Answer.Parser.ParseFrom(await answer.Content.ReadAsByteArrayAsync(Ct)).PartialSuccess);
    }

    public static async Task<HttpResponseMessage> Post(this OpsApp app, string path, byte[] body, string? key = Key, bool packed = false, string type = "application/x-protobuf", string port = "HttpPort")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{app.Settings[$"Telemetry:{port}"]}{path}") { Content = new ByteArrayContent(packed ? Pack(body) : body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (packed)
            request.Content.Headers.ContentEncoding.Add("gzip");
        if (key is not null)
            request.Headers.Add(OtlpDoor.KeyHeader, key);
        return await Http.SendAsync(request, Ct);
    }

    /// <summary>By gRPC: a frame of a length and a message, over HTTP/2 without TLS.</summary>
    /// <returns>The status of HTTP, and that of gRPC, which comes after the answer.</returns>
    public static async Task<(HttpStatusCode Http, string? Grpc)> Call(this OpsApp app, string service, IMessage message, string? key = Key)
    {
        var frame = new byte[5 + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), frame.Length - 5);
        message.WriteTo(frame.AsSpan(5));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{app.Settings["Telemetry:GrpcPort"]}/opentelemetry.proto.collector.{service}/Export")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(frame),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.Add(new("trailers"));
        if (key is not null)
            request.Headers.Add(OtlpDoor.KeyHeader, key);
        var answer = await Http.SendAsync(request, Ct);
        await answer.Content.ReadAsByteArrayAsync(Ct);
        return (answer.StatusCode, answer.TrailingHeaders.TryGetValues("grpc-status", out var status) ? status.Single() : null);
    }

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(body);
        return packed.ToArray();
    }
}
