namespace Upgrade.Tests;

public sealed class PlanUpgradeTests(UpgradedPlan upgraded) : UpgradeTests<PlanService.Data.PlanDb>(upgraded), IClassFixture<UpgradedPlan>;
