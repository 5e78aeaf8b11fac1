using System.Text;

namespace ComplaintService.Tests.Corruption;

/// <summary>Looks for words in bytes, however they may have been written: UTF-8, UTF-16, hexadecimal, Base64.</summary>
public static class Marks
{
    /// <summary>Where any of these stands; empty when nowhere.</summary>
    public static List<string> In(string place, ReadOnlySpan<byte> bytes, params ReadOnlySpan<string> marks)
    {
        List<string> found = [];
        foreach (var mark in marks)
        {
            foreach (var (how, form) in Forms(mark))
            {
                if (bytes.IndexOf(form) is >= 0 and var at)
                    found.Add($"{mark} as {how} in {place} at {at}");
            }
        }

        return found;
    }

    /// <summary>Each file of a directory that a server is writing to.</summary>
    public static List<string> InDirectory(string directory, params string[] marks) =>
        [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).SelectMany(file => In(file, Bytes(file), marks))];

    private static byte[] Bytes(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (FileNotFoundException)
        {
            return []; // the server has removed it meanwhile
        }
    }

    private static IEnumerable<(string How, byte[] Form)> Forms(string mark)
    {
        var utf8 = Encoding.UTF8.GetBytes(mark);
        yield return ("UTF-8", utf8);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(mark));
        yield return ("UTF-16 big-endian", Encoding.BigEndianUnicode.GetBytes(mark));
        yield return ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8)));
        yield return ("HEXADECIMAL", Encoding.ASCII.GetBytes(Convert.ToHexString(utf8)));
        yield return ("JSON", Encoding.ASCII.GetBytes(string.Concat(mark.Select(symbol => $"\\u{(int)symbol:X4}"))));
        for (var before = 0; before < 3; before++) // Base64 looks otherwise by where in a group of three it begins
        {
            var text = Convert.ToBase64String([.. new byte[before], .. utf8]).TrimEnd('=');
            yield return ("Base64", Encoding.ASCII.GetBytes(text[(before == 0 ? 0 : before + 1)..^1]));
        }
    }
}
