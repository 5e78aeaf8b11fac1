using System.Globalization;
using System.Net.Http.Headers;
using ServiceDefaults.Tests.Sample;

namespace ServiceDefaults.Tests.Files;

/// <summary>A replica that takes files of up to 600,000 bytes.</summary>
public sealed class SmallFilesFixture : IAsyncLifetime
{
    public const int Maximum = 600_000;

    public SampleService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await SampleService.StartAsync(
        more: builder => builder.WebHost.UseSetting("Files:MaximumBytes", Maximum.ToString(CultureInfo.InvariantCulture)));

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}

internal static class Uploads
{
    /// <summary>Sends a file as the body of a request, under a declared type that is never true.</summary>
    public static Task<HttpResponseMessage> Upload(this HttpClient client, string path, byte[] content, string name, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/v1/{path}?name={Uri.EscapeDataString(name)}", UriKind.Relative))
        {
            Content = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-msdownload") } },
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request);
    }
}

/// <summary>Gives as much as anybody reads.</summary>
internal sealed class EndlessStream : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Position += count;
        return count;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
