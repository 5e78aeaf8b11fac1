using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>What a printed page leaves in the text: "- ๒ -", "/4) กำกับดูแล...", rows of dots.</summary>
internal static class PageMarks
{
    private static readonly Regex Mark = new(
        @"^(-+ ?[0-9๐-๙]{1,4} ?-+|[./]*\.{5,}|/.{1,40}(\.\.\.|…)|หน้า(ที่)? ?[0-9๐-๙]{1,4}|[-–_.=*•]{5,})$", RegexOptions.NonBacktracking);

    public static bool Is(string tidied) => tidied.Length is > 0 and < 300 && Mark.IsMatch(tidied);
}
