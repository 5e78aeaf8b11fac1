using Microsoft.EntityFrameworkCore;

namespace Upgrade.Tests;

/// <summary>What holds for every service and its database of an older release.</summary>
public abstract class UpgradeTests<TDb>(Upgraded<TDb> upgraded) where TDb : DbContext
{
    [Fact]
    public void What_the_release_knew_is_answered_after_the_migration() => Assert.Empty(upgraded.ForgottenByTheMigration);

    [Fact]
    public void What_was_recorded_comes_out_on_the_schema_of_the_release() => Assert.Empty(upgraded.RefusedAsItWas);

    [Fact]
    public void A_replica_of_the_release_goes_on_at_the_migrated_schema_as_at_its_own() => Assert.Empty(upgraded.BrokenForTheReplica);

    [Fact]
    public void What_that_replica_wrote_is_answered_as_it_answered_it() => Assert.Empty(upgraded.ForgottenOfTheReplica);
}
