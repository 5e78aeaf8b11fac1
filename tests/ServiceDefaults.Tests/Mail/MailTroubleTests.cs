using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Mail;
using ServiceDefaults.Messaging;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Mail;

/// <summary>Mail servers that are set up otherwise, and letters that can't leave: the service goes on, and so does every other letter.</summary>
[Collection("Letters")] // their metrics are the process's
public sealed class MailTroubleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Letter Letter(string to = "somchai@example.com") => new("note-taken", to, "รับเรื่องแล้ว", "ข้อความที่เป็นความลับ");

    [Theory]
    [InlineData("Security", "starttls", null, null, "STARTTLS")]
    [InlineData("User", "town", null, null, "does not support authentication")]
    [InlineData("User", "town", "EHLO", "250-test\r\n250 AUTH NONE-THAT-WE-KNOW", "No compatible authentication")]
    [InlineData("Security", "none", "MAIL", "530 5.7.0 sign in first", "the server wants a sign-in")]
    [InlineData("Security", "none", "RCPT", "530 5.7.0 sign in before you write to somchai@example.com", "the server wants a sign-in")]
    [InlineData("Security", "none", "MAIL", "421 no time for anybody", "the server answers 421")]
    public async Task A_server_that_is_set_up_otherwise_lets_letters_wait_and_the_service_go_on(string setting, string value, string? verb, string? answer, string reason)
    {
        await using var server = new SmtpServer();
        if (verb is not null)
            server.Answers[verb] = answer!;
        var heard = new HeardLog();
        var service = await SampleService.StartAsync(more: builder => builder.WritesLetters(server.Port, heard: heard, settings: (setting, value)));
        await using var _ = service;
        var (first, second) = (await service.Send(Letter()), await service.Send(Letter("second@example.com")));

        await Wait.Until(async () => (await service.Letter(first)).Attempts > 0 && (await service.Letter(second)).Attempts > 0);
        Assert.Contains(reason, (await service.Letter(first)).Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.Send(HttpMethod.Get, "alive")).StatusCode);
        Assert.Single(heard.Of(LogLevel.Warning), line => line.Contains("Letters wait", StringComparison.Ordinal)); // once, however many wait
        Assert.DoesNotContain(heard.Lines, line => line.Contains("somchai", StringComparison.Ordinal));

        // The next start, with settings and a server that fit each other.
        server.Answers.Clear();
        await using var next = await SampleService.StartAsync(service.Database, name: service.Name, more: builder => builder.WritesLetters(server.Port));
        next.Clock().Advance(TimeSpan.FromHours(1));
        await Wait.Until(async () => (await next.Letter(first)).SentAt is not null && (await next.Letter(second)).SentAt is not null);
    }

    [Fact]
    public async Task Who_is_to_be_tried_later_keeps_no_other_waiting()
    {
        await using var server = new SmtpServer();
        server.Refusals["full"] = "452 mailbox full";
        await using var service = await SampleService.StartAsync(more: builder => builder.WritesLetters(server.Port));
        var full = await service.Send(Letter("full@example.com"));
        var other = await service.Send(Letter());

        await Wait.Until(async () => (await service.Letter(other)).SentAt is not null);
        Assert.Equal("The server refused it (452)", (await service.Letter(full)).Error);
        server.Refusals.Clear();
        service.Clock().Advance(TimeSpan.FromMinutes(2));
        await Wait.Until(async () => (await service.Letter(full)).SentAt is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("works@town.go.th;")]
    [InlineData("somchai@gmail..com")]
    [InlineData("somchai.@gmail.com")]
    [InlineData("a@example.com\r\nBcc: b@example.com")]
    public async Task A_letter_whose_address_is_none_stands_in_the_way_of_no_change(string address)
    {
        await using var server = new SmtpServer();
        var heard = new HeardLog();
        await using var service = await SampleService.StartAsync(more: builder => builder.WritesLetters(server.Port, heard: heard));

        var row = await service.Letter(await service.Send(Letter(address)));

        Assert.NotNull(row.FailedAt);
        Assert.Equal(("Its address is none", null, null), (row.Error, row.Content, row.NextAt));
        Assert.Single(heard.Of(LogLevel.Warning), line => line.Contains("reaches nobody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_waiting_letter_that_can_never_be_written_is_said_once_and_the_others_leave()
    {
        await using var server = new SmtpServer();
        var heard = new HeardLog();
        await using var service = await SampleService.StartAsync(more: builder => builder.WritesLetters(server.Port, heard: heard));
        var protector = service.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(MailSetup.Purpose);
        // As an earlier version took them: an address that the sender refuses, and one of which nothing can be read any more.
        var now = TimeProvider.System.GetUtcNow();
        var (wrong, unreadable) = (QueuedLetter.Of(Letter("works@town.go.th;"), protector, now), QueuedLetter.Of(Letter(), protector, now));
        await service.InDatabase(async db =>
        {
            db.AddRange(wrong, unreadable);
            await db.SaveChangesAsync(Ct);
            return await db.Database.ExecuteSqlAsync($"update platform.letters set content = 'none of ours' where id = {unreadable.Id}", Ct);
        });

        var sent = await service.Send(Letter());

        await Wait.Until(async () => (await service.Letter(sent)).SentAt is not null);
        Assert.Equal("Its address is none", (await service.Letter(wrong.Id)).Error);
        Assert.NotNull((await service.Letter(wrong.Id)).FailedAt);
        service.Clock().Advance(TimeSpan.FromMinutes(2));
        await Wait.Until(async () => (await service.Letter(unreadable.Id)).Attempts == 2);
        Assert.Single(heard.Of(LogLevel.Error), line => line.Contains(unreadable.Id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(heard.Lines, line => line.Contains("town.go.th", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await service.Client.Send(HttpMethod.Get, "alive")).StatusCode);
    }

    [Fact]
    public async Task A_letter_that_is_given_up_is_said_once_counted_and_gone_after_a_month()
    {
        var heard = new HeardLog();
        var measured = new ConcurrentDictionary<string, double>();
        using var listener = Listen(measured);
        await using var service = await SampleService.StartAsync(more: builder => builder.WritesLetters(port: 1, heard: heard));
        var id = await service.Send(Letter());
        await Wait.Until(() => Measured(listener, measured, "platform.letters.waiting") == 1);

        service.Clock().Advance(QueuedLetter.GivenUpAfter + TimeSpan.FromHours(1));

        await Wait.Until(() => Measured(listener, measured, "platform.letters.failed") == 1);
        Assert.Equal(0, measured["platform.letters.waiting"]);
        var said = Assert.Single(heard.Of(LogLevel.Warning), line => line.Contains(id.ToString(), StringComparison.Ordinal));
        Assert.Contains("note-taken reached nobody after", said, StringComparison.Ordinal);
        Assert.DoesNotContain(heard.Lines, line => line.Contains("somchai", StringComparison.Ordinal) || line.Contains("ความลับ", StringComparison.Ordinal));
        Assert.Equal(1, await Kept(service, TimeSpan.FromDays(29)));
        Assert.Equal(0, await Kept(service, TimeSpan.FromDays(31)));
    }

    [Fact]
    public async Task A_letter_that_left_is_forgotten_after_a_week()
    {
        await using var server = new SmtpServer();
        await using var service = await SampleService.StartAsync(more: builder => builder.WritesLetters(server.Port));
        var id = await service.Send(Letter());
        await Wait.Until(async () => (await service.Letter(id)).SentAt is not null);
        Assert.Equal(1, await Kept(service, TimeSpan.FromDays(6)));
        Assert.Equal(0, await Kept(service, TimeSpan.FromDays(8)));
    }

    /// <summary>Letters that are there so much later, after cleaning up.</summary>
    private static Task<int> Kept(SampleService service, TimeSpan later) => service.InDatabase(async db =>
    {
        await Housekeeping.CleanAsync(db, service.Clock().GetUtcNow() + later, Ct);
        return await db.Set<QueuedLetter>().CountAsync(Ct);
    });

    private static MeterListener Listen(ConcurrentDictionary<string, double> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == MailLag.MeterName)
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.Start();
        return listener;
    }

    private static double Measured(MeterListener listener, ConcurrentDictionary<string, double> measured, string name)
    {
        listener.RecordObservableInstruments();
        return measured.GetValueOrDefault(name);
    }
}
