using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceDefaults.Files.Stores;

namespace ServiceDefaults.Files;

/// <summary>For services that take files: <c>AddFiles</c> in Program.cs, and <c>AddFileTables</c> in the DbContext's model.</summary>
public static class FileSetup
{
    public static IHostApplicationBuilder AddFiles(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<FileSettings>().BindConfiguration("Files")
            .Validate(files => files.MaximumBytes > 0 && files.ScanSeconds > 0, "Files:MaximumBytes and Files:ScanSeconds must be more than 0.")
            .Validate(files => string.IsNullOrEmpty(files.ClamAv) || (Uri.TryCreate(files.ClamAv, UriKind.Absolute, out var clamd) && clamd.Scheme is "tcp" or "unix"),
                "Files:ClamAv is tcp://host:3310 or unix:/path/of/clamd.ctl.")
            .Validate(files => files.Store is "postgres" || (files.Store == "s3" && files.S3.IsComplete),
                "Files:Store is postgres or s3; s3 needs Files:S3:Endpoint, Bucket, AccessKey and SecretKey.")
            .ValidateOnStart();
        builder.Services.AddSingleton<FileWriter>().AddSingleton<ClamAv>();
        builder.Services.AddScoped<IFileStore, DatabaseFileStore>().AddSingleton<IFileStore, S3FileStore>();
        builder.Services.AddScoped<EvidenceFiles>().AddScoped<FileSweep>();
        return builder;
    }
}
