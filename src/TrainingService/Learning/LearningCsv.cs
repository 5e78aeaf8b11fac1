using System.Globalization;
using Documents;

namespace TrainingService.Learning;

/// <summary>A line for each person: score before and after, gain, and question by question 1 for right and 0 for wrong.</summary>
internal static class LearningCsv
{
    public static async Task<Stream> Of(LearningFigures figures, CourseTest? test, CancellationToken ct)
    {
        var stream = new MemoryStream();
        await using (var writer = Csv.Writer(stream))
        {
            await writer.WriteLineAsync(Csv.Row(
            [
                "ลำดับ", "ชื่อ", "คะแนนก่อน (ร้อยละ)", "คะแนนหลัง (ร้อยละ)", "เพิ่มขึ้น", "ผล",
                .. figures.Questions.Select(question => $"ก่อน ข้อ {question.No}"), .. figures.Questions.Select(question => $"หลัง ข้อ {question.No}"),
            ]));
            foreach (var person in figures.People)
            {
                await writer.WriteLineAsync(Csv.Row(
                [
                    Number(person.No), Csv.Cell(person.Name), Number(person.Before), Number(person.After), Number(person.Gain),
                    person.Passed switch { true => "ผ่าน", false => "ไม่ผ่าน", null => "" }, .. Marks(person.ChosenBefore), .. Marks(person.ChosenAfter),
                ]));
                ct.ThrowIfCancellationRequested();
            }
        }

        stream.Position = 0;
        return stream;

        IEnumerable<string> Marks(IReadOnlyList<int?>? chosen) =>
            (test?.Questions ?? []).Select((question, index) => chosen is null ? "" : chosen[index] == question.Right ? "1" : "0");
    }

    private static string Number(decimal? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";
}
