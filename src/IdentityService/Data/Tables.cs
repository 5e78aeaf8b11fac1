using IdentityService.Clients;
using IdentityService.Divisions;
using IdentityService.Grants;
using IdentityService.Keys;
using IdentityService.People;
using IdentityService.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IdentityService.Data;

internal sealed class PeopleTable : IEntityTypeConfiguration<Person>
{
    /// <summary>Sorts Thai as a reader expects; the database's own order is by bytes.</summary>
    private const string ThaiOrder = "th-x-icu";

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.HasIndex(row => row.UserNameKey).IsUnique();
        person.Property(row => row.UserName).HasMaxLength(SignInName.Longest);
        person.Property(row => row.UserNameKey).HasMaxLength(SignInName.Longest);
        person.Property(row => row.Name).HasMaxLength(Person.LongestName).UseCollation(ThaiOrder);
        person.HasOne<Division>().WithMany().HasForeignKey(row => row.Division).OnDelete(DeleteBehavior.Restrict);
        person.Property(row => row.Version).IsRowVersion();
    }
}

internal sealed class DivisionsTable : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> division)
    {
        division.HasKey(row => row.Code);
        division.Property(row => row.Code).HasMaxLength(16);
        division.Property(row => row.Name).HasMaxLength(200);
    }
}

internal sealed class GrantsTable : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        grant.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        grant.HasIndex(row => new { row.PersonId, row.Role }).IsUnique().HasFilter("state = 'Pending'");
        grant.Property(row => row.Version).IsRowVersion();
    }
}

internal sealed class AttemptsTable : IEntityTypeConfiguration<SignInAttempts>
{
    public void Configure(EntityTypeBuilder<SignInAttempts> attempts)
    {
        attempts.HasKey(row => row.NameHash);
        attempts.HasIndex(row => row.At);
    }
}

internal sealed class RefusedTriesTable : IEntityTypeConfiguration<RefusedTries>
{
    public void Configure(EntityTypeBuilder<RefusedTries> refused) => refused.HasKey(row => row.Minute);
}

internal sealed class KeysTable : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> key) => key.Property(row => row.Use).HasConversion<string>().HasMaxLength(16);
}

/// <summary>OpenIddict's own tables under names of ours; their columns are OpenIddict's.</summary>
internal sealed class OpenIddictTables
    : IEntityTypeConfiguration<ApiClient>, IEntityTypeConfiguration<TokenAuthorization>, IEntityTypeConfiguration<TokenScope>, IEntityTypeConfiguration<IssuedToken>
{
    public void Configure(EntityTypeBuilder<ApiClient> client) => client.ToTable("api_clients");

    public void Configure(EntityTypeBuilder<TokenAuthorization> authorization) => authorization.ToTable("token_authorizations");

    public void Configure(EntityTypeBuilder<TokenScope> scope) => scope.ToTable("token_scopes");

    public void Configure(EntityTypeBuilder<IssuedToken> token)
    {
        token.ToTable("tokens");
        token.HasIndex(row => row.CreationDate); // the clean-up walks by age
    }
}
