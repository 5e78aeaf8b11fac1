using System.Globalization;
using System.Text;

namespace PlanService.Tests;

/// <summary>An invented plan of another organization, as large and in as many years as a test wants.</summary>
public static class OtherPlan
{
    /// <param name="perMission">Projects of each mission; every dimension has two missions.</param>
    /// <param name="amount">Every project's budget of every year, as written.</param>
    public static byte[] Document(int dimensions, int perMission, int firstYear, int years, string amount = "1,000")
    {
        var text = new StringBuilder();
        var all = Enumerable.Range(firstYear, years).ToList();
        text.AppendLine("แผนปฏิบัติการป้องกันการทุจริต").AppendLine("เทศบาลตำบลท่าใหม่ อำเภอท่าช้าง จังหวัดสิงห์บุรี")
            .AppendLine(CultureInfo.InvariantCulture, $"พ.ศ. {all[0]} – {all[^1]}").AppendLine();
        Row(text, ["มิติ", "ภารกิจตามมิติ", "โครงการ/กิจกรรม/มาตรการ", .. all.Select(year => $"ปี {year}"), "หมายเหตุ"]);
        for (var dimension = 1; dimension <= dimensions; dimension++)
        {
            for (var mission = 1; mission <= 2; mission++)
                for (var project = 1; project <= perMission; project++)
                {
                    Row(text,
                    [
                        mission == 1 && project == 1 ? $"{dimension}. มิติของท่าใหม่ที่ {dimension}" : "",
                        project == 1 ? $"{dimension}.{mission} ภารกิจของท่าใหม่" : "",
                        $"{project}. โครงการพัฒนาเมืองสะอาด {dimension}{mission}{project}", .. all.Select(_ => amount), "",
                    ]);
                }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendLine(string.Join('\t', cells));
}
