using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Files;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Files;

public sealed class S3Tests
{
    [Fact]
    public async Task A_file_goes_to_the_store_and_comes_back_whole_and_in_ranges()
    {
        await using var s3 = await S3Server.StartAsync();
        await using var service = await StartAsync(s3);
        var (content, note) = (SampleFiles.PdfOf(700_000), Guid.NewGuid());
        var id = await Id(await service.Officer.Upload($"notes/{note}/proofs", content, "แผน.pdf"));

        Assert.Equal(content, s3.Objects[$"{service.Name}/{id}"]);
        Assert.Equal("s3", await service.InDatabase(db => db.Files.Select(file => file.Store).SingleAsync()));
        Assert.False(await service.InDatabase(db => db.Set<FileChunk>().AnyAsync()));
        var path = new Uri($"api/v1/notes/{note}/proofs/{id}", UriKind.Relative);
        Assert.Equal(content, await service.Officer.GetByteArrayAsync(path));
        var range = await service.Officer.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(600_000, null) } });
        Assert.Equal(content[600_000..], await range.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_was_stored_before_the_setting_changed_is_still_read()
    {
        await using var s3 = await S3Server.StartAsync();
        await using var before = await SampleService.StartAsync();
        var note = Guid.NewGuid();
        var id = await Id(await before.Officer.Upload($"notes/{note}/proofs", SampleFiles.Pdf, "a.pdf"));

        await using var after = await StartAsync(s3, before.Database);
        Assert.Equal(SampleFiles.Pdf, await after.Officer.GetByteArrayAsync(new Uri($"api/v1/notes/{note}/proofs/{id}", UriKind.Relative)));
    }

    [Fact]
    public async Task What_nobody_kept_leaves_the_store_too_and_waits_while_it_is_away()
    {
        await using var s3 = await S3Server.StartAsync();
        await using var service = await StartAsync(s3);
        await service.Officer.Upload("files", SampleFiles.Pdf, "a.pdf");
        var tomorrow = TimeProvider.System.GetUtcNow().AddHours(25);

        s3.Trouble = 503;
        await Sweep(service, tomorrow);
        Assert.Equal(1, await service.InDatabase(db => db.Files.CountAsync()));
        s3.Trouble = null;
        await Sweep(service, tomorrow);
        Assert.Equal(0, await service.InDatabase(db => db.Files.CountAsync()));
        Assert.Empty(s3.Objects);
    }

    [Fact]
    public async Task Files_of_a_store_that_the_settings_no_longer_name_stay_and_the_service_goes_on()
    {
        await using var s3 = await S3Server.StartAsync();
        string database;
        await using (var before = await StartAsync(s3))
        {
            database = before.Database;
            await before.Officer.Upload("files", SampleFiles.Pdf, "a.pdf");
            await before.InDatabase(db => db.Files.ExecuteUpdateAsync(file => file.SetProperty(row => row.State, FileState.Removed)));
        }

        var heard = new HeardLog();
        await using var after = await SampleService.StartAsync(database, more: builder => builder.Logging.AddProvider(heard));
        await Wait.Until(() => heard.Lines.Any(line => line.Contains("their store is away", StringComparison.Ordinal)));
        Assert.Equal(1, await after.InDatabase(db => db.Files.CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await after.Client.Send(HttpMethod.Get, "alive")).StatusCode);
    }

    [Fact]
    public async Task A_file_in_a_store_that_is_none_keeps_no_other_from_being_cleaned_up()
    {
        await using var service = await SampleService.StartAsync();
        var lost = await Id(await service.Officer.Upload("files", SampleFiles.Pdf, "a.pdf"));
        await service.Officer.Upload("files", SampleFiles.Png, "b.png");
        await service.InDatabase(db => db.Database.ExecuteSqlAsync($"update platform.files set store = 'tape' where id = {lost}"));

        await Sweep(service, TimeProvider.System.GetUtcNow().AddHours(25));
        Assert.Equal([lost], await service.InDatabase(db => db.Files.Select(file => file.Id).ToListAsync()));
    }

    [Fact]
    public async Task While_the_store_is_away_files_are_refused_and_others_not_given()
    {
        await using var s3 = await S3Server.StartAsync();
        await using var service = await StartAsync(s3);
        var note = Guid.NewGuid();
        var id = await Id(await service.Officer.Upload($"notes/{note}/proofs", SampleFiles.Pdf, "a.pdf"));

        s3.Trouble = 503;
        var refused = await service.Officer.Upload($"notes/{note}/proofs", SampleFiles.Png, "b.png");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "file-store-unavailable"), (refused.StatusCode, (await refused.Json()).Text("code")));
        Assert.Equal(1, await service.InDatabase(db => db.Proofs.CountAsync()));
        var missing = await service.Officer.GetAsync(new Uri($"api/v1/notes/{note}/proofs/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, missing.StatusCode);
        Assert.Equal("application/problem+json", missing.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task With_a_wrong_secret_nothing_is_stored()
    {
        await using var s3 = await S3Server.StartAsync();
        await using var service = await StartAsync(s3, secret: "wrong");
        var refused = await service.Officer.Upload("files", SampleFiles.Pdf, "a.pdf");
        Assert.Equal("file-store-unavailable", (await refused.Json()).Text("code"));
        Assert.Empty(s3.Objects);
    }

    [Theory]
    [InlineData("Files:Store", "s3")]
    [InlineData("Files:Store", "ftp")]
    [InlineData("Files:ClamAv", "clamd.ctl")]
    [InlineData("Files:MaximumBytes", "0")]
    public async Task A_service_with_settings_that_make_no_sense_does_not_start(string name, string value) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => SampleService.StartAsync(more: builder => builder.WebHost.UseSetting(name, value)));

    private static Task<SampleService> StartAsync(S3Server s3, string? database = null, string secret = S3Server.SecretKey) =>
        SampleService.StartAsync(database, more: builder => builder.WebHost
            .UseSetting("Files:Store", "s3")
            .UseSetting("Files:S3:Endpoint", s3.Endpoint)
            .UseSetting("Files:S3:Bucket", S3Server.Bucket)
            .UseSetting("Files:S3:Region", S3Server.Region)
            .UseSetting("Files:S3:AccessKey", S3Server.AccessKey)
            .UseSetting("Files:S3:SecretKey", secret));

    private static async Task Sweep(SampleService service, DateTimeOffset now)
    {
        await using var scope = service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FileSweep>().Run(now, CancellationToken.None);
    }

    private static async Task<Guid> Id(HttpResponseMessage answer) => (await answer.Json()).GetProperty("id").GetGuid();
}
