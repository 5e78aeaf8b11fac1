using System.Diagnostics;
using System.Globalization;
using ServiceDefaults.Values;

namespace ComplaintService.Bench;

/// <summary>Five years of complaints, made inside the database: the newest two in a hundred are open, and of two in a hundred the author waits for a word.</summary>
internal static class LargeDesk
{
    public static int LastYear { get; } = FiscalYear.Of(TimeProvider.System.GetUtcNow()).Year;

    public static async Task Load(string database, WrittenRows rows, int complaints)
    {
        var start = Stopwatch.GetTimestamp();
        await Filling.In(database, ["complaints", "complaint_updates", "complaint_notices"], execute => Fill(execute, rows, complaints));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{complaints} complaints of five years loaded in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s\n"));
    }

    private static async Task Fill(Func<string, Task> execute, WrittenRows rows, int complaints)
    {
        var year = new FiscalYear(LastYear);
        var seconds = ((TimeProvider.System.GetUtcNow() - new DateTimeOffset(year.FirstDay.AddYears(-4), TimeOnly.MinValue, TimeSpan.FromHours(7))).TotalSeconds - 3600) / complaints;
        await execute("create unlogged table made as select n, gen_random_uuid() as made_id, random() as r, " + string.Create(CultureInfo.InvariantCulture,
            $"timestamptz '{year.FirstDay.AddYears(-4):yyyy-MM-dd} 00:00+07' + n * interval '{seconds:0.######} seconds' as at from generate_series(1, {complaints}) as n"));
        var open = string.Create(CultureInfo.InvariantCulture, $"(n > {complaints - (complaints / 50)})"); // the newest
        await Insert("complaints", new()
        {
            ["tracking_code"] = "upper(substr(md5(n::text || made_id::text), 1, 13))",
            ["category"] = "(array['road','street-light','water','nuisance','welfare','service','tax','other'])[1 + (n * 7 + n / 50) % 8]",
            ["subject"] = "'ไฟส่องทางดับ เสาที่ ' || n",
            ["village"] = "(1 + n % 9)::text",
            ["channel"] = "(array['Web','Web','Web','Counter','Phone','Line','Facebook','Letter'])[1 + n % 7]",
            ["status"] = $"case when {open} then 'InProgress' else 'Closed' end",
            ["received_at"] = "at",
            ["fiscal_year"] = "extract(year from (at at time zone 'Asia/Bangkok') + interval '3 months')::int + 543",
            ["first_due_on"] = "at::date + 15",
            ["due_on"] = "at::date + 15",
            ["division"] = "(array['PW','SP','SW','FIN','EDU'])[1 + n % 5]",
            ["acknowledged_at"] = "at + r * interval '3 days'",
            ["first_answered_at"] = "at + r * interval '3 days'",
            ["answered_at"] = $"case when not {open} then at + r * interval '20 days' end",
            ["first_promise_kept"] = $"case when not {open} then (at + r * interval '20 days')::date <= at::date + 15 end",
            ["closed_at"] = $"case when not {open} then at + interval '21 days' + r * interval '5 days' end",
            ["outcome"] = $"case when not {open} then 'Fixed' end",
            ["root_cause"] = $"case when not {open} and n % 20 > 0 then (array['Wear','Weather','Workmanship','LackOfMaintenance','Procedure','Conduct','Communication','Outside','Unknown'])[1 + (n * 5 + n / 30) % 9] end", // one in twenty was merged
            ["prevention"] = $"case when not {open} and n % 3 = 0 and n % 20 > 0 then 'ตรวจทุกไตรมาส และบันทึกผลไว้กับเสาที่ ' || n end",
            ["score"] = $"case when not {open} and n % 3 = 0 then 1 + (r * 5)::int % 5 end",
            ["overdue_at"] = $"case when {open} and at::date + 15 < now()::date then at::date + 16 end",
            ["replied_at"] = "case when n % 50 = 0 then at + interval '2 days' end",
            ["changed_at"] = "at",
            ["has_contact"] = open, // of the others the clock has erased it long ago: it would spend the whole measurement on that
            ["is_urgent"] = $"{open} and n % 500 = 0", // some forty of a million
        });
        await Insert("complaint_updates", new() { ["at"] = "at" });
        // The clock has already said whatever there is to say: it would work through thousands of promises meanwhile.
        await execute("insert into complaint_notices (id, complaint_id, kind, due_on, at, is_settled) select gen_random_uuid(), made_id, kind, at::date + 15, now(), false " +
            $"from made cross join unnest(array['Reminder', 'Overdue', 'ToClerk', 'ToExecutive']) as kind where {open} on conflict do nothing"); // or begins to, while this loads
        await execute("drop table made");

        Task Insert(string table, Dictionary<string, string> others) => Filling.Halves(part =>
            execute(rows.Insert(table, "made_id", others, string.Create(CultureInfo.InvariantCulture, $"from made where n % 2 = {part}"))));
    }
}
