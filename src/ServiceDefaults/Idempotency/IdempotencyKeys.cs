using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace ServiceDefaults.Idempotency;

/// <summary>
/// A POST under <c>/api</c> that carries an <c>Idempotency-Key</c> happens once. The key, the change and the stored answer commit in one
/// transaction, and only then is the answer sent: asked again with the same request, it is given again; with another request under the
/// same key the caller gets 409 <c>idempotency-key-reused</c>. An answer that is not a success is not kept, and the key is free again.
/// <para>The handler works inside that transaction, so it opens none of its own: it saves, and that is all. Where the database ends the
/// transaction because two waited for each other, the handler is asked again in a new one.</para>
/// </summary>
public static class IdempotencyKeys
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;
    private const int Attempts = 3;

    /// <summary>The key came with another request before.</summary>
    public static Refusal Reused { get; } = new(
        "idempotency-key-reused",
        "Idempotency-Key นี้ใช้กับคำขออื่นไปแล้ว ใช้รหัสใหม่สำหรับคำขอใหม่",
        "This Idempotency-Key was used for another request; take a new key for a new request");

    private static readonly Refusal BadLength = new(
        "idempotency-key-length",
        "Idempotency-Key ต้องมี 1 ถึง 200 ตัวอักษร",
        "An Idempotency-Key has 1 to 200 characters");

    public static IApplicationBuilder UseIdempotencyKeys(this IApplicationBuilder app) => app.UseWhen(
        context => HttpMethods.IsPost(context.Request.Method)
            && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            && context.Request.Headers.ContainsKey(Header)
            && context.GetEndpoint() is not null,
        branch => branch.Use(Once));

    /// <summary>The caller's key, for an endpoint that finds by itself what it made before (<see cref="AnswerIsNotKept"/>); null without one.</summary>
    public static string? KeyOf(HttpRequest request) => request.Headers[Header].ToString() is { Length: > 0 } key ? key : null;

    private static async Task Once(HttpContext context, RequestDelegate next)
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length is 0 or > LongestKey)
        {
            await BadLength.ToProblem(StatusCodes.Status400BadRequest).ExecuteAsync(context);
            return;
        }

        if (context.GetEndpoint()!.Metadata.GetMetadata<AnswerIsNotKept>() is not null)
        {
            await next(context);
            return;
        }

        var (db, hash, headers) = (Service<DbContext>(context), await Hash(context), context.Response.Headers.ToList());
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await InTransaction(context, next, key, hash);
                return;
            }
            catch (Exception failure) when (attempt < Attempts && Retry.IsDeadlock(failure))
            {
                // Nothing of it is left, in the database or here.
                db.ChangeTracker.Clear();
                context.Request.Body.Position = 0;
                context.Response.Clear();
                headers.ForEach(context.Response.Headers.Add);
            }
        }
    }

    private static async Task InTransaction(HttpContext context, RequestDelegate next, string key, byte[] hash)
    {
        var (db, actor, clock) = (Service<DbContext>(context), Service<CurrentActor>(context).Value, Service<TimeProvider>(context));
        await using var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted);
        // A second request with the key waits here until the first has committed or given up.
        var isFirst = await db.Database.ExecuteSqlAsync(
            $"""
            insert into platform.idempotent_requests (actor_id, key, request_hash, at, status)
            values ({actor.Id}, {key}, {hash}, {clock.GetUtcNow()}, 0) on conflict do nothing
            """, context.RequestAborted) == 1;
        var stored = db.Set<IdempotentRequest>().Where(row => row.ActorId == actor.Id && row.Key == key);
        if (!isFirst)
        {
            await AnswerAgain(context, await stored.AsNoTracking().SingleAsync(context.RequestAborted), hash);
            return;
        }

        var (answer, sent) = (new MemoryStream(), context.Response.Body);
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = sent;
        }

        if (context.Response.StatusCode is >= 200 and < 300)
        {
            var (status, headers, body) = (context.Response.StatusCode, context.Response.Headers, answer.ToArray());
            var (type, location, etag) = (headers.ContentType.ToString(), headers.Location.ToString(), headers.ETag.ToString());
            await stored.ExecuteUpdateAsync(row => row
                .SetProperty(r => r.Status, status).SetProperty(r => r.ContentType, type).SetProperty(r => r.Location, location)
                .SetProperty(r => r.ETag, etag).SetProperty(r => r.Body, body), CancellationToken.None);
        }
        else
        {
            await stored.ExecuteDeleteAsync(CancellationToken.None);
        }

        // Also when the answer is a refusal: what the handler saved beside it, such as the audit entry of a refused look, stays.
        await transaction.CommitAsync(CancellationToken.None);
        answer.Position = 0;
        await answer.CopyToAsync(sent, context.RequestAborted);
    }

    private static async Task AnswerAgain(HttpContext context, IdempotentRequest first, byte[] hash)
    {
        if (!CryptographicOperations.FixedTimeEquals(first.RequestHash, hash))
        {
            await Reused.ToProblem().ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = first.Status;
        foreach (var (name, value) in ((string, string?)[])
            [("Content-Type", first.ContentType), ("Location", first.Location), ("ETag", first.ETag)])
        {
            if (!string.IsNullOrEmpty(value))
                context.Response.Headers[name] = value;
        }

        await context.Response.Body.WriteAsync(first.Body, context.RequestAborted);
    }

    private static async Task<byte[]> Hash(HttpContext context)
    {
        var request = context.Request;
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.PathBase}{request.Path}{request.QueryString}\n"));
        var buffer = new byte[81920];
        while (await request.Body.ReadAsync(buffer, context.RequestAborted) is var read and > 0)
            hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    private static T Service<T>(HttpContext context) where T : notnull => (T)context.RequestServices.GetService(typeof(T))!;
}
