using OperationsService.Telemetry.Map;
using OperationsService.Telemetry.Metrics;
using OperationsService.Traces;
using OperationsService.Traces.Layout;
using OperationsService.Traces.Map;
using OperationsService.Traces.Metrics;
using OperationsService.Traces.Words;

namespace OperationsService.Tests.TracePages;

/// <summary>What spans, failures, calls and counts say in plain words and numbers.</summary>
public sealed class WordsTests
{
    [Fact]
    public void A_trace_reads_as_a_story()
    {
        var tree = TraceTree.Of(Recorded.Training().Spans);
        Assert.Equal(
            [
                "POST /training/…", "เรียก อบรม (POST)", "POST /training/api/v1/events/{id}/completion", "SELECT training_events", "INSERT audit, outbox",
                "ส่งข่าวจากคิวขาออก (outbox)", "ส่ง TrainingEventCompleted", "รับ TrainingEventCompleted ครั้งที่ 1", "UPDATE project_years", "รับ TrainingEventCompleted ครั้งที่ 2", "UPDATE project_years",
            ],
            tree.All.Select(SpanWords.Of));
        Assert.Equal("POST /training/api/v1/events/{id}/completion", SpanWords.Title(tree));
        var view = TraceView.Of("4bf92f3577b34da6a3ce929d0e0e4736", Recorded.Training().Spans, [], default);
        Assert.Equal("ผู้ใช้รอ 58.4 ms", TraceStory.Waited(view));
        Assert.Equal("ส่วนที่เหลืออีก 119.2 ms เกิดหลังตอบกลับแล้ว โดยส่งข่าว TrainingEventCompleted ผ่านคิวข้อความไปยัง แผน", TraceStory.Afterwards(view));
        Assert.Equal("ผิดพลาด 1 ครั้ง ลองใหม่แล้วสำเร็จ", view.Outcome.Text);
    }

    [Theory]
    [InlineData("SELECT c.id FROM complaints AS c WHERE c.id = @id", "SELECT complaints")]
    [InlineData("with own as (\n    insert into intake_counts as known (address) values (@p0)) select 1", "INSERT intake_counts")]
    [InlineData("INSERT INTO platform.audit (id) VALUES (@p0);\r\nUPDATE \"ops\".\"webhooks\" SET x = 1;\nINSERT INTO a VALUES (1); INSERT INTO b VALUES (1); INSERT INTO c VALUES (1)", "INSERT audit, a, b, … · UPDATE webhooks")]
    [InlineData("delete from used_tickets where at < @p0", "DELETE used_tickets")]
    [InlineData("select * from platform.outbox where sent_at is null order by id limit 100 for update skip locked", "SELECT outbox")]
    [InlineData("SAVEPOINT \"__EFSavePoint\";", "SAVEPOINT")]
    [InlineData("LOCK TABLE \"__EFMigrationsHistory\" IN ACCESS EXCLUSIVE MODE", "LOCK TABLE __EFMigrationsHistory")]
    [InlineData("SELECT 1", "SELECT")]
    [InlineData("SELECT EXISTS (\n    SELECT 1\n    FROM risks AS r)", "SELECT risks")]
    [InlineData(" ; ", "")]
    public void A_statement_says_what_it_does_and_to_which_tables(string sql, string words) => Assert.Equal(words, SqlWords.Of(sql));

    [Theory]
    [InlineData(0.04, "0.0 ms")]
    [InlineData(58.4, "58.4 ms")]
    [InlineData(12_345, "12.35 วินาที")]
    [InlineData(200_000, "3 นาที 20 วินาที")]
    [InlineData(7_500_000, "2 ชั่วโมง 5 นาที")]
    public void How_long_it_took_is_said_in_the_unit_that_people_use(double milliseconds, string words) => Assert.Equal(words, Took.Text(milliseconds));

    [Theory]
    [InlineData("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", "4bf92f3577b34da6a3ce929d0e0e4736")]
    [InlineData(" 4bf92f3577b34da6a3ce929d0e0e4736 ", "4bf92f3577b34da6a3ce929d0e0e4736")]
    [InlineData("00000000000000000000000000000000", null)]
    [InlineData("0HN7:00000001", null)]
    [InlineData(null, null)]
    public void A_trace_is_known_by_its_number_however_it_is_written(string? text, string? id) => Assert.Equal(id, TraceIds.Read(text));

    [Fact]
    public void A_failure_that_is_known_says_what_to_do_by_the_most_exact_of_its_names()
    {
        var clash = Recorded.Training().Spans.Single(span => span.Attributes.ContainsKey("db.response.status_code"));
        Assert.StartsWith("ฐานข้อมูลให้ลองใหม่", KnownErrors.Of(clash)!.Text, StringComparison.Ordinal);
        Assert.NotNull(KnownErrors.Find("System.Net.Sockets.SocketException"));
        Assert.Null(KnownErrors.Find("Something.Nobody.KnowsException"));
        Assert.Null(KnownErrors.Find(null));
    }

    [Fact]
    public void The_map_has_the_same_places_each_time_and_nothing_lies_on_another()
    {
        ServiceCall[] calls =
        [
            new(Nodes.Outside, "gateway", CallKind.Http, 100, 0, 5, 20, 90), new("gateway", "plan", CallKind.Http, 60, 1, 5, 20, 90), new("gateway", "identity", CallKind.Http, 9, 0, 5, 20, 90),
            new("plan", Nodes.Database, CallKind.Database, 900, 0, 1, 2, 9), new("plan", Nodes.Broker, CallKind.Message, 4, 0, 1, 2, 9), new(Nodes.Broker, "plan", CallKind.Message, 4, 0, 1, 2, 9), new("plan", "identity", CallKind.Http, 2, 0, 1, 2, 9), new("plan", "plan", CallKind.Http, 1, 0, 1, 2, 9),
        ];
        var (one, other) = (MapDrawing.Of(new(Recorded.Begin, Recorded.Begin, calls)), MapDrawing.Of(new(Recorded.Begin, Recorded.Begin, [.. calls.Reverse()])));
        Assert.Equal(one.Nodes.Select(node => (node.Name, node.X, node.Y)), other.Nodes.Select(node => (node.Name, node.X, node.Y)));
        Assert.Equal(one.Nodes.Count, one.Nodes.Select(node => (node.X, node.Y)).Distinct().Count());
        Assert.All(one.Nodes, node => Assert.True(node.X >= 0 && node.Y >= 0 && node.X + MapDrawing.BoxWidth <= one.Width && node.Y + MapDrawing.BoxHeight <= one.Height));
        Assert.Equal(calls.Length - 1, one.Lines.Count); // whoever calls itself stands in the table alone
        Assert.Equal("plan", Assert.Single(one.Lines, line => line.IsBad).Call.To);
        Assert.Empty(MapDrawing.Of(new(Recorded.Begin, Recorded.Begin, [])).Nodes);
    }

    [Fact]
    public void Counts_that_only_grow_become_figures_part_by_part_also_over_a_new_start()
    {
        var since = Recorded.Begin;
        SeriesPoint Point(int minute, long count, params long[] buckets) => new(since.AddMinutes(minute), count * 0.1, count, buckets);
        Series Requests(string status, string route, params SeriesPoint[] points) => new("plan", "plan-1", ServiceFigures.Requests, "s", InstrumentKind.Histogram, new Dictionary<string, string> { ["http.response.status_code"] = status, ["http.route"] = route }, [0.1, 0.5], points);
        Series Memory(string instance, params (int Minute, double Bytes)[] points) => new("plan", instance, ServiceFigures.Memory, "By", InstrumentKind.Gauge, new Dictionary<string, string>(), [], [.. points.Select(point => new SeriesPoint(since.AddMinutes(point.Minute), point.Bytes, 0, []))]);
        var figures = Assert.Single(ServiceFigures.Of(
            [
                Requests("200", "/", Point(-5, 10, 10, 0, 0), Point(1, 16, 14, 2, 0), Point(12, 4, 0, 0, 4)),
                Requests("500", "/", Point(11, 2, 2, 0, 0)), Requests("200", "/health", Point(1, 900, 900, 0, 0)),
                Memory("plan-1", (1, 100), (2, 300)), Memory("plan-2", (3, 50)),
            ], since, TimeSpan.FromMinutes(10), 2));
        Assert.Equal([6, 6], figures.Slots.Select(slot => slot.Requests));
        Assert.Equal([0, 2], figures.Slots.Select(slot => slot.Failed));
        Assert.Equal([350, null], figures.Slots.Select(slot => slot.Memory));
        Assert.Equal(350, figures.MemoryNow);
        Assert.Equal(0.1, figures.Durations.Quantile(0.5)!.Value, 6);
        Assert.Equal(0.5, figures.Durations.Quantile(0.99));
        Assert.Null(new Histogram().Quantile(0.5));
    }
}
