using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ComplaintService.Corruption.Cleaning;

/// <summary>
/// Documents are read by a process of their own, since a file can be made so that it ends whoever reads it (a PDF nested a million times deep), and
/// anybody may send one. It gets the file through a pipe and answers through another: no setting, no password, nothing on a disk. It may take so
/// much memory and so long, and however it ends, the service goes on: then there is no copy.
/// </summary>
public static class CleaningProcess
{
    /// <summary>With this one argument the service's program is that process.</summary>
    public const string Verb = "clean-copy";

    private const string MostMemory = "0x18000000"; // 384 MiB of managed heap
    private const int MostAnswered = 2 * CleanCopies.LargestBytes;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Of a kind that is worth a try, by its first bytes.</summary>
    public static bool IsDocument(ReadOnlySpan<byte> file) => file.StartsWith("PK\u0003\u0004"u8) || IsPdf(file);

    /// <returns>Null where it can't be cleaned.</returns>
    public static async Task<byte[]?> Clean(ReadOnlyMemory<byte> document, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(Longest);
        using var process = new Process { StartInfo = Start() };
        try
        {
            process.Start();
            var (answer, unheard) = (Read(process.StandardOutput.BaseStream, time.Token), process.StandardError.BaseStream.CopyToAsync(Stream.Null, time.Token));
            await process.StandardInput.BaseStream.WriteAsync(document, time.Token);
            process.StandardInput.Close();
            var copy = await answer;
            await unheard; // what went wrong with a file is nobody's to read: it may quote the file
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode == 0 ? copy : null;
        }
        catch (Exception stopped) when (stopped is IOException or Win32Exception || (stopped is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null; // it ended before it had read all, could not begin, or took too long
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>The process itself: reads, cleans, writes. Whatever is wrong with the file ends it.</summary>
    public static int Run()
    {
        if (OperatingSystem.IsLinux())
            _ = Control(DumpAllowed, 0, 0, 0, 0); // a crash must not leave the file on a disk
        using var file = new MemoryStream();
        using var copy = new MemoryStream();
        using (var input = Console.OpenStandardInput())
            input.CopyTo(file);
        file.Position = 0;
        if (IsPdf(file.GetBuffer()))
            PdfCleaner.Clean(file, copy);
        else
            OfficeCleaner.Clean(file, copy);
        using var output = Console.OpenStandardOutput();
        output.Write(copy.ToArray());
        return 0;
    }

    private static bool IsPdf(ReadOnlySpan<byte> file) => file.StartsWith("%PDF-"u8);

    private static ProcessStartInfo Start()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var start = new ProcessStartInfo(Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"), [typeof(CleaningProcess).Assembly.Location, Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment.Clear(); // passwords of the service stand there
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static async Task<byte[]?> Read(Stream from, CancellationToken ct)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = await from.ReadAsync(buffer, ct)) > 0;)
        {
            if (read.Length + count > MostAnswered)
                throw new IOException("The copy is longer than any of a document that is taken.");
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(); // does nothing to one that has ended
        }
        catch (InvalidOperationException)
        {
            // it never began
        }
    }

    private const int DumpAllowed = 4;

    [DllImport("libc", EntryPoint = "prctl")]
    private static extern int Control(int option, nuint a, nuint b, nuint c, nuint d);
}
