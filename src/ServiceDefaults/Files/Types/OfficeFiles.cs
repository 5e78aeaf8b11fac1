using System.Text;
using System.Xml;
using ServiceDefaults.Problems;

namespace ServiceDefaults.Files.Types;

/// <summary>Word, Excel, PowerPoint and OpenDocument: zip files that say what they are. Any other zip, and any with macros, is refused.</summary>
internal static class OfficeFiles
{
    private const int MostBytes = 1024 * 1024;

    public static (FileType? Type, Refusal? Refusal) Detect(Stream content)
    {
        if (ZipDirectory.Read(content) is not { } zip)
            return (null, FileRefusals.UnsupportedType);
        if (zip.Names.Any(IsActive))
            return (null, FileRefusals.ActiveContent);
        if (zip.Contains("[Content_Types].xml"))
            return Microsoft(zip);
        return Open(zip) is { } type ? (type, null) : (null, FileRefusals.UnsupportedType);
    }

    /// <summary>Where programs keep what runs when a document opens.</summary>
    private static bool IsActive(string name) =>
        name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    /// <summary>ISO/IEC 29500: the type of the main part says which program it is for, and whether it may run macros.</summary>
    private static (FileType? Type, Refusal? Refusal) Microsoft(ZipDirectory zip)
    {
        var types = zip.Content("[Content_Types].xml", MostBytes) is { } xml ? ContentTypes(xml) : [];
        if (types.Exists(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            return (null, FileRefusals.ActiveContent);
        FileType[] main = [.. new[] { FileType.Word, FileType.Excel, FileType.PowerPoint }.Where(type => types.Contains($"{type.ContentType}.main+xml"))];
        return main is [var one] ? (one, null) : (null, FileRefusals.UnsupportedType);
    }

    private static List<string> ContentTypes(byte[] xml)
    {
        var types = new List<string>();
        using var reader = XmlReader.Create(new MemoryStream(xml), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
                    types.Add(type);
            }
        }
        catch (XmlException)
        {
            return []; // what is no XML says nothing
        }

        return types;
    }

    /// <summary>OpenDocument 1.2, part 3: the first file in the zip is the type, not compressed.</summary>
    private static FileType? Open(ZipDirectory zip)
    {
        if (!zip.Contains("META-INF/manifest.xml") || zip.Content("mimetype", 100) is not { } bytes)
            return null;
        var stated = Encoding.ASCII.GetString(bytes);
        return new[] { FileType.OpenText, FileType.OpenSpreadsheet, FileType.OpenPresentation }.SingleOrDefault(type => type.ContentType == stated);
    }
}
