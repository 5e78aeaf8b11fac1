namespace ComplaintService.Complaints;

/// <summary>How much may be sent at once: one number for every form and endpoint of this service that takes photos or documents, and for the gateway (<c>Limits:UploadBytes</c>).</summary>
public static class UploadSizes
{
    /// <summary>Bytes of all files of one request together: five photos of 10 MB.</summary>
    public const long MostBytes = 50 * 1024 * 1024;

    /// <summary>Bytes of the whole request: the files, and the form around them.</summary>
    public const long LongestRequest = MostBytes + (1024 * 1024);
}
