using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServiceDefaults.Files.Stores;

namespace ServiceDefaults.Files;

/// <summary>
/// Writes files on a few connections of their own: whoever sends one may hold a connection in a transaction, and would wait for a second
/// one that others hold in theirs.
/// </summary>
public sealed class FileWriter(IServiceScopeFactory scopes) : IDisposable
{
    private const int Connections = 8;

    private readonly SemaphoreSlim _places = new(Connections);

    public async Task Write(string store, StoredFile file, Stream content, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var own = scope.ServiceProvider.GetRequiredService<DbContext>();
            own.Database.SetConnectionString(new NpgsqlConnectionStringBuilder(own.Database.GetConnectionString())
            {
                ApplicationName = "files",
                MaxPoolSize = Connections,
            }.ConnectionString);
            own.Add(file);
            content.Position = 0;
            await scope.ServiceProvider.GetServices<IFileStore>().Single(one => one.Name == store).Write(own, file, content, ct);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}
