using System.IO.Compression;
using Google.Protobuf;
using Microsoft.AspNetCore.Http.HttpResults;
using OperationsService.Telemetry.Intake;

namespace OperationsService.Telemetry.Otlp;

/// <summary>OTLP as http/protobuf: the same three messages, each at the address that the standard gives it.</summary>
internal static class OtlpPosts
{
    private const string Protobuf = "application/x-protobuf";

    /// <summary>What a request may unfold to: exporters send some hundred kilobytes at a time.</summary>
    public const int LargestMessage = 16 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/traces", (HttpRequest request, TelemetryQueue queue, CancellationToken ct) => Take(request, TracesRequest.Parser, queue, ct));
        routes.MapPost("/v1/logs", (HttpRequest request, TelemetryQueue queue, CancellationToken ct) => Take(request, LogsRequest.Parser, queue, ct));
        routes.MapPost("/v1/metrics", (HttpRequest request, TelemetryQueue queue, CancellationToken ct) => Take(request, MetricsRequest.Parser, queue, ct));
    }

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> Take(HttpRequest request, MessageParser parser, TelemetryQueue queue, CancellationToken ct)
    {
        if (request.ContentType?.StartsWith(Protobuf, StringComparison.OrdinalIgnoreCase) is not true)
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        try
        {
            if (await Read(request, ct) is not { } body)
                return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
            return TypedResults.Bytes(queue.Take(parser.ParseFrom(body.GetBuffer(), 0, (int)body.Length)).ToByteArray(), Protobuf);
        }
        catch (Exception unreadable) when (unreadable is InvalidProtocolBufferException or InvalidDataException)
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest); // and the exporter gives it up instead of sending it again
        }
    }

    /// <summary>Null when it is too long.</summary>
    private static async Task<MemoryStream?> Read(HttpRequest request, CancellationToken ct)
    {
        var isPacked = request.Headers.ContentEncoding.ToString() is "gzip";
        await using var from = isPacked ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        var body = new MemoryStream();
        var part = new byte[64 * 1024];
        while (await from.ReadAsync(part, ct) is > 0 and var read)
        {
            if (body.Length + read > LargestMessage)
                return null;
            body.Write(part, 0, read);
        }

        return body;
    }
}
