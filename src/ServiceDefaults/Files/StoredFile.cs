using System.ComponentModel.DataAnnotations;

namespace ServiceDefaults.Files;

/// <summary>Lifecycle: waiting → kept → removed.</summary>
public enum FileState
{
    /// <summary>Received and checked, but nothing that was saved proves anything with it: gone after a day.</summary>
    Waiting,

    /// <summary>Belongs to something that was saved.</summary>
    Kept,

    /// <summary>No longer needed: gone within the hour.</summary>
    Removed,
}

/// <summary>Whether a virus scanner has seen the file.</summary>
public enum FileScan
{
    /// <summary>No scanner was configured when the file came.</summary>
    NotScanned,

    /// <summary>ClamAV found nothing.</summary>
    Clean,
}

/// <summary>
/// An evidence file: what it is, who gave it, and where its content lies. Whether somebody may read it follows from what refers to it
/// (a step, a measurement, a complaint): that is the service's decision, made in its query.
/// </summary>
public sealed class StoredFile
{
    /// <summary>Characters of the longest name that is kept.</summary>
    public const int LongestName = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Name for the reader, without folders, with the ending that fits the content.</summary>
    [StringLength(LongestName)]
    public required string FileName { get; init; }

    /// <summary>As found in the content, never as declared by the sender. For example <c>application/pdf</c>.</summary>
    [StringLength(100)]
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits.</summary>
    [StringLength(64)]
    public required string Sha256 { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>Who sent it: <c>Actor.Id</c> and the name at that time.</summary>
    public required string StoredById { get; init; }
    public required string StoredByName { get; init; }

    /// <summary>Division of whoever sent it; null for those who belong to none.</summary>
    [StringLength(16)]
    public string? Division { get; init; }

    public required FileScan Scan { get; init; }

    /// <summary>Which store holds the content: <c>postgres</c> or <c>s3</c>. Files stay where they were stored when the setting changes.</summary>
    [StringLength(16)]
    public required string Store { get; init; }

    public FileState State { get; private set; } = FileState.Waiting;

    /// <summary>JPEG, PNG, WebP and GIF: the only ones that a browser shows in place.</summary>
    public bool IsImage => Types.FileType.IsShownInPlace(ContentType);

    internal void Keep() => State = FileState.Kept;

    internal void Remove() => State = FileState.Removed;
}

/// <summary>A part of a file whose content lies in PostgreSQL.</summary>
internal sealed class FileChunk
{
    /// <summary>Bytes of each part but the last: small enough to hold many in memory at a time, large enough for few round trips.</summary>
    public const int Size = 256 * 1024;

    public required Guid FileId { get; init; }

    /// <summary>From 0.</summary>
    public required int No { get; init; }

    public required byte[] Content { get; init; }
}
