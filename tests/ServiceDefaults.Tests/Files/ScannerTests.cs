using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;

namespace ServiceDefaults.Tests.Files;

public sealed class ScannerTests
{
    [Fact]
    public async Task A_clean_file_is_stored_as_scanned()
    {
        await using var clamd = new ClamdServer();
        await using var service = await StartAsync(clamd.Address);
        var content = SampleFiles.PdfOf(300_000);
        Assert.Equal(HttpStatusCode.OK, (await service.Officer.Upload("files", content, "a.pdf")).StatusCode);
        Assert.Equal(FileScan.Clean, await service.InDatabase(db => db.Files.Select(file => file.Scan).SingleAsync()));
        Assert.Equal(content, Assert.Single(clamd.Scanned));
    }

    [Fact]
    public async Task A_scanner_at_a_unix_socket_is_asked_too()
    {
        var path = Path.Combine(Path.GetTempPath(), $"clamd-{Guid.NewGuid():n}.ctl");
        await using var clamd = new ClamdServer(path);
        await using var service = await StartAsync(clamd.Address);
        Assert.Equal(HttpStatusCode.OK, (await service.Officer.Upload("files", SampleFiles.Png, "a.png")).StatusCode);
        Assert.Single(clamd.Scanned);
        File.Delete(path);
    }

    [Fact]
    public async Task An_infected_file_is_refused_and_nothing_of_it_stored()
    {
        await using var clamd = new ClamdServer();
        await using var service = await StartAsync(clamd.Address);
        var answer = await service.Officer.Upload("files", ClamdServer.Eicar, "a.txt");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "file-infected"), (answer.StatusCode, (await answer.Json()).Text("code")));
        Assert.Equal((0, 0), (await service.InDatabase(db => db.Files.CountAsync()), await service.InDatabase(db => db.Set<FileChunk>().CountAsync())));
    }

    [Fact]
    public async Task A_scanner_that_is_down_lets_nothing_through() => await IsRefused("tcp://127.0.0.1:1");

    [Fact]
    public async Task A_scanner_whose_socket_is_gone_lets_nothing_through() => await IsRefused("unix:/nowhere/clamd.ctl");

    [Fact]
    public async Task A_scanner_that_says_nothing_lets_nothing_through()
    {
        await using var clamd = new ClamdServer { IsSilent = true };
        await IsRefused(clamd.Address);
    }

    [Fact]
    public async Task A_file_that_the_scanner_finds_too_long_is_not_let_through()
    {
        await using var clamd = new ClamdServer { Longest = 100_000 };
        await IsRefused(clamd.Address, 5_000_000);
    }

    private static async Task IsRefused(string address, int length = 1000)
    {
        await using var service = await StartAsync(address);
        var answer = await service.Officer.Upload("files", SampleFiles.PdfOf(length), "a.pdf");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "scanner-unavailable"), (answer.StatusCode, (await answer.Json()).Text("code")));
        Assert.Equal(0, await service.InDatabase(db => db.Files.CountAsync()));
    }

    private static Task<SampleService> StartAsync(string address) => SampleService.StartAsync(more: builder => builder.WebHost
        .UseSetting("Files:ClamAv", address)
        .UseSetting("Files:ScanSeconds", "1"));
}
