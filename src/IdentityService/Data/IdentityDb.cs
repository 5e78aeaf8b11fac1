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
    /// <summary>Sorts Thai as a reader expects; the database's own order is by bytes.</summary>
    public const string ThaiOrder = "th-x-icu";

    public DbSet<Person> People => Set<Person>();
    public DbSet<Division> Divisions => Set<Division>();
    public DbSet<RoleGrant> Grants => Set<RoleGrant>();
    public DbSet<ApiClient> Clients => Set<ApiClient>();
    public DbSet<SignInAttempts> Attempts => Set<SignInAttempts>();
    public DbSet<StoredKey> Keys => Set<StoredKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseOpenIddict<ApiClient, TokenAuthorization, TokenScope, IssuedToken, Guid>();
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<ApiClient>().ToTable("api_clients");
        modelBuilder.Entity<TokenAuthorization>().ToTable("token_authorizations");
        modelBuilder.Entity<TokenScope>().ToTable("token_scopes");
        modelBuilder.Entity<IssuedToken>(token =>
        {
            token.ToTable("tokens");
            token.HasIndex(row => row.CreationDate); // the clean-up walks by age
        });
        modelBuilder.Entity<Person>(person =>
        {
            person.HasIndex(row => row.UserNameKey).IsUnique();
            person.Property(row => row.UserName).HasMaxLength(SignInName.Longest);
            person.Property(row => row.UserNameKey).HasMaxLength(SignInName.Longest);
            person.Property(row => row.Name).HasMaxLength(200).UseCollation(ThaiOrder);
            person.HasOne<Division>().WithMany().HasForeignKey(row => row.Division).OnDelete(DeleteBehavior.Restrict);
            person.Property(row => row.Version).IsRowVersion();
        });
        modelBuilder.Entity<Division>(division =>
        {
            division.HasKey(row => row.Code);
            division.Property(row => row.Code).HasMaxLength(16);
            division.Property(row => row.Name).HasMaxLength(200);
        });
        modelBuilder.Entity<RoleGrant>(grant =>
        {
            grant.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
            grant.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
            grant.HasIndex(row => new { row.PersonId, row.Role }).IsUnique().HasFilter("state = 'Pending'");
            grant.Property(row => row.Version).IsRowVersion();
        });
        modelBuilder.Entity<SignInAttempts>().HasKey(row => row.NameHash);
        modelBuilder.Entity<SignInAttempts>().HasIndex(row => row.At);
        modelBuilder.Entity<StoredKey>().Property(key => key.Use).HasConversion<string>().HasMaxLength(16);
    }
}
