using System.Text;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace ComplaintService.Corruption.Cleaning;

/// <summary>
/// PDF: written anew from what its pages need. Document information, XMP, what programs left on pages, embedded files, earlier versions, signatures,
/// authors of annotations and marks in photos stay behind; so do scripts.
/// </summary>
internal static class PdfCleaner
{
    private const string Photo = "/DCTDecode";

    /// <summary>Of any dictionary.</summary>
    private static readonly string[] Marks = ["/Metadata", "/PieceInfo", "/LastModified", "/AF", "/EF", "/AA", "/JS", "/CreatorInfo", "/XFA"];

    private static readonly string[] OfCatalog = ["/OpenAction", "/Perms", "/Legal", "/Collection", "/Threads", "/DSS", "/SpiderInfo", "/URI"];
    private static readonly string[] OfNames = ["/EmbeddedFiles", "/JavaScript"];
    private static readonly string[] OfAnnotation = ["/T", "/M", "/CreationDate", "/NM", "/RC", "/FS"];

    /// <summary>Throws for what can't be cleaned: encrypted, damaged, or with pictures of another kind.</summary>
    public static void Clean(Stream from, Stream to)
    {
        using var document = PdfReader.Open(from, PdfDocumentOpenMode.Modify);
        if (document.SecuritySettings.IsEncrypted)
            throw new NotSupportedException("An encrypted file can't be cleaned.");
        document.Info.Elements.Clear();
        Remove(document.Internals.Catalog, OfCatalog);
        if (document.Internals.Catalog.Elements.GetDictionary("/Names") is { } names)
            Remove(names, OfNames);
        foreach (var item in document.Internals.GetAllObjects())
            Clean(item);
        document.Internals.FirstDocumentID = Encoding.Latin1.GetString(Guid.NewGuid().ToByteArray()); // the one before is in every copy of the file
        document.Save(to, closeStream: false);
    }

    private static void Clean(PdfItem? item)
    {
        if (item is PdfArray array)
        {
            foreach (var element in array.Elements)
                Clean(element);
        }
        else if (item is PdfDictionary dictionary)
        {
            CleanOne(dictionary);
            foreach (var element in dictionary.Elements.Values)
                Clean(element);
        }
    }

    private static void CleanOne(PdfDictionary dictionary)
    {
        var elements = dictionary.Elements;
        Remove(dictionary, Marks);
        if (elements.ContainsKey("/ByteRange"))
            elements.Clear(); // a signature tells who signed, and can't hold for a copy
        if (elements.ContainsKey("/Rect") && elements.GetName("/Subtype") is not "/Widget")
            Remove(dictionary, OfAnnotation);
        if (elements.GetName("/S") is "/Launch" or "/GoToR" or "/GoToE" or "/SubmitForm" or "/ImportData")
            Remove(dictionary, ["/F", "/Win", "/T"]);
        if (elements.GetName("/Subtype") is "/Image" && dictionary.Stream is { } stream)
            stream.Value = WithoutMarks(elements["/Filter"], stream.Value);
    }

    private static byte[] WithoutMarks(PdfItem? filter, byte[] content)
    {
        var filters = filter switch { PdfName name => [name.Value], PdfArray several => several.Elements.OfType<PdfName>().Select(name => name.Value).ToArray(), _ => [] };
        if (filters.Contains("/JPXDecode") || (filters.Contains(Photo) && filters.Length > 1))
            throw new NotSupportedException("It holds a picture whose marks can't be removed.");
        return filters.Contains(Photo) ? PictureMarks.WithoutInJpeg(content) : content;
    }

    private static void Remove(PdfDictionary dictionary, string[] keys)
    {
        foreach (var key in keys)
            dictionary.Elements.Remove(key);
    }
}
