using System.IO.Packaging;

namespace ComplaintService.Corruption.Cleaning;

/// <summary>
/// Word, Excel and PowerPoint files: a new package of those parts that are known to be words and pictures. Properties, preview, people, custom XML,
/// printer settings, macros, embedded and linked files, signatures and whatever is not known stay behind.
/// </summary>
internal static class OfficeCleaner
{
    private const int MostParts = 2000;

    /// <summary>Unpacked bytes of all parts: a bomb ends here.</summary>
    private const long MostBytes = 100 * 1024 * 1024;

    /// <summary>Throws for what can't be cleaned.</summary>
    public static void Clean(Stream from, Stream to)
    {
        using var source = Package.Open(from, FileMode.Open, FileAccess.Read);
        using var copy = Package.Open(to, FileMode.Create, FileAccess.ReadWrite);
        var parts = source.GetParts().Take(MostParts + 1).Where(part => OfficeParts.TypeOf(part.ContentType) is not null).ToDictionary(part => part.Uri);
        var main = source.GetRelationships().Single(relationship => relationship.RelationshipType.EndsWith("/relationships/officeDocument", StringComparison.Ordinal));
        if (parts.Count > MostParts || !parts.ContainsKey(PackUriHelper.ResolvePartUri(new("/", UriKind.Relative), main.TargetUri)))
            throw new NotSupportedException("This is no document of a known kind, or one of very many parts.");
        copy.CreateRelationship(main.TargetUri, TargetMode.Internal, main.RelationshipType, main.Id);
        var left = MostBytes;
        foreach (var part in parts.Values)
            Copy(part, copy, parts, ref left);
    }

    private static void Copy(PackagePart part, Package copy, Dictionary<Uri, PackagePart> parts, ref long left)
    {
        var content = Read(part, ref left);
        var type = OfficeParts.TypeOf(part.ContentType)!;
        if (OfficeParts.IsPicture(type))
            (content, type) = PictureMarks.Without(content);
        var clean = copy.CreatePart(part.Uri, type, CompressionOption.Normal);
        HashSet<string> lost = [];
        foreach (var relationship in part.GetRelationships())
        {
            if (IsKept(part, relationship, parts))
                clean.CreateRelationship(relationship.TargetUri, relationship.TargetMode, relationship.RelationshipType, relationship.Id);
            else if (IsSeen(part, relationship))
                throw new NotSupportedException("It shows what stands in another file.");
            else
                lost.Add(relationship.Id);
        }

        using var written = clean.GetStream(FileMode.Create);
        if (OfficeParts.IsPicture(type))
            written.Write(content);
        else
            OfficeMarks.Copy(new MemoryStream(content), written, lost);
    }

    /// <summary>Links to the web are words of the document; a link to a file tells whose computer it is on.</summary>
    private static bool IsKept(PackagePart part, PackageRelationship relationship, Dictionary<Uri, PackagePart> parts) => relationship.TargetMode is TargetMode.External
        ? relationship.RelationshipType.EndsWith("/hyperlink", StringComparison.Ordinal) && relationship.TargetUri is { IsAbsoluteUri: true, Scheme: "http" or "https" or "mailto" }
        : parts.ContainsKey(PackUriHelper.ResolvePartUri(part.Uri, relationship.TargetUri));

    /// <summary>Without it a reader would miss words, or a slide would be damaged: then there is no copy, rather than one that says something else.</summary>
    private static bool IsSeen(PackagePart part, PackageRelationship relationship) => relationship.RelationshipType.Split('/')[^1] switch
    {
        "aFChunk" or "subDocument" => true,
        "oleObject" => part.ContentType.Contains("presentationml", StringComparison.Ordinal),
        _ => false,
    };

    private static byte[] Read(PackagePart part, ref long left)
    {
        using var content = part.GetStream(FileMode.Open, FileAccess.Read);
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = content.Read(buffer)) > 0;)
        {
            if ((left -= count) < 0)
                throw new NotSupportedException("It unpacks to more than any document has.");
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
