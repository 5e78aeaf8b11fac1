using Documents;
using PlanService.Papers;

namespace PlanService.Documents;

/// <summary>
/// The plan as an official document (.docx): cover, order, announcement, matrix, summary, sheets. Reading it again gives an equal
/// plan: amounts, sums and codes stand in it as they were understood, every text as it was written.
/// </summary>
public static class PlanWord
{
    public static void Write(Stream stream, PlanBook book)
    {
        var plan = book.Plan;
        var other = plan.Papers.OtherText.ToLookup(PlaceOf);
        using var document = new OfficialDocument(stream, plan.Title);
        PapersWord.Cover(document, plan);
        PapersWord.Other(document, other[Place.Front]);
        foreach (var paper in PaperKind.All.Select(kind => PrintedPaper.Of(plan, kind)).OfType<PrintedPaper>())
        {
            document.Section(ownNumbers: true);
            PapersWord.Write(document, paper);
        }

        if (other[Place.Introduction].Any())
        {
            document.Section(ownNumbers: true);
            PapersWord.Other(document, other[Place.Introduction]);
        }

        if (plan.Dimensions.Count > 0)
        {
            document.Section(landscape: true, ownNumbers: !other[Place.Introduction].Any());
            MatrixWord.Write(document, book);
            document.Section();
            SummaryWord.Write(document, book);
        }

        document.Section();
        PapersWord.Other(document, other[Place.Sheets]);
        var newPage = false;
        foreach (var sheet in CurrentSheet.Of(book))
        {
            SheetWord.Write(document, sheet, newPage);
            newPage = true;
        }

        PapersWord.Other(document, other[Place.Appendix]);
    }

    private enum Place
    {
        Front,
        Introduction,
        Sheets,
        Appendix,
    }

    /// <summary>Where a text that belongs to no part goes: the name of a part says it.</summary>
    private static Place PlaceOf(string text) =>
        text.StartsWith("ภาคผนวก", StringComparison.Ordinal) ? Place.Appendix
        : !text.StartsWith("ส่วนที่", StringComparison.Ordinal) ? Place.Front
        : text.Split('\n')[0].Contains("รายละเอียด", StringComparison.Ordinal) ? Place.Sheets
        : Place.Introduction;
}
