using System.Globalization;
using System.IO.Compression;
using Documents;
using ICSharpCode.SharpZipLib.Zip;
using WebUi;

namespace ComplaintService.Corruption.Packages;

/// <summary>
/// A .zip that opens with a passphrase alone (WinZip AES-256: 7-Zip and most other programs), written to an answer while it is made. It holds
/// one file, <see cref="Inner"/>, and that is a plain .zip of everything: the names and sizes inside an encrypted .zip can be read without
/// the passphrase, and neutral names would still tell how many files of which size there are. So whoever finds it learns how long it is.
/// No more than a piece of evidence is in memory at a time, and nothing is on a disk.
/// </summary>
public sealed class SealedArchive : IAsyncDisposable
{
    /// <summary>Of the plain archive within.</summary>
    public const string Inner = "case.zip";

    /// <summary>Name, bytes and SHA-256 of every other file.</summary>
    public const string Manifest = "manifest.csv";

    /// <summary>What stands outside can be read by everybody: not when it was made.</summary>
    private static readonly DateTime NoTime = new(2000, 1, 1);

    private readonly Tray _tray = new();
    private readonly Stream _to;
    private readonly DateTimeOffset _at;
    private readonly ZipOutputStream _outer;
    private readonly ZipArchive _inner;
    private readonly List<string> _manifest = ["name,bytes,sha256"];

    /// <param name="to">Stays open.</param>
    /// <param name="passphrase">Printable ASCII: programs disagree about other letters.</param>
    /// <param name="at">The time that every file within gets.</param>
    public SealedArchive(Stream to, string passphrase, DateTimeOffset at)
    {
        (_to, _at) = (to, ThaiCalendar.InBangkok(at));
        _outer = new ZipOutputStream(_tray) { IsStreamOwner = false, Password = passphrase };
        _outer.SetLevel(0); // what is inside is compressed already
        _outer.PutNextEntry(new ZipEntry(Inner) { AESKeySize = 256, DateTime = NoTime });
        _inner = new ZipArchive(new Unclosed(_outer), ZipArchiveMode.Create);
    }

    /// <summary>Adds a file.</summary>
    /// <param name="content">Writes it.</param>
    public async Task Add(string name, Func<Stream, Task> content)
    {
        await using var file = new HashedFile(NewFile(name), _tray, _to);
        await content(file);
        _manifest.Add(Csv.Row([Csv.Cell(name), file.Bytes.ToString(CultureInfo.InvariantCulture), file.Hash()]));
    }

    public Task Add(string name, ReadOnlyMemory<byte> content, CancellationToken ct) => Add(name, file => file.WriteAsync(content, ct).AsTask());

    /// <summary>Writes the manifest and what an archive ends with. One that ends without it does not open.</summary>
    public async Task Finish(CancellationToken ct)
    {
        await using (var lines = Csv.Writer(NewFile(Manifest)))
        {
            foreach (var line in _manifest)
                lines.WriteLine(line);
        }

        _inner.Dispose();
        _outer.Finish();
        await _tray.Empty(_to, ct);
    }

    public async ValueTask DisposeAsync()
    {
        _inner.Dispose();
        await _outer.DisposeAsync();
    }

    private Stream NewFile(string name)
    {
        var entry = _inner.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = _at;
        return entry.Open();
    }
}
