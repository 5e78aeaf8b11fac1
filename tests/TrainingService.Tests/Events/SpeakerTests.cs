namespace TrainingService.Tests.Events;

/// <summary>Nobody teaches at two events at once.</summary>
public sealed class SpeakerTests : IAsyncDisposable
{
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Of_many_who_plan_one_speaker_in_the_same_moment_one_gets_the_hour()
    {
        var elsewhere = await _app.Planned(With("อบรมที่ย้ายมาเวลาเดียวกัน", "2027-04-20", "อาจารย์ ดี เลิศ"));
        var old = await _app.Planned(With("อบรมปีก่อน", "2027-04-21", "อาจารย์ ดี เลิศ"));
        var change = With("อบรมที่ย้ายมาเวลาเดียวกัน", "2027-05-20", "อาจารย์ ดี เลิศ", "พระครูสุจริต");
        var asked = await Task.WhenAll(
        [
            _app.Client().Send(HttpMethod.Put, $"events/{elsewhere}", change),
            _app.Client().Send($"events/{old}/copy", new { fiscalYear = 2570, startsOn = "2027-05-20" }),
            .. Enumerable.Range(1, 6).Select(no => _app.Client().Send("events", no % 2 == 0
                ? With($"อบรมรุ่นที่ {no}", "2027-05-20", "พระครูสุจริต", "อาจารย์ ดี  เลิศ")
                : With($"อบรมรุ่นที่ {no}", "2027-05-20", "อาจารย์ ดี เลิศ", "พระครูสุจริต"))),
        ]);
        Assert.Single(asked, one => one.Code is null);
        Assert.Equal(7, asked.Count(one => one.Code is "speaker-busy"));
    }

    private static Dictionary<string, object?> With(string title, string day, params string[] speakers)
    {
        var content = TrainingApp.Event(title);
        content["speakers"] = speakers.Select(name => new { name, stateOfficer = false, hours = 3 });
        content["budgetLines"] = Array.Empty<object>();
        (content["startsAt"], content["endsAt"]) = ($"{day}T09:00:00+07:00", $"{day}T16:00:00+07:00");
        return content;
    }
}
