using Microsoft.EntityFrameworkCore;

namespace Upgrade.Tests;

/// <summary>What holds for every service and its database of an older release.</summary>
public abstract class UpgradeTests<TDb>(Upgraded<TDb> upgraded) where TDb : DbContext
{
    [Fact]
    public void What_the_release_knew_is_answered_after_the_migration() => Nothing(upgraded.ForgottenByTheMigration);

    [Fact]
    public void What_was_recorded_comes_out_on_the_schema_of_the_release() => Nothing(upgraded.RefusedAsItWas);

    [Fact]
    public void A_replica_of_the_release_goes_on_at_the_migrated_schema_as_at_its_own() => Nothing(upgraded.BrokenForTheReplica);

    [Fact]
    public void What_that_replica_had_prepared_before_the_migration_goes_on_after_it() => Nothing(upgraded.FailedOnce);

    [Fact]
    public void What_that_replica_wrote_is_answered_as_it_answered_it() => Nothing(upgraded.ForgottenOfTheReplica);

    [Fact]
    public void What_is_said_to_be_intended_is_still_so() => Nothing(upgraded.NeededNoMore);

    private static void Nothing(IReadOnlyCollection<string> found) => Assert.True(found.Count == 0, string.Join("\n", found));
}
