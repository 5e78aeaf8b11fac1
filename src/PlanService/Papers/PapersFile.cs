using Documents;
using PlanService.Documents;
using PlanService.Pages;
using PlanService.Plans;

namespace PlanService.Papers;

/// <summary>Order and announcement as an official document (.docx), each on pages of its own.</summary>
internal static class PapersFile
{
    /// <param name="stream">Seekable.</param>
    /// <param name="kind">Null for both.</param>
    /// <returns>False where the plan has none of them; nothing is written then.</returns>
    public static bool Write(Stream stream, Plan plan, PaperKind? kind)
    {
        var papers = PaperKind.All.Where(each => kind is null || each == kind).Select(each => PrintedPaper.Of(plan, each)).OfType<PrintedPaper>().ToList();
        if (papers.Count == 0)
            return false;
        using var document = new OfficialDocument(stream, NameOf(plan, kind));
        foreach (var (paper, index) in papers.Select((paper, index) => (paper, index)))
        {
            if (index > 0)
                document.Section(ownNumbers: true);
            PapersWord.Write(document, paper);
        }

        return true;
    }

    /// <summary>"คำสั่งและประกาศ 2566-2570".</summary>
    public static string NameOf(Plan plan, PaperKind? kind) => $"{kind?.Thai ?? "คำสั่งและประกาศ"} {Wording.Years(plan.FiscalYears).Replace('–', '-')}".TrimEnd();
}
