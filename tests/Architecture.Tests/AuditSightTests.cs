using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Somebody decided, of each kind of thing that is audited, what administrators are shown of it.</summary>
public sealed partial class AuditSightTests
{
    private static readonly string[] Services = ["IdentityService", "PlanService", "ComplaintService", "TrainingService", "RiskService", "OperationsService"];

    public static TheoryData<string> EachService => [.. Services];

    [Theory]
    [MemberData(nameof(EachService))]
    public void Each_kind_of_thing_that_is_audited_stands_in_one_list(string service)
    {
        var sources = Repository.Files($"src/{service}", ".cs").ToList();
        var decided = sources.Single(file => file.Path.EndsWith($"{service}/Audited.cs", StringComparison.Ordinal)).Text;
        var audited = sources.SelectMany(file => Entity().Matches(file.Text).Concat(Written().Matches(file.Text))).Select(match => match.Groups["kind"].Value).Distinct().ToList();
        Assert.NotEmpty(audited);
        Assert.All(audited, kind => Assert.True(Decisions(decided, kind) == 1, $"{kind} stands {Decisions(decided, kind)} times in the lists of {service}/Audited.cs"));
    }

    /// <summary>The gateway writes no audit entry: it keeps sessions, and what people do is written where they do it.</summary>
    [Fact]
    public void The_gateway_has_nothing_to_decide() =>
        Assert.DoesNotContain(Repository.Files("src/Gateway", ".cs"), file => Entity().IsMatch(file.Text) || Written().IsMatch(file.Text));

    private static int Decisions(string lists, string kind) => Regex.Count(lists, $"""(nameof\((\w+\.)?{Regex.Escape(kind)}\)|"{Regex.Escape(kind)}"|\b{Regex.Escape(kind)}\.Subject)[,\s]""");

    /// <summary>An entity whose changes are written by themselves.</summary>
    [GeneratedRegex(@"\bclass (?<kind>\w+)[^{;]*[:,]\s*(\w+\.)*IAudited\b")]
    private static partial Regex Entity();

    /// <summary>What a handler writes by name, or by a constant of its class.</summary>
    [GeneratedRegex("""\b([aA]udit|[tT]rail)\.Entry\((nameof\((\w+\.)?(?<kind>\w+)\)|"(?<kind>\w+)")""")]
    private static partial Regex Written();
}
