namespace Upgrade.Tests;

public sealed class OperationsUpgradeTests(UpgradedOperations upgraded) : UpgradeTests<OperationsService.Data.OpsDb>(upgraded), IClassFixture<UpgradedOperations>;
