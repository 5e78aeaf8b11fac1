using System.Text;
using PlanService.Import;

namespace PlanService.Documents;

/// <summary>The plan as plain text, as Word saves its document: UTF-8 with mark, a table cell a line. The importer reads it.</summary>
public static class PlanTextFile
{
    public static void Write(Stream stream, PlanBook book)
    {
        using var word = new MemoryStream();
        PlanWord.Write(word, book);
        var text = WordDocument.ReadText(word.ToArray()).Text ?? "";
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        foreach (var line in text.Split('\n'))
            writer.WriteLine(line);
    }
}
