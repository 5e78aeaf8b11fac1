using System.Globalization;
using System.Text.RegularExpressions;
using Contracts;
using PlanService.Projects;
using WebUi;

namespace PlanService.Sources;

/// <summary>Reads what a measure is narrowed to, and writes it in one way: codes with commas and nothing between.</summary>
public static partial class Narrowing
{
    private const string Field = "measureOf";

    /// <param name="codes">Of the plan's projects.</param>
    /// <returns>What to keep (null for nothing), or what is wrong.</returns>
    public static (string? Of, Objection? Wrong) Read(Measure measure, string? written, Project project, IReadOnlySet<string> codes)
    {
        var parts = ThaiDigits.ToArabic(written ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        return measure.Of switch
        {
            MeasureOf.Everything => parts.Count == 0 ? (null, null) : (null, Objection.To(
                Field, "ตัววัดนี้นับทั้งองค์กร ไม่ต้องระบุขอบเขต", "This measure counts the whole organization; leave its scope empty")),
            MeasureOf.Project => Projects(parts, project, codes),
            MeasureOf.Category => Categories(parts),
            _ => Step(parts, project),
        };
    }

    private static (string?, Objection?) Projects(List<string> parts, Project project, IReadOnlySet<string> codes)
    {
        var unknown = parts.Where(part => !codes.Contains(part)).ToList();
        if (unknown.Count > 0)
        {
            return (null, Objection.To(Field, $"ไม่มีโครงการรหัส {string.Join(", ", unknown)} ในแผนนี้ คั่นหลายรหัสด้วยจุลภาค เช่น 1-01,1-03",
                $"The plan has no project {string.Join(", ", unknown)}; separate codes with commas, such as 1-01,1-03"));
        }

        return (parts.Count == 0 || (parts.Count == 1 && parts[0] == project.Code) ? null : string.Join(',', parts), null);
    }

    /// <summary>The categories are data of the complaint service, which the plan does not know: their form is all that can be checked here.</summary>
    private static (string?, Objection?) Categories(List<string> parts) => parts.TrueForAll(part => CategoryCode().IsMatch(part))
        ? (parts.Count == 0 ? null : string.Join(',', parts), null)
        : (null, Objection.To(Field, "เขียนรหัสหมวดเรื่องร้องเรียนเป็นอักษรอังกฤษตัวเล็ก คั่นด้วยจุลภาค เช่น service,conduct", "Category codes are lower-case, with commas, such as service,conduct"));

    private static (string?, Objection?) Step(List<string> parts, Project project) =>
        parts is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && project.Steps.Any(step => step.No == no)
            ? (no.ToString(CultureInfo.InvariantCulture), null)
            : (null, Objection.To(Field, $"ระบุเลขขั้นตอนหนึ่งขั้นของโครงการ ที่มีคือ {Numbers(project)}", $"Name one step of the project: {Numbers(project)}"));

    private static string Numbers(Project project) => string.Join(", ", project.Steps.Select(step => step.No.ToString(CultureInfo.InvariantCulture)));

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex CategoryCode();
}
