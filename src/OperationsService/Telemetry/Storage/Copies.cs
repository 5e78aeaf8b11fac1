using Npgsql;
using NpgsqlTypes;

namespace OperationsService.Telemetry.Storage;

/// <summary>Many rows at once: PostgreSQL takes them as a stream of values.</summary>
internal static class Copies
{
    public static async Task Write(NpgsqlConnection connection, IReadOnlyList<SpanRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        await using var to = await connection.BeginBinaryImportAsync(
            """
            copy telemetry.spans (start_at, trace_id, span_id, parent_id, duration_us, service, instance, scope, name, kind, status, root, attributes, events)
            from stdin (format binary)
            """, ct);
        foreach (var row in rows)
        {
            await to.StartRowAsync(ct);
            await to.WriteAsync(row.Start, NpgsqlDbType.TimestampTz, ct);
            await to.WriteAsync(row.TraceId, NpgsqlDbType.Uuid, ct);
            await to.WriteAsync(row.SpanId, NpgsqlDbType.Bigint, ct);
            await Maybe(to, row.ParentId, ct);
            await to.WriteAsync(row.DurationUs, NpgsqlDbType.Bigint, ct);
            await to.WriteAsync(row.Service.Id, NpgsqlDbType.Bigint, ct);
            await to.WriteAsync(row.Instance.Id, NpgsqlDbType.Bigint, ct);
            await to.WriteAsync(row.Scope.Id, NpgsqlDbType.Bigint, ct);
            await to.WriteAsync(row.Span.Id, NpgsqlDbType.Bigint, ct);
            await to.WriteAsync(row.Kind, NpgsqlDbType.Smallint, ct);
            await to.WriteAsync(row.Status, NpgsqlDbType.Smallint, ct);
            await to.WriteAsync(row.Root, NpgsqlDbType.Boolean, ct);
            await Maybe(to, row.Attributes, ct);
            await Maybe(to, row.Events, ct);
        }

        await to.CompleteAsync(ct);
    }

    public static async Task Write(NpgsqlConnection connection, IReadOnlyList<LogRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        await using var to = await connection.BeginBinaryImportAsync(
            """
            copy telemetry.logs (at, id, trace_id, span_id, service, instance, category, severity, text, exception_type, stack_trace, attributes)
            from stdin (format binary)
            """, ct);
        foreach (var row in rows)
        {
            await to.StartRowAsync(ct);
            await to.WriteAsync(row.At, NpgsqlDbType.TimestampTz, ct);
            await to.WriteAsync(Random.Shared.NextInt64(), NpgsqlDbType.Bigint, ct); // tells two of the same moment apart
            if (row.TraceId is { } trace)
                await to.WriteAsync(trace, NpgsqlDbType.Uuid, ct);
            else
                await to.WriteNullAsync(ct);
            await Maybe(to, row.SpanId, ct);
            await to.WriteAsync(row.Service.Id, NpgsqlDbType.Bigint, ct);
            await to.WriteAsync(row.Instance.Id, NpgsqlDbType.Bigint, ct);
            await to.WriteAsync(row.Category.Id, NpgsqlDbType.Bigint, ct);
            await to.WriteAsync(row.Severity, NpgsqlDbType.Smallint, ct);
            await to.WriteAsync(row.Text, NpgsqlDbType.Text, ct);
            await Maybe(to, row.ExceptionType, ct);
            await Maybe(to, row.StackTrace, ct);
            await Maybe(to, row.Attributes, ct);
        }

        await to.CompleteAsync(ct);
    }

    private static Task Maybe(NpgsqlBinaryImporter to, long? value, CancellationToken ct) =>
        value is { } number ? to.WriteAsync(number, NpgsqlDbType.Bigint, ct) : to.WriteNullAsync(ct);

    private static Task Maybe(NpgsqlBinaryImporter to, byte[]? json, CancellationToken ct) =>
        json is null ? to.WriteNullAsync(ct) : to.WriteAsync(json, NpgsqlDbType.Json, ct);

    private static Task Maybe(NpgsqlBinaryImporter to, string? text, CancellationToken ct) =>
        text is null ? to.WriteNullAsync(ct) : to.WriteAsync(text, NpgsqlDbType.Text, ct);
}
