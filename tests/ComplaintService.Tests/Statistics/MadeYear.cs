using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Tests.Statistics;

/// <summary>A fiscal year (2566, long over) that a test fills as it likes; each has a service of its own.</summary>
public sealed class MadeYear : IAsyncDisposable
{
    private bool _hasBase;

    public ComplaintApp App { get; } = new();

    public HttpClient Anybody => App.Client();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>Complaints that came on the 10th of a month and were answered two days later.</summary>
    /// <param name="month">October to December are those of 2565 (2022).</param>
    /// <param name="score">Of each; null where nobody rated.</param>
    /// <param name="more">JSON members that differ: <c>, 'village', '7'</c>.</param>
    public async Task Add(int count, string category, string division = "PW", string channel = "Web", int month = 1, int? score = null, string more = "")
    {
        if (!_hasBase)
            await App.Receive(); // of the present year: columns that do not matter are copied from it
        _hasBase = true;
        var received = new DateOnly(month >= 10 ? 2022 : 2023, month, 10);
        await Copy(count, string.Create(CultureInfo.InvariantCulture, $"""
            'fiscal_year', 2566, 'received_at', '{received:yyyy-MM-dd}T03:00:00Z', 'first_due_on', '{received.AddDays(15):yyyy-MM-dd}', 'due_on', '{received.AddDays(15):yyyy-MM-dd}',
            'first_answered_at', '{received.AddDays(2):yyyy-MM-dd}T03:00:00Z', 'answered_at', '{received.AddDays(2):yyyy-MM-dd}T03:00:00Z', 'first_promise_kept', true,
            'status', 'Resolved', 'outcome', 'Fixed', 'changed_at', '{received.AddDays(2):yyyy-MM-dd}T03:00:00Z',
            'category', '{category}', 'division', '{division}', 'channel', '{channel}', 'score', {score?.ToString(CultureInfo.InvariantCulture) ?? "null"}{more}
            """));
    }

    /// <summary>Some 900 complaints, unevenly spread; the same each time.</summary>
    public async Task FillTown()
    {
        string[] categories = ["road", "street-light", "water", "welfare", "tax", "other"], divisions = ["PW", "PW", "PW", "SW", "FIN", "SP"], channels = ["Web", "Phone", "Line"];
        var luck = new Random(2566);
        for (var month = 1; month <= 12; month++)
        {
            for (var kind = 0; kind < categories.Length; kind++)
            {
                var open = luck.Next(4) == 0 ? ", 'answered_at', null, 'outcome', null, 'status', 'InProgress', 'first_promise_kept', null" : luck.Next(4) == 0 ? ", 'status', 'Closed'" : "";
                await Add(luck.Next(1, 26 - (kind * 4)), categories[kind], luck.Next(6) == 0 ? "none" : divisions[kind], channels[luck.Next(3)], month, more: open);
                await Add(luck.Next(1, 8), categories[kind], divisions[kind], channels[luck.Next(3)], month, luck.Next(1, 6));
            }
        }
    }

    private Task<int> Copy(int count, string values) => App.InDatabase(async db =>
    {
        var columns = await db.Database.SqlQuery<string>($"""
            select string_agg(quote_ident(column_name), ', ') as "Value" from information_schema.columns where table_name = 'complaints' and is_identity = 'NO'
            """).SingleAsync();
#pragma warning disable EF1002 // the test's own text
        return await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"""
            insert into complaints ({columns})
            select {columns} from (
                select (jsonb_populate_record(base, jsonb_build_object('id', gen_random_uuid(), 'tracking_code', substr(md5(random()::text), 1, 13), {values}))).*
                from (select complaints as base from complaints order by number limit 1) as one cross join generate_series(1, {count})) as made
            """));
#pragma warning restore EF1002
    });
}
