using System.Diagnostics;
using System.Globalization;
using DemoYear;

namespace Platform.Bench;

/// <summary>An administrator has the plan learn a year of many complaints and trainings anew: how long until the last value is said again, and that all are the same.</summary>
internal static class YearLearntAnew
{
    private const int Rounds = 5;
    private static readonly string Rebuild = $"/plan/api/v1/years/{DemoWorld.Year}/rebuild";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task Measure(DemoWorld world, string folder, int complaints)
    {
        Trainings.In(world);
        await world.Agenda.Live(YearClock.Day(12, 20), world.Clock, world.Ledger); // one training is over by then
        await Fill(folder, complaints);
        await Learn(world, 0); // what was written past the services is told
        var before = await Report.Settled(world, "12m");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n| a year of {complaints} complaints and {complaints / 100} trainings learnt anew | seconds |\n|---|--:|"));
        for (var round = 1; round <= Rounds; round++)
        {
            var seconds = await Learn(world, round);
            var isSame = (await Report.Settled(world, "12m")).Hash == before.Hash;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| round {round}{(isSame ? "" : ", NOT THE SAME")} | {seconds:0.00} |"));
        }
    }

    private static async Task<double> Learn(DemoWorld world, int round)
    {
        var start = Stopwatch.GetTimestamp();
        await world.Callers.Admin.Post(string.Create(CultureInfo.InvariantCulture, $"rebuild-{round}"), Rebuild, new { reason = "วัดเวลาที่ใช้เรียนรู้ทั้งปีใหม่" });
        while ((await world.Callers.Admin.Look(Rebuild)).GetProperty("awaited").GetInt32() > 0)
            await Task.Delay(Look);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Copies of what the services themselves wrote, so that they stay what services write.</summary>
    private static async Task Fill(string folder, int complaints)
    {
        await Execute("complaintdb", $"""
            insert into complaints overriding user value select made.* from (select complaints as row from complaints where status = 'Closed' and score is not null limit 1) one, generate_series(1, {complaints}) n,
                jsonb_populate_record(one.row, jsonb_build_object('id', gen_random_uuid(), 'tracking_code', upper(substr(md5(n::text || random()::text), 1, 13)),
                'subject', (one.row).subject || ' ' || n, 'category', (array['road', 'street-light', 'water', 'nuisance', 'welfare', 'tax', 'other'])[1 + n % 7], 'score', 1 + n % 5)) made
            """);
        await Execute("trainingdb", $"""
            create temporary table made as select one.id as like_id, gen_random_uuid() as made_id, n from (select id from training_events where status = 'Completed' limit 1) one, generate_series(1, {complaints / 100}) n;
            insert into training_events overriding user value select it.* from training_events one join made on made.like_id = one.id, jsonb_populate_record(one, jsonb_build_object('id', made.made_id, 'title', one.title || ' ' || made.n)) it;
            create temporary table people as select one.id as like_id, gen_random_uuid() as made_id, made.made_id as event_id from enrolments one join made on made.like_id = one.event_id;
            insert into enrolments overriding user value select it.* from enrolments one join people on people.like_id = one.id, jsonb_populate_record(one, jsonb_build_object('id', people.made_id, 'event_id', people.event_id, 'code', upper(substr(md5(people.made_id::text), 1, 14)))) it;
            insert into attendance overriding user value select it.* from attendance one join people on people.like_id = one.enrolment_id, jsonb_populate_record(one, jsonb_build_object('enrolment_id', people.made_id, 'event_id', people.event_id)) it
            """);

        async Task Execute(string database, string sql)
        {
            await using var source = Databases.Open(folder, database);
            await using var command = source.CreateCommand(sql + "; analyze");
            await command.ExecuteNonQueryAsync();
        }
    }
}
