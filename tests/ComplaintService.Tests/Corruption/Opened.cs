using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintService.Corruption.Packages;
using ICSharpCode.SharpZipLib.Zip;
using Testing;
using ZipFile = ICSharpCode.SharpZipLib.Zip.ZipFile;

namespace ComplaintService.Tests.Corruption;

/// <summary>A package as the body that gets it reads it.</summary>
public sealed record Opened(IReadOnlyDictionary<string, byte[]> Files)
{
    public const string Passphrase = "24680-13579-24680-13579-11111";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The package as it came over the line.</summary>
    public static async Task<byte[]> Package(HttpClient officer, Guid id, bool? withReporter = null)
    {
        var answer = await officer.PostAsJsonAsync($"corruption/reports/{id}/package", new { passphrase = Passphrase, withReporter }, Ct);
        Assert.Equal((HttpStatusCode.OK, "documents.zip"), (answer.StatusCode, answer.Content.Headers.ContentDisposition!.FileName));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        return await answer.Content.ReadAsByteArrayAsync(Ct);
    }

    public static Opened With(string passphrase, byte[] package)
    {
        using var outer = new ZipFile(new MemoryStream(package)) { Password = passphrase };
        var only = Assert.Single(outer.Cast<ZipEntry>());
        Assert.Equal((SealedArchive.Inner, 256), (only.Name, only.AESKeySize));
        using var inner = new ZipArchive(outer.GetInputStream(only), ZipArchiveMode.Read);
        return new(inner.Entries.ToDictionary(entry => entry.FullName, Read));
    }

    public string Text(string name) => Encoding.UTF8.GetString(Files[name]);

    /// <summary>All words of the Word document.</summary>
    public string Words
    {
        get
        {
            using var word = WordFiles.Open(Files[CasePackage.Document]);
            Assert.Empty(WordFiles.Errors(word));
            return word.MainDocumentPart!.Document!.InnerText;
        }
    }

    /// <summary>Name, bytes and hash of each file, as the package says.</summary>
    public IEnumerable<(string Name, int Bytes, string Hash)> Manifest =>
        Text(SealedArchive.Manifest).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], int.Parse(cells[1], null), cells[2]));

    /// <summary>The same, as the files are.</summary>
    public IEnumerable<(string Name, int Bytes, string Hash)> Measured =>
        Files.Where(file => file.Key != SealedArchive.Manifest).Select(file => (file.Key, file.Value.Length, Convert.ToHexStringLower(SHA256.HashData(file.Value))));

    /// <summary>Checks the ledger by nothing but what the text of the package says.</summary>
    /// <returns>The first line that is not as it was written; null when all are.</returns>
    public static int? FirstWrongLine(string ledger)
    {
        var before = "";
        foreach (var line in JsonDocument.Parse(ledger).RootElement.EnumerateArray())
        {
            var said = string.Join('\n', before, line.GetProperty("no").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), line.Text("at"), line.Text("officerId"), line.Text("officerName"), line.Text("act"), line.Text("text"));
            before = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
            if (before != line.Text("hash"))
                return line.GetProperty("no").GetInt32();
        }

        return null;
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
