using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using ServiceDefaults.Mail;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Mail;

/// <summary>Letters through the database to a mail server, as they travel in every service.</summary>
[Collection("Letters")] // see MailTroubleTests
public sealed class MailTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Letter Letter(string to = "somchai@example.com") => new("note-taken", to, "รับเรื่องร้องเรียนของท่านแล้ว", "เรียน คุณสมชาย\n\nองค์การบริหารส่วนตำบลได้รับเรื่องแล้ว\n");

    [Fact]
    public async Task A_letter_arrives_as_it_was_written_and_nothing_of_the_person_stays()
    {
        await using var server = new SmtpServer();
        await using var service = await Start(server.Port);

        var id = await Send(service, Letter());
        await Wait.Until(() => !server.Letters.IsEmpty);

        var arrived = await Parse(server.Letters.Single());
        Assert.Equal("รับเรื่องร้องเรียนของท่านแล้ว", arrived.Subject);
        Assert.Equal("somchai@example.com", arrived.To.Mailboxes.Single().Address);
        Assert.Equal(("อบต.บึงนคร", "noreply@buengnakhon.example"), (arrived.From.Mailboxes.Single().Name, arrived.From.Mailboxes.Single().Address));
        Assert.Equal(Letter().Text, arrived.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal($"{id}@buengnakhon.example", arrived.MessageId);
        await Wait.Until(async () => (await Row(service, id)).SentAt is not null);
        var row = await Row(service, id);
        Assert.Null(row.Content);
        Assert.Null(row.NextAt);
    }

    [Fact]
    public async Task While_it_waits_neither_address_nor_text_can_be_read_in_the_database()
    {
        await using var service = await Start(port: 1);
        var id = await Send(service, Letter());

        var content = (await Row(service, id)).Content!;

        Assert.DoesNotContain("somchai", content, StringComparison.Ordinal);
        Assert.DoesNotContain("สมชาย", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_of_a_change_that_failed_is_never_sent()
    {
        await using var server = new SmtpServer();
        await using var service = await Start(server.Port);

        await using (var scope = service.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SampleDb>();
            scope.ServiceProvider.GetRequiredService<IMail>().Send(Letter("lost@example.com"));
            db.Add(new Note { Text = null! });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
        }

        await Send(service, Letter("kept@example.com"));

        await Wait.Until(() => !server.Letters.IsEmpty);
        Assert.Contains("kept@example.com", server.Letters.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_gets_the_letter_when_it_is_back_once()
    {
        var first = new SmtpServer();
        var port = first.Port;
        await first.DisposeAsync();
        await using var service = await Start(port);
        var id = await Send(service, Letter());
        await Wait.Until(async () => (await Row(service, id)).Attempts > 0);
        Assert.NotNull((await Row(service, id)).Error);

        await using var back = new SmtpServer(port);
        Clock(service).Advance(TimeSpan.FromHours(1));

        await Wait.Until(async () => (await Row(service, id)).SentAt is not null);
        Assert.Single(back.Letters);
    }

    [Fact]
    public async Task A_letter_that_is_refused_for_good_rests_and_keeps_no_other_waiting()
    {
        await using var server = new SmtpServer();
        server.Refusals["nobody"] = "550 no such user nobody@example.com";
        await using var service = await Start(server.Port);

        var refused = await Send(service, Letter("nobody@example.com"));
        var sent = await Send(service, Letter());

        await Wait.Until(async () => (await Row(service, sent)).SentAt is not null);
        var row = await Row(service, refused);
        Assert.NotNull(row.FailedAt);
        Assert.Null(row.Content);
        Assert.Equal("The server refused it (550)", row.Error);
    }

    [Fact]
    public async Task A_letter_is_given_up_after_three_days()
    {
        await using var service = await Start(port: 1);
        var id = await Send(service, Letter());
        await Wait.Until(async () => (await Row(service, id)).Attempts > 0);

        Clock(service).Advance(QueuedLetter.GivenUpAfter + TimeSpan.FromHours(1));

        await Wait.Until(async () => (await Row(service, id)).FailedAt is not null);
        Assert.Null((await Row(service, id)).Content);
    }

    [Fact]
    public async Task Two_replicas_send_each_letter_once()
    {
        await using var server = new SmtpServer();
        await using var one = await Start(server.Port);
        await using var two = await Start(server.Port, replicaOf: one);

        for (var number = 0; number < 20; number++)
            await Send(number % 2 == 0 ? one : two, Letter($"person{number}@example.com"));

        await Wait.Until(() => server.Letters.Count >= 20);
        await Wait.Until(async () => await one.InDatabase(db => db.Set<QueuedLetter>().AllAsync(letter => letter.SentAt != null, Ct)));
        Assert.Equal(20, server.Letters.Count);
    }

    [Fact]
    public async Task In_development_letters_are_files()
    {
        var folder = Directory.CreateTempSubdirectory("letters-").FullName;
        await using var service = await Start(null, drop: folder);
        await Send(service, Letter());

        await Wait.Until(() => Directory.GetFiles(folder, "*.eml").Length == 1);

        Assert.Equal("รับเรื่องร้องเรียนของท่านแล้ว", (await MimeMessage.LoadAsync(Directory.GetFiles(folder).Single(), Ct)).Subject);
        await service.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Without_a_server_nothing_is_promised_and_nothing_kept()
    {
        await using var service = await Start(null);

        await using (var scope = service.Services.CreateAsyncScope())
        {
            var mail = scope.ServiceProvider.GetRequiredService<IMail>();
            Assert.False(mail.IsOn);
            mail.Send(Letter());
            await scope.ServiceProvider.GetRequiredService<SampleDb>().SaveChangesAsync(Ct);
        }

        Assert.Equal(0, await service.InDatabase(db => db.Set<QueuedLetter>().CountAsync(Ct)));
    }

    private static Task<SampleService> Start(int? port, SampleService? replicaOf = null, string? drop = null) => SampleService.StartAsync(replicaOf?.Database, name: replicaOf?.Name, more: builder =>
        builder.WritesLetters(port, drop));

    private static TestClock Clock(SampleService service) => service.Clock();

    private static Task<Guid> Send(SampleService service, Letter letter) => service.Send(letter);

    private static Task<QueuedLetter> Row(SampleService service, Guid id) => service.Letter(id);

    private static async Task<MimeMessage> Parse(string letter) => await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(letter)), Ct);
}
