namespace Upgrade.Tests;

public sealed class TrainingUpgradeTests(UpgradedTraining upgraded) : UpgradeTests<TrainingService.Data.TrainingDb>(upgraded), IClassFixture<UpgradedTraining>;
