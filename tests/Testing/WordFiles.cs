using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Testing;

/// <summary>What a test asks of an Office file.</summary>
public static class WordFiles
{
    public static WordprocessingDocument Open(byte[] content) => WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);

    /// <summary>Where Office would find the file damaged.</summary>
    public static IReadOnlyList<string> Errors(OpenXmlPackage package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
}
