using System.Globalization;
using Backup.Taking;

namespace Backup.CommandLine;

/// <summary>Speaks with whoever typed the command: Thai first.</summary>
internal static class Terminal
{
    public static bool IsAttended => !Console.IsInputRedirected;

    public static void Say(string thai, string english) => Console.WriteLine($"{thai} · {english}");

    /// <summary>What was typed; empty if nobody can.</summary>
    public static string Ask(string thai, string english)
    {
        Console.Write($"{thai} · {english}: ");
        var typed = Console.ReadLine() ?? "";
        if (Console.IsInputRedirected)
            Console.WriteLine();
        return typed.Trim();
    }

    public static string Option(string[] arguments, string name, out bool isThere)
    {
        var place = Array.IndexOf(arguments, name);
        isThere = place >= 0;
        return isThere && place + 1 < arguments.Length ? arguments[place + 1] : "";
    }

    public static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A line that goes on changing on a terminal, and is left out elsewhere.</summary>
    public sealed class Progress : IProgress<BackupProgress>
    {
        public void Report(BackupProgress value)
        {
            if (!Console.IsOutputRedirected)
                Console.Write($"\r{(value.Checking ? "ตรวจ · checking" : "คัดลอก · copying")} {Megabytes(value.Bytes)} MB  ");
        }
    }
}
