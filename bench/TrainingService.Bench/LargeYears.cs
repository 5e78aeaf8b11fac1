using System.Diagnostics;
using System.Globalization;
using Npgsql;
using ServiceDefaults.Values;
using TrainingService.Door;

namespace TrainingService.Bench;

/// <summary>Years of events, made inside the database from one that the service wrote itself: so it stays what the service writes. The last of them is today's, with a hall full of people.</summary>
/// <param name="Today">The event of today, whose door is open.</param>
/// <param name="Code">Of its door.</param>
/// <param name="Hall">How many people come to it.</param>
internal sealed record LargeYears(Guid Today, SpokenCode Code, int Hall)
{
    public const int UsualHall = 20_000;

    /// <param name="sample">An open event.</param>
    /// <param name="enrolments">About a hundred in each event.</param>
    /// <param name="hall">People at the event of today.</param>
    public static async Task<LargeYears> Load(string database, Guid sample, int enrolments, int hall)
    {
        var (start, events) = (Stopwatch.GetTimestamp(), Math.Max(1, enrolments / 100));
        var years = new LargeYears(Guid.CreateVersion7(), SpokenCode.New(), hall);
        await Filling.In(database, ["training_events", "enrolments", "attendance"], execute => years.Fill(execute, sample, events));
        await years.OpenDoor(database);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{enrolments} enrolments in {events} events loaded in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s\n"));
        return years;
    }

    private async Task Fill(Func<string, Task> execute, Guid sample, int events)
    {
        await execute(string.Create(CultureInfo.InvariantCulture, $$"""
            insert into training_events select made.* from training_events one, generate_series(1, {{events}}) n, jsonb_populate_record(one, jsonb_build_object(
                'id', gen_random_uuid(), 'title', 'อบรมคุณธรรมจริยธรรม รุ่นที่ ' || n, 'division', (array['SP','FIN','PW','SW','EDU'])[1 + n % 5], 'status', case when n % 50 = 0 then 'Open' else 'Completed' end,
                'fiscal_year', one.fiscal_year - n % 5, 'starts_at', one.starts_at - (n % 5) * interval '365 days' - (n / 5 % 200) * interval '1 day', 'ends_at', one.ends_at - (n % 5) * interval '365 days' - (n / 5 % 200) * interval '1 day')) made
            where one.id = '{{sample}}'
            """));
        await execute(string.Create(CultureInfo.InvariantCulture, $"insert into training_events select made.* from training_events one, jsonb_populate_record(one, jsonb_build_object('id', '{Today}', 'title', 'งานของวันนี้')) made where one.id = '{sample}'"));
        await Task.WhenAll(((string[])["02468", "13579"]).Select(digits => People($"(select id from training_events where title similar to 'อบรมคุณธรรมจริยธรรม รุ่นที่ %[{digits}]')", 100))); // both cores
        await People(string.Create(CultureInfo.InvariantCulture, $"(select '{Today}'::uuid as id)"), Hall);
        await Task.WhenAll(((int[])[1, 2]).Select(session => execute(string.Create(CultureInfo.InvariantCulture, $"""
            insert into attendance (enrolment_id, session, event_id, heads, at, recorded_at, means)
            select one.id, {session}, one.event_id, 1, now(), now(), 'List' from enrolments one where one.no % 10 > 0 and one.event_id in (select id from training_events where status = 'Completed')
            """))));

        Task People(string ofEvents, int each) => execute(string.Create(CultureInfo.InvariantCulture, $"""
            insert into enrolments (id, event_id, no, name, name_key, "group", place, phone, heads, status, source, code, created_at)
            select gen_random_uuid(), one.id, no, 'นางสาวสมศรี' || no || ' ใจดี', 'สมศรี' || no || 'ใจดี', 'ประชาชน', 'หมู่ ' || no % 9, '08' || lpad((random() * 99999999)::int::text, 8, '0'), 1, 'Enrolled', 'Staff',
                upper(substr(md5(one.id::text || no::text), 1, 14)), now()
            from {ofEvents} one, generate_series(1, {each}) no
            """));
    }

    private async Task OpenDoor(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var door = source.CreateCommand("insert into door_links (id, event_id, division, code_hash, sealed_code, opened_at, opened_by, until) values ($1, $2, 'SP', $3, '', now(), 'bench', now() + interval '1 day')");
        foreach (var value in (object[])[Guid.CreateVersion7(), Today, DoorLink.HashOf(Code)])
            door.Parameters.AddWithValue(value);
        await door.ExecuteNonQueryAsync();
    }
}
