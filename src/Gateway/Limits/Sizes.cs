using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using ServiceDefaults.Problems;

namespace Gateway.Limits;

/// <summary>A request that is too large gets 413: at once if it says its length, otherwise when it reaches the limit.</summary>
internal static class Sizes
{
    private const long Megabyte = 1024 * 1024;

    public static Task Limit(HttpContext context, RequestDelegate next)
    {
        var limits = context.RequestServices.GetRequiredService<IOptions<LimitSettings>>().Value;
        var path = context.Request.Path.Value!.TrimEnd('/');
        var most = limits.UploadPaths.Any(upload => IsOf(upload, path)) ? limits.UploadBytes
            : limits.EvidencePaths.Any(upload => IsOf(upload, path)) ? limits.EvidenceBytes
            : limits.RequestBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        return context.Request.ContentLength > most
            ? TooLarge(most).ToProblem(StatusCodes.Status413PayloadTooLarge).ExecuteAsync(context)
            : next(context);
    }

    /// <summary>A <c>*</c> stands for one part of the path.</summary>
    private static bool IsOf(string upload, string path)
    {
        var (wanted, given) = (upload.Split('/'), path.Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(part => part.First == "*" || part.First.Equals(part.Second, StringComparison.OrdinalIgnoreCase));
    }

    private static Refusal TooLarge(long most)
    {
        var size = most >= Megabyte ? $"{most / Megabyte} MB" : $"{most} B";
        return new Refusal("too-large", $"ข้อมูลที่ส่งใหญ่เกิน {size}", $"The request is larger than {size}");
    }
}
