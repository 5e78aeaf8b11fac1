using System.Security.Cryptography;
using System.Text;

namespace OperationsService.Telemetry.Storage;

/// <summary>What a name is of.</summary>
internal enum NameKind
{
    Service = 1,
    Instance = 2,
    Scope = 3,
    Span = 4,
    Category = 5,
}

/// <summary>A text that stands in many rows, by a number that follows from it: replicas need not agree, and nothing is looked up to write or to find one.</summary>
internal readonly record struct Name(NameKind Kind, string Text)
{
    public long Id { get; } = IdOf($"{(int)Kind}:{Text}");

    /// <summary>64 bits of a digest: of some thousand names, none meets another.</summary>
    public static long IdOf(string text) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <param name="Attributes">JSON, null for none.</param>
/// <param name="Events">JSON, null for none.</param>
internal sealed record SpanRow(
    DateTimeOffset Start, Guid TraceId, long SpanId, long? ParentId, long DurationUs, Name Service, Name Instance, Name Scope, Name Span,
    short Kind, short Status, bool Root, byte[]? Attributes, byte[]? Events);

internal sealed record LogRow(
    DateTimeOffset At, Guid? TraceId, long? SpanId, Name Service, Name Instance, Name Category, short Severity, string Text,
    string? ExceptionType, string? StackTrace, byte[]? Attributes);

/// <param name="Id">Follows from everything that tells the series from others.</param>
internal sealed record SeriesRow(long Id, Name Service, Name Instance, string Instrument, string Unit, short Kind, byte[] Attributes, double[] Bounds);

/// <param name="At">When it was measured.</param>
internal sealed record PointRow(SeriesRow Series, DateTimeOffset At, double Value, long Count, long[] Buckets);
