using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Files;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Files;

public sealed class SweepTests
{
    [Fact]
    public async Task What_nobody_kept_is_gone_after_a_day_and_what_was_removed_at_once()
    {
        var clock = new TestClock();
        await using var service = await SampleService.StartAsync(more: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var note = Guid.NewGuid();
        var waiting = await Id(await service.Officer.Upload("files", SampleFiles.PdfOf(300_000), "waiting.pdf"));
        var kept = await Id(await service.Officer.Upload($"notes/{note}/proofs", SampleFiles.Png, "kept.png"));
        var removed = await Id(await service.Officer.Upload($"notes/{note}/proofs", SampleFiles.Jpeg, "removed.jpg"));
        await service.Officer.Send(HttpMethod.Delete, $"api/v1/notes/{note}/proofs/{removed}");

        await Sweep(service, clock.GetUtcNow());
        Assert.Equal(new[] { waiting, kept }.Order(), await Ids(service));
        clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(404, (int)(await service.Officer.Post($"api/v1/notes/{note}/proofs/received?fileId={waiting}")).StatusCode);
        await Sweep(service, clock.GetUtcNow());
        Assert.Equal([kept], await Ids(service));
        Assert.Equal([kept], await service.InDatabase(db => db.Set<FileChunk>().Select(part => part.FileId).ToListAsync()));
    }

    [Fact]
    public async Task A_removed_file_that_something_refers_to_stays_and_holds_up_no_other()
    {
        await using var service = await SampleService.StartAsync();
        var held = await Id(await service.Officer.Upload($"notes/{Guid.NewGuid()}/proofs", SampleFiles.Png, "held.png"));
        var free = await Id(await service.Officer.Upload("files", SampleFiles.Png, "free.png"));
        await service.InDatabase(db => db.Files.ExecuteUpdateAsync(file => file.SetProperty(row => row.State, FileState.Removed)));

        await Sweep(service, TimeProvider.System.GetUtcNow());
        Assert.Equal([held], await Ids(service));
        Assert.DoesNotContain(free, await Ids(service));
    }

    private static async Task Sweep(SampleService service, DateTimeOffset now)
    {
        await using var scope = service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FileSweep>().Run(now, CancellationToken.None);
    }

    private static async Task<Guid> Id(HttpResponseMessage answer) => (await answer.Json()).GetProperty("id").GetGuid();

    private static Task<List<Guid>> Ids(SampleService service) => service.InDatabase(db => db.Files.Select(file => file.Id).Order().ToListAsync());
}
