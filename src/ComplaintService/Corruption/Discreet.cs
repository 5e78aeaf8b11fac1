using System.Text;

namespace ComplaintService.Corruption;

/// <summary>
/// What goes for every answer to a reporter: kept by no browser and no proxy, no word to other sites, found by no search engine, and filled up
/// with spaces to a multiple of 8 KiB, so that whoever watches the line can't tell by its length what was read.
/// </summary>
public static class Discreet
{
    private const int Step = 8 * 1024;

    /// <summary>Of the pages that need no sign-in. A bystander who reads the address learns nothing.</summary>
    public const string Pages = "/form";

    /// <summary>Of the API that needs no sign-in.</summary>
    public const string Api = "/api/v1/corruption";

    public static IApplicationBuilder UseDiscretion(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Pages) && !context.Request.Path.StartsWithSegments(Api) && !context.Request.Path.StartsWithSegments("/corruption"))
        {
            await next(context);
            return;
        }

        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.CacheControl = "no-cache, no-store";
            headers["Referrer-Policy"] = "no-referrer";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        });
        await Padded(context, next);
    });

    private static async Task Padded(HttpContext context, RequestDelegate next)
    {
        var line = context.Response.Body;
        await using var answer = new CountingStream(line);
        context.Response.Body = answer;
        try
        {
            await next(context);
            if (IsText(context.Response.ContentType) && context.Response.ContentLength is null && answer.Written > 0)
                await answer.WriteAsync(Encoding.ASCII.GetBytes(new string(' ', (int)(Step - answer.Written % Step))), context.RequestAborted);
        }
        finally
        {
            context.Response.Body = line;
        }
    }

    private static bool IsText(string? type) => type is not null && (type.Contains("json", StringComparison.Ordinal) || type.StartsWith("text/", StringComparison.Ordinal));

    /// <summary>Passes on what is written and remembers how much it was.</summary>
    private sealed class CountingStream(Stream to) : Stream
    {
        public long Written { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return to.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count)
        {
            Written += count;
            to.Write(buffer, offset, count);
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => to.FlushAsync(cancellationToken);

        public override void Flush() => to.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
