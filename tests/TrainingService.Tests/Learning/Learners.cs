using System.Net;
using System.Text.Json;
using Npgsql;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.People;

namespace TrainingService.Tests.Learning;

/// <summary>Open events with people in them.</summary>
internal static class Learners
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    /// <summary>In the middle of the event's day.</summary>
    public static DateTimeOffset AtTheEvent { get; } = new(2027, 3, 26, 5, 0, 0, TimeSpan.Zero);

    /// <summary>An event without money, which opens at once: on 26 March 2570.</summary>
    public static async Task<Guid> Open(this TrainingApp app, string course = "ethics", string project = "1-03", string division = "SP")
    {
        var content = TrainingApp.Event($"อบรม {course}");
        (content["course"], content["projectCode"]) = (course, project);
        (content["budgetLines"], content["speakers"]) = (Array.Empty<object>(), Array.Empty<object>());
        var id = await app.Planned(content, division);
        Assert.Equal(HttpStatusCode.NoContent, (await app.Client(division: division).Send($"events/{id}/budget-request")).Status);
        return id;
    }

    /// <summary>So many people with a place, by name.</summary>
    public static Task<List<Enrolment>> Enrol(this TrainingApp app, Guid id, int people, EnrolmentStatus status = EnrolmentStatus.Enrolled, EnrolmentSource source = EnrolmentSource.Staff, string? email = null) => app.InDatabase(async db =>
    {
        var before = db.Enrolments.Count(one => one.EventId == id);
        var enrolled = Enumerable.Range(before + 1, people)
            .Select(no => Enrolment.Of(id, no, new($"นางสาวผู้เข้าอบรม คนที่{no}", Email: email is null ? null : $"{no}.{email}"), status, source, new(2027, 3, 2, 0, 0, 0, TimeSpan.Zero))).ToList();
        db.AddRange(enrolled);
        await db.SaveChangesAsync(Ct);
        return enrolled;
    });

    /// <summary>They were there in the morning.</summary>
    public static Task<int> Attend(this TrainingApp app, IEnumerable<Enrolment> enrolled) => app.InDatabase(db =>
    {
        db.AddRange(enrolled.Select(who => new Attendance { EnrolmentId = who.Id, EventId = who.EventId, Session = 1, At = AtTheEvent, RecordedAt = AtTheEvent, Means = AttendanceMeans.List }));
        return db.SaveChangesAsync(Ct);
    });

    /// <summary>Answers to the test by the code of the ticket.</summary>
    public static Task<(HttpStatusCode Status, string? Code, JsonElement Body)> Answer(this TrainingApp app, Enrolment who, string kind, params int?[] answers) =>
        app.Client(null, null).Send($"events/{who.EventId}/tests/{kind}/answers", new { code = who.Code, answers });

    /// <summary>Answers to a survey by the code of the ticket.</summary>
    public static Task<(HttpStatusCode Status, string? Code, JsonElement Body)> Say(this TrainingApp app, Enrolment who, string kind, int[] answers, string? comment = null) =>
        app.Client(null, null).Send($"events/{who.EventId}/surveys/{kind}/answers", new { code = who.Code, answers, comment });

    /// <summary>The right choices of the course's test, so many of them made wrong.</summary>
    public static async Task<int?[]> Choices(this TrainingApp app, string course, int wrong)
    {
        var test = await app.Client(Roles.PlanOfficer, null).GetJson($"courses/{course}/test");
        return [.. test.GetProperty("questions").EnumerateArray().Select((question, index) => (int?)(question.GetProperty("right").GetInt32() is var right && index < wrong ? (right % 2) + 1 : right))];
    }

    /// <summary>Every row of every table as PostgreSQL keeps it: table, transaction that wrote it, and its columns as JSON.</summary>
    public static Task<List<(string Table, string Xmin, string Row)>> Dump(this TrainingApp app) => app.InDatabase(async (TrainingDb db) =>
    {
        await using var connection = new NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync(Ct);
        var tables = await Read(connection, "select format('%I.%I', table_schema, table_name), '', '' from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'");
        var rows = new List<(string, string, string)>();
        foreach (var (table, _, _) in tables)
            rows.AddRange(await Read(connection, $"select '{table}', t.xmin::text, to_jsonb(t)::text from {table} t"));
        return rows;
    });

    private static async Task<List<(string, string, string)>> Read(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var rows = new List<(string, string, string)>();
        while (await reader.ReadAsync(Ct))
            rows.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        return rows;
    }
}
