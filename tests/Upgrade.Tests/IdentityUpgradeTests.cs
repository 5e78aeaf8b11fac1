namespace Upgrade.Tests;

public sealed class IdentityUpgradeTests(UpgradedIdentity upgraded) : UpgradeTests<IdentityService.Data.IdentityDb>(upgraded), IClassFixture<UpgradedIdentity>;
