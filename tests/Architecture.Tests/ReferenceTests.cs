namespace Architecture.Tests;

public sealed class ReferenceTests
{
    private static readonly string[] Services =
        ["Gateway", "IdentityService", "PlanService", "ComplaintService", "TrainingService", "RiskService", "OperationsService"];

    public static TheoryData<string> EachService => [.. Services];

    [Theory]
    [MemberData(nameof(EachService))]
    public void A_service_knows_others_only_by_their_events(string service) =>
        Assert.Equal(["Contracts", "ServiceDefaults", "WebUi"], Repository.ProjectReferences[service].Except(["Documents", .. service == "OperationsService" ? ["Backup"] : Array.Empty<string>()]).Order());

    [Fact]
    public void The_contracts_depend_on_nothing()
    {
        Assert.Empty(Repository.ProjectReferences["Contracts"]);
        Assert.DoesNotContain("PackageReference", File.ReadAllText(Path.Combine(Repository.Root, "src/Contracts/Contracts.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_code_does_not_know_the_services()
    {
        foreach (var shared in (string[])["ServiceDefaults", "WebUi", "Documents", "LocalHosting", "Backup"])
            Assert.Empty(Repository.ProjectReferences[shared].Intersect(Services));
    }
}
