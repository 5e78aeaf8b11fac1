using System.Globalization;
using System.Text.Json;

namespace DemoYear;

/// <summary>The daily work of the plan's projects: money of the ordinance, steps with due days and evidence, what was made public, who was reached.</summary>
internal static class PlanWork
{
    private static readonly (string Code, string Thai)[] Channels =
        [("website", "เว็บไซต์"), ("facebook", "Facebook"), ("board", "บอร์ดประชาสัมพันธ์"), ("line", "LINE"), ("radio", "เสียงตามสาย")];

    /// <summary>Written down once the plan is in force: the projects, their steps and groups are its own.</summary>
    public static void In(DemoWorld world, IReadOnlyList<JsonElement> projects)
    {
        foreach (var project in projects)
        {
            var work = new OneProject(world, project);
            work.Money();
            work.Steps();
            work.Publications();
            work.Targets();
        }
    }

    private sealed class OneProject(DemoWorld world, JsonElement project)
    {
        private readonly string _code = project.GetProperty("code").GetString()!;
        private readonly Caller _officer = world.Callers.Officer(LeadOf(project));

        private string Path => $"/plan/api/v1/projects/{_code}/years/{DemoWorld.Year}";

        /// <summary>What the plan gives, the ordinance gives too.</summary>
        public void Money()
        {
            if (Planned(project) is not { } amount || amount == 0)
                return;
            Do(YearClock.Day(10, 5), () => world.Callers.PlanOfficer.Put($"{_code}/ordinance", $"{Path}/ordinance", new { amount, reference = "แผนงานบริหารงานทั่วไป › งบดำเนินงาน › ค่าใช้สอย", reason = "ตามข้อบัญญัติงบประมาณรายจ่าย" }));
            world.Tally.Add("ordinance", amount);
            var paidOn = YearClock.OfficeDay(YearClock.Day(8, 18));
            Do(paidOn, () => SpendTheRest(paidOn));
        }

        /// <summary>What the trainings left over goes into posters and leaflets, in whole hundreds of baht.</summary>
        private async Task SpendTheRest(DateOnly paidOn)
        {
            var remaining = (await _officer.Read($"{_code}/remaining", Path)).GetProperty("remaining").GetDecimal();
            var amount = Math.Floor(remaining / 100) * 100;
            if (amount == 0)
                return;
            await _officer.Post($"{_code}/spending", $"{Path}/spending", new { amount, paidOn, document = $"ฎ. {_code}-9/2570", note = "ค่าป้ายและเอกสารประชาสัมพันธ์โครงการ" });
            world.Tally.Add($"spent {_code}", amount);
        }

        /// <summary>Spread from November to August; most are done by their day, some a fortnight late, each with a picture or a document.</summary>
        public void Steps()
        {
            var steps = project.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("no").GetInt32()).ToList();
            if (steps.Count == 0)
                return;
            var due = steps.Index().Select(step => (No: step.Item, On: YearClock.OfficeDay(YearClock.Day(11, 9).AddDays(280 * step.Index / steps.Count)))).ToList();
            Do(YearClock.Day(10, 12), () => _officer.Put($"{_code}/due", $"{Path}/due", new { steps = due.Select(step => new { no = step.No, dueOn = step.On }) }));
            foreach (var (no, on) in due)
            {
                var chance = world.Chance($"{_code} step {no}");
                var done = YearClock.OfficeDay(chance.Happens(88) ? on.AddDays(-chance.Between(0, 9)) : on.AddDays(chance.Between(5, 16)));
                Do(done, async () =>
                {
                    var file = await Evidence($"{_code}/step-{no}", chance);
                    await _officer.Post($"{_code}/step-{no}", $"{Path}/steps/{no}/completion", new { on = done, note = "ดำเนินการแล้วตามแผน", evidence = new[] { file } });
                });
            }
        }

        /// <summary>In at least three channels, as the indicators of most projects ask.</summary>
        public void Publications()
        {
            var chance = world.Chance($"{_code} publications");
            foreach (var (index, (channel, thai)) in Channels.Take(chance.Between(3, 5)).Index())
            {
                var on = YearClock.OfficeDay(YearClock.Day(12, 1).AddDays(index * 45 + chance.Between(0, 20)));
                Do(on, () => _officer.Post($"{_code}/publication-{index + 1}", $"{Path}/publications", new
                {
                    title = string.Create(CultureInfo.InvariantCulture, $"ผลการดำเนินงาน เรื่องที่ {index + 1} ทาง{thai}"),
                    channel,
                    url = channel is "website" ? string.Create(CultureInfo.InvariantCulture, $"https://www.buengnakhon.example/news/{_code}-{index + 1}") : null,
                    publishedOn = on,
                }));
            }
        }

        public void Targets()
        {
            foreach (var (index, group) in project.GetProperty("targetGroups").EnumerateArray().Index())
            {
                if (!group.TryGetProperty("count", out var count) || count.ValueKind is not JsonValueKind.Number)
                    continue;
                var reached = Math.Floor(count.GetDecimal() * (90 + world.Chance($"{_code} target {index}").Between(0, 10)) / 100);
                Do(YearClock.Day(9, 6), () => _officer.Put($"{_code}/target-{index + 1}", string.Create(CultureInfo.InvariantCulture, $"{Path}/targets/{index + 1}"), new { count = Math.Max(1, reached) }));
            }
        }

        private void Do(DateOnly day, Func<Task> deed) => world.Agenda.On(day, $"project {_code}", deed);

        private async Task<object> Evidence(string what, Chance chance)
        {
            var sent = chance.Happens(50)
                ? await _officer.Send($"{what}/file", "/plan/api/v1/files", "photo.png", "image/png", Proof.Picture((byte)chance.Between(40, 220), (byte)chance.Between(40, 220), 120))
                : await _officer.Send($"{what}/file", "/plan/api/v1/files", "record.pdf", "application/pdf", Proof.Page($"Record of {what}"));
            return new { fileId = sent.GetProperty("fileId").GetGuid(), title = "หลักฐานการดำเนินงาน" };
        }
    }

    /// <summary>The first of the responsible divisions; the clerk's office where all are.</summary>
    public static string LeadOf(JsonElement project) => project.GetProperty("divisions").EnumerateArray().Select(division => division.GetString()!).FirstOrDefault(Callers.Divisions.Contains) ?? Callers.Clerk;

    public static decimal? Planned(JsonElement project) =>
        project.GetProperty("budgets").TryGetProperty(DemoWorld.Year, out var amount) && amount.ValueKind is JsonValueKind.Number ? amount.GetDecimal() : null;
}
