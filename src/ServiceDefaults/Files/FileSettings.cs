namespace ServiceDefaults.Files;

/// <summary>What is accepted and where it is kept. Section <c>Files</c>.</summary>
public sealed class FileSettings
{
    /// <summary>Bytes of the largest file. The gateway's <c>Limits:UploadBytes</c> must leave room for it.</summary>
    public long MaximumBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary><c>postgres</c> or <c>s3</c>: where new files go. What was stored before stays where it is and stays readable.</summary>
    public string Store { get; set; } = "postgres";

    /// <summary>The scanner: <c>tcp://host:3310</c> or <c>unix:/var/run/clamav/clamd.ctl</c>; none if empty.</summary>
    public string? ClamAv { get; set; }

    /// <summary>Seconds to wait for the scanner's word; after that the file is refused. Less than the gateway's <c>Proxy:Activity</c>.</summary>
    public int ScanSeconds { get; set; } = 30;

    public S3Settings S3 { get; set; } = new();
}

/// <summary>An S3-compatible store. Section <c>Files:S3</c>.</summary>
public sealed class S3Settings
{
    /// <summary>For example <c>https://s3.example.go.th</c>; buckets are addressed by path.</summary>
    public string? Endpoint { get; set; }

    public string? Bucket { get; set; }

    public string Region { get; set; } = "us-east-1";

    public string? AccessKey { get; set; }

    /// <summary>Never logged, never shown.</summary>
    public string? SecretKey { get; set; }

    public bool IsComplete => Uri.IsWellFormedUriString(Endpoint, UriKind.Absolute)
        && Bucket is { Length: > 0 } && AccessKey is { Length: > 0 } && SecretKey is { Length: > 0 };
}
