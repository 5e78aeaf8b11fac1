using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Files.Stores;

/// <summary>Where the content of files lies. Every replica reaches it, and backups hold it.</summary>
public interface IFileStore
{
    /// <summary>As it stands in the setting and in <see cref="StoredFile.Store"/>.</summary>
    string Name { get; }

    /// <summary>
    /// Saves the row of the file, which is added to <paramref name="own"/>, and its content. Never leaves content without a row: that is
    /// how what nobody kept is found again.
    /// </summary>
    /// <param name="own">On a connection of its own, without a transaction.</param>
    Task Write(DbContext own, StoredFile file, Stream content, CancellationToken ct);

    /// <summary>A stream that can be read from any place, asynchronously, and holds no connection of the database while nobody reads.</summary>
    Stream Open(StoredFile file);

    /// <summary>Removes the content; without effect if it is gone. The row is removed by the caller.</summary>
    Task Delete(StoredFile file, CancellationToken ct);
}

/// <summary>The store does not answer, or lets us not in: 503. Trying again later is worth it.</summary>
public sealed class FileStoreAwayException(string message, Exception inner) : IOException(message, inner);
