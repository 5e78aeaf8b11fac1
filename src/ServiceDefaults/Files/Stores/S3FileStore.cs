using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ServiceDefaults.Files.Stores;

/// <summary>
/// An S3-compatible store: buckets by path, whole signed uploads, and none of the checksums that only Amazon's own servers know. The
/// services may share a bucket: each has a folder.
/// </summary>
internal sealed class S3FileStore(IOptions<FileSettings> settings, ServiceOptions service) : IFileStore, IDisposable
{
    private readonly S3Settings _s3 = settings.Value.S3;
    private readonly Lazy<AmazonS3Client> _client = new(() => Client(settings.Value.S3));

    public string Name => "s3";

    public async Task Write(DbContext own, StoredFile file, Stream content, CancellationToken ct)
    {
        await own.SaveChangesAsync(ct);
        await Ask(client => client.PutObjectAsync(
            new()
            {
                BucketName = _s3.Bucket,
                Key = Key(file),
                InputStream = content,
                AutoCloseStream = false,
                UseChunkEncoding = false,
                ContentType = "application/octet-stream", // nobody is to read it past us
            }, ct));
    }

    public Stream Open(StoredFile file) => new S3Stream(this, file);

    public Task Delete(StoredFile file, CancellationToken ct) => Ask(client => client.DeleteObjectAsync(_s3.Bucket, Key(file), ct));

    /// <summary>The content from <paramref name="position"/> to its end.</summary>
    public async Task<Stream> Read(StoredFile file, long position, CancellationToken ct)
    {
        var from = new GetObjectRequest { BucketName = _s3.Bucket, Key = Key(file), ByteRange = new ByteRange(position, file.Length - 1) };
        return (await Ask(client => client.GetObjectAsync(from, ct))).ResponseStream;
    }

    private async Task<T> Ask<T>(Func<AmazonS3Client, Task<T>> request)
    {
        try
        {
            return await request(_client.Value);
        }
        catch (Exception away) when (away is HttpRequestException or IOException or TimeoutException
            || (away is AmazonServiceException { ErrorCode: not "NoSuchKey" }))
        {
            throw new FileStoreAwayException($"The file store at {_s3.Endpoint} does not do its work: {away.Message}", away);
        }
    }

    private string Key(StoredFile file) => $"{service.Name}/{file.Id}";

    private static AmazonS3Client Client(S3Settings s3) => s3.IsComplete
        ? new AmazonS3Client(new BasicAWSCredentials(s3.AccessKey, s3.SecretKey), new AmazonS3Config
        {
            ServiceURL = s3.Endpoint,
            AuthenticationRegion = s3.Region,
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 2,
        })
        : throw new IOException("A file lies in an S3 store, but Files:S3 does not say where that is.");

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }
}

/// <summary>One request reads on from wherever the reader stands.</summary>
internal sealed class S3Stream(S3FileStore store, StoredFile file) : ContentStream(file.Length)
{
    private Stream? _answer;
    private long _at;

    protected override async ValueTask<int> Fetch(long position, Memory<byte> buffer, CancellationToken ct)
    {
        if (_answer is null || _at != position)
        {
            _answer?.Dispose();
            _answer = await store.Read(file, position, ct);
        }

        var read = await _answer.ReadAsync(buffer, ct);
        _at = position + read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _answer?.Dispose();
        base.Dispose(disposing);
    }
}
