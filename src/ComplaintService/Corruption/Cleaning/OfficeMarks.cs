using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ComplaintService.Corruption.Cleaning;

/// <summary>Copies the XML of a part without what tells who wrote it, when, where and with what. The words stay, those of comments and of tracked changes too.</summary>
internal static partial class OfficeMarks
{
    private const string Nobody = "Author";

    /// <summary>Elements that hold nothing but marks, or extensions, among which marks of any kind may be: whoever does not know those leaves them out too.</summary>
    private static readonly HashSet<string> Elements =
    [
        "extLst", "rsids", "docVars", "docId", "persistentDocumentId", "chartTrackingRefBased", "attachedTemplate", "mailMerge", "dataBinding",
        "absPath", "fileSharing", "revisionPtr", "customWorkbookViews", "customSheetViews", "externalReferences", "oleObjects", "controls", "webPublishing", "custDataLst", "creationId",
    ];

    private static readonly HashSet<string> Attributes = ["paraId", "textId", "refreshedBy", "refreshedDate", "date", "dateUtc", "dt", "userId", "providerId", "descr", "alt", "href", "title", "documentId"];

    /// <summary>Elements with words in or beside them: of these only the link goes that leads nowhere any more.</summary>
    private static readonly HashSet<string> KeptWithoutLink = ["hyperlink", "pageSetup", "blip", "imagedata"];

    /// <param name="lost">Links of this part to what is not in the copy.</param>
    public static void Copy(Stream from, Stream to, IReadOnlySet<string> lost)
    {
        using var reader = XmlReader.Create(from, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        using var writer = XmlWriter.Create(to, new() { CloseOutput = false });
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType is XmlNodeType.Element && IsMark(reader, lost))
                reader.Skip();
            else if (reader.NodeType is XmlNodeType.Element && reader.LocalName is "f" or "definedName" or "author")
                CopySmall((XElement)XNode.ReadFrom(reader), writer);
            else
                CopyOne(reader, writer, lost);
        }
    }

    private static bool IsMark(XmlReader reader, IReadOnlySet<string> lost)
    {
        var isMark = Elements.Contains(reader.LocalName);
        if (!KeptWithoutLink.Contains(reader.LocalName) && reader.MoveToFirstAttribute())
        {
            do
                isMark |= IsLost(reader, lost);
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        return isMark;
    }

    /// <summary>A formula or name that points into another file goes, and its last value stays; the author of a comment in a table loses their name.</summary>
    private static void CopySmall(XElement element, XmlWriter writer)
    {
        if (element.Name.LocalName == "author")
            element.Value = Nobody;
        if (!OtherFile().IsMatch(element.Value))
            element.WriteTo(writer);
    }

    private static void CopyOne(XmlReader reader, XmlWriter writer, IReadOnlySet<string> lost)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                var isAuthors = reader.LocalName == "cmAuthor";
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                while (reader.MoveToNextAttribute())
                    CopyAttribute(reader, writer, lost, isAuthors);
                if (isEmpty)
                    writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value);
                break;
        }

        reader.Read();
    }

    private static void CopyAttribute(XmlReader reader, XmlWriter writer, IReadOnlySet<string> lost, bool isAuthors)
    {
        var name = reader.LocalName;
        if (IsLost(reader, lost) || Attributes.Contains(name) || name.StartsWith("rsid", StringComparison.Ordinal) || (name == "uid" && reader.NamespaceURI.Contains("/revision", StringComparison.Ordinal)))
            return;
        var isWho = name is "author" or "initials" || (isAuthors && name == "name");
        writer.WriteAttributeString(reader.Prefix, name, reader.NamespaceURI, isWho ? Nobody[..(name == "initials" ? 1 : Nobody.Length)] : reader.Value);
    }

    private static bool IsLost(XmlReader attribute, IReadOnlySet<string> lost) =>
        attribute.NamespaceURI.Contains("/officeDocument/", StringComparison.Ordinal) && attribute.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal) && lost.Contains(attribute.Value);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex OtherFile();
}
