using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace PlanService.Bench;

/// <summary>Makes of the seed plan a published one of any size, inside the database.</summary>
internal static class LargePlan
{
    private const string Plan = "'00000000-0000-4000-8000-000000000001'::uuid";

    /// <param name="projects">Each with five years.</param>
    /// <param name="payments">For each year of each project.</param>
    public static async Task Load(string database, int projects, int payments)
    {
        var start = Stopwatch.GetTimestamp();
        await using var source = NpgsqlDataSource.Create(database);
        await Filling.In(database, ["projects", "indicators", "project_budgets", "project_years", "spending"], execute => Fill(source, execute, projects, payments));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{projects} projects, {projects * 5} years, {projects * 5L * payments} payments loaded in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s\n"));
    }

    private static async Task Fill(NpgsqlDataSource source, Func<string, Task> execute, int projects, int payments)
    {
        await Copy("plans", """
            select base from plans base limit 1
            """, $"'id', {Plan}, 'series_id', {Plan}, 'status', 'Published', 'published_at', now()");
        await Copy("projects", string.Create(CultureInfo.InvariantCulture, $"""
            select base, n from (select base, row_number() over (order by base.position) as place, count(*) over () as all_of_them from projects base where plan_id <> {Plan}) seed
            join generate_series(1, {projects}) n on n % all_of_them + 1 = place
            """), $"'id', gen_random_uuid(), 'plan_id', {Plan}, 'code', (base).dimension || '-' || lpad(n::text, 6, '0'), 'position', n");
        await Copy("indicators", $"""
            select base, project.id as project, n from projects project cross join generate_series(1, 3) n
            cross join lateral (select any_row from indicators any_row limit 1) as one(base) where project.plan_id = {Plan}
            """, "'project_id', project, 'code', 'o' || n, 'position', n");
        await execute($"""
            insert into project_budgets (project_id, fiscal_year, baht, as_written)
            select id, fiscal_year, 13000, '13,000' from projects cross join generate_series(2566, 2570) fiscal_year where plan_id = {Plan}
            """);
        await execute(string.Create(CultureInfo.InvariantCulture, $"""
            insert into project_years select made.* from projects cross join generate_series(2566, 2570) fiscal_year, jsonb_populate_record(null::project_years, jsonb_build_object(
                'id', gen_random_uuid(), 'series_id', {Plan}, 'code', code, 'fiscal_year', fiscal_year, 'spent', {payments} * 100, 'reserved', 0,
                'steps_done', position % 6, 'steps_unproven', 0, 'not_fixed', 0, 'trainings_held', 0, 'expects_training', false, 'next_due_on', case when position % 3 = 0 then date '2026-11-01' else date '2027-08-01' end)) made
            where projects.plan_id = {Plan}
            """));
        await Filling.Halves(part => execute(string.Create(CultureInfo.InvariantCulture, $"""
            insert into spending (id, project_year_id, amount, paid_on, document, document_key, recorded_at, recorded_by)
            select gen_random_uuid(), id, 100, make_date(fiscal_year - 543, 1, 1 + n % 28), 'ฎีกา ' || n, 'ฎีกา' || n, now(), 'measurement'
            from project_years cross join generate_series(1, {payments}) n where series_id = {Plan} and n % 2 = {part}
            """)));

        // Rows like those that are there, with some values of their own.
        async Task Copy(string table, string from, string values)
        {
            await using var columns = source.CreateCommand(
                "select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'");
            columns.Parameters.AddWithValue(table);
            var names = (string)(await columns.ExecuteScalarAsync())!;
            await execute($"insert into {table} ({names}) select {names} from ({from}) source, jsonb_populate_record(base, jsonb_build_object({values})) made");
        }
    }
}
