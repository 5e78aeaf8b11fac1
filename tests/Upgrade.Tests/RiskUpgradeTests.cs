namespace Upgrade.Tests;

public sealed class RiskUpgradeTests(UpgradedRisk upgraded) : UpgradeTests<RiskService.Data.RiskDb>(upgraded), IClassFixture<UpgradedRisk>;
