using System.IO.Compression;
using System.Text.Json;

namespace Upgrade.Record;

/// <summary>What a replica sent to its database once, and with what in its parameters, as PostgreSQL writes values.</summary>
public sealed record Statement(string Sql, string?[] Parameters);

/// <summary>Statements that a replica sent between two commits.</summary>
/// <param name="User">Its login.</param>
public sealed record OneTransaction(string User, Statement[] Statements);

/// <summary>All that a release sent to one of its databases while it lived on after its dump, in the order of the commits.</summary>
public static class Recording
{
    private static string Path(string folder, string database) => System.IO.Path.Combine(folder, $"{database}.statements.gz");

    public static void Write(string folder, string database, IEnumerable<OneTransaction> transactions)
    {
        using var file = new StreamWriter(new GZipStream(File.Create(Path(folder, database)), CompressionLevel.SmallestSize));
        foreach (var transaction in transactions)
            file.WriteLine(JsonSerializer.Serialize(transaction));
    }

    public static IEnumerable<OneTransaction> Read(string folder, string database)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(Path(folder, database)), CompressionMode.Decompress));
        while (file.ReadLine() is { } line)
            yield return JsonSerializer.Deserialize<OneTransaction>(line)!;
    }
}
