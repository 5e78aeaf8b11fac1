using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Clock;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Clock;

/// <summary>A clock that a file moves: for a year in minutes, in Development.</summary>
public sealed class MovedClockTests : IDisposable
{
    private static readonly DateTimeOffset October = new(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(7));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clock-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void It_goes_on_ticking_from_wherever_it_was_moved_and_everybody_sees_a_jump_at_once()
    {
        using var clock = Moved(October);
        using var other = new MovedClock(File);
        Assert.InRange(clock.GetUtcNow(), October, October.AddMinutes(5));
        var before = clock.GetUtcNow();
        Assert.True(clock.GetUtcNow() > before);

        MovedClock.Move(File, October.AddMonths(3));
        foreach (var one in (MovedClock[])[clock, other])
            Assert.InRange(one.GetUtcNow(), October.AddMonths(3), October.AddMonths(3).AddMinutes(5));
    }

    [Fact]
    public void It_never_goes_back_and_stays_where_it_is_without_its_file()
    {
        using var clock = Moved(October);
        MovedClock.Move(File, October.AddDays(-1));
        Assert.True(clock.GetUtcNow() > October);
        System.IO.File.Delete(File);
        Assert.True(clock.GetUtcNow() > October);
    }

    [Fact]
    public async Task What_waits_by_it_goes_on_when_a_jump_makes_it_due_and_not_before()
    {
        using var clock = Moved(October);
        var (week, month, rings) = (Task.Delay(TimeSpan.FromDays(7), clock), Task.Delay(TimeSpan.FromDays(30), clock), 0);
        await using var hourly = clock.CreateTimer(_ => Interlocked.Increment(ref rings), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await using var never = clock.CreateTimer(_ => throw new InvalidOperationException("it was taken back"), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        Assert.True(never.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        await Task.Delay(TimeSpan.FromMilliseconds(1), clock); // by itself, too

        MovedClock.Move(File, October.AddDays(8));
        await week;
        await Wait.Until(() => rings == 1); // a jump over many of its hours is one ring
        Assert.False(month.IsCompleted);
        MovedClock.Move(File, October.AddDays(9));
        await Wait.Until(() => rings == 2);

        await hourly.DisposeAsync();
        Assert.False(hourly.Change(TimeSpan.Zero, TimeSpan.Zero));
        MovedClock.Move(File, October.AddDays(40));
        await month;
        Assert.Equal(2, rings);
    }

    [Fact]
    public async Task A_service_lives_in_another_time_while_tokens_are_those_of_the_present()
    {
        using (Moved(October.AddYears(1)))
        await using (var service = await SampleService.StartAsync(environment: "Development", clock: File))
        {
            var answer = await service.Officer.Post("api/v1/notes", new { text = "of next year" }, (IdempotencyKeys.Header, "1"));
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            var written = await service.InDatabase(db => db.Set<OutboxMessage>().Select(row => row.CreatedAt).SingleAsync());
            Assert.InRange(written, October.AddYears(1), October.AddYears(1).AddMinutes(5));

            MovedClock.Move(File, October.AddYears(2));
            Assert.Equal(HttpStatusCode.Created, (await service.Officer.Post("api/v1/notes", new { text = "two years" })).StatusCode);
            await Wait.Until(async () => await service.InDatabase(db => db.Set<IdempotentRequest>().CountAsync()) == 0); // housekeeping's hour has come
        }
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Nobody_moves_the_clock_outside_Development(string environment)
    {
        MovedClock.Move(File, October);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => SampleService.StartAsync(environment: environment, clock: File));
        Assert.Contains("Platform:Clock", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_it_is_the_real_clock()
    {
        await using var service = await SampleService.StartAsync();
        Assert.Same(TimeProvider.System, service.Services.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public void The_file_says_days_hours_minutes_and_seconds()
    {
        System.IO.File.WriteAllText(File, "-58.05:30:00\n");
        using var clock = new MovedClock(File);
        var real = TimeProvider.System.GetUtcNow();
        Assert.InRange(clock.GetUtcNow() - real, new TimeSpan(-58, -5, -30, 0), new TimeSpan(-58, -5, -29, 0));
        Assert.Throws<FormatException>(() =>
        {
            System.IO.File.WriteAllText(File, TimeSpan.Zero.ToString("g", CultureInfo.InvariantCulture) + " hours");
            _ = new MovedClock(File);
        });
    }

    private string File => Path.Combine(_folder.FullName, "clock");

    private MovedClock Moved(DateTimeOffset now)
    {
        MovedClock.Move(File, now);
        return new MovedClock(File);
    }
}
