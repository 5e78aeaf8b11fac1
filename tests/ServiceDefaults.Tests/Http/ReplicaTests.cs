using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Tests.Sample;

namespace ServiceDefaults.Tests.Http;

public sealed class ReplicaTests
{
    [Fact]
    public async Task A_form_filled_on_one_replica_is_accepted_on_another_and_after_a_restart()
    {
        string database, form;
        await using (var first = await SampleService.StartAsync(name: "sample"))
        {
            database = first.Database;
            form = Protector(first).Protect("what the form carries");
        }

        await using var restarted = await SampleService.StartAsync(database, name: "sample");
        await using var another = await SampleService.StartAsync(database, name: "sample");
        Assert.Equal("what the form carries", Protector(restarted).Unprotect(form));
        Assert.Equal("what the form carries", Protector(another).Unprotect(form));
    }

    [Fact]
    public async Task Old_rows_are_removed_and_unsent_events_never()
    {
        await using var service = await SampleService.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        await service.InDatabase(async db =>
        {
            foreach (var days in (int[])[0, 2, 8, 31])
            {
                var at = now.AddDays(-days);
                db.Add(new OutboxMessage { CreatedAt = at, SentAt = at, Type = "T", Body = "{}" });
                db.Add(new OutboxMessage { CreatedAt = at, Type = "T", Body = "{}" });
                db.Add(new InboxMessage { MessageId = Guid.NewGuid(), Consumer = "c", ReceivedAt = at });
                db.Add(new IdempotentRequest { ActorId = "a", Key = $"{days:D}", RequestHash = [], At = at });
            }

            await db.SaveChangesAsync();
            await Housekeeping.CleanAsync(db, now, CancellationToken.None);
            return true;
        });

        var left = await service.InDatabase(async db => (
            Sent: await db.Set<OutboxMessage>().CountAsync(row => row.SentAt != null),
            Waiting: await db.Set<OutboxMessage>().CountAsync(row => row.SentAt == null),
            Inbox: await db.Set<InboxMessage>().CountAsync(),
            Keys: await db.Set<IdempotentRequest>().CountAsync()));
        Assert.Equal((2, 4, 3, 1), left);
    }

    private static IDataProtector Protector(SampleService service) =>
        service.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a form");
}
