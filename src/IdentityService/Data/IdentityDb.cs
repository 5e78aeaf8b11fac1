using IdentityService.Clients;
using IdentityService.Divisions;
using IdentityService.Grants;
using IdentityService.Keys;
using IdentityService.People;
using IdentityService.SignIn;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;

namespace IdentityService.Data;

/// <summary>People, divisions, API clients, and what OpenIddict remembers of the tokens that it issued.</summary>
public sealed class IdentityDb(DbContextOptions<IdentityDb> options) : ServiceDb(options)
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<Division> Divisions => Set<Division>();
    public DbSet<RoleGrant> Grants => Set<RoleGrant>();
    public DbSet<ApiClient> Clients => Set<ApiClient>();
    public DbSet<IssuedToken> Tokens => Set<IssuedToken>();
    public DbSet<TokenAuthorization> Authorizations => Set<TokenAuthorization>();
    public DbSet<SignInAttempts> Attempts => Set<SignInAttempts>();
    public DbSet<RefusedTries> RefusedTries => Set<RefusedTries>();
    public DbSet<StoredKey> Keys => Set<StoredKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseOpenIddict<ApiClient, TokenAuthorization, TokenScope, IssuedToken, Guid>();
        base.OnModelCreating(modelBuilder);
    }
}
