using System.Text;
using PlanService.Documents;
using PlanService.Import;
using PlanService.Plans;
using PlanService.Tests.Import;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Documents;

/// <summary>What is exported and imported again is the same plan.</summary>
public class RoundTripTests
{
    [Fact]
    public void The_seed_plan_comes_back_from_word_without_a_difference()
    {
        var plan = Import(SeedPlan.Content());

        AssertSame(plan, Import(Word(plan)));
    }

    [Fact]
    public void The_seed_plan_comes_back_from_text_without_a_difference()
    {
        var plan = Import(SeedPlan.Content());

        AssertSame(plan, Import(TextFile(plan)));
    }

    [Fact]
    public void A_second_export_is_the_first_letter_by_letter()
    {
        var again = Import(Word(Import(SeedPlan.Content())));
        var twice = Import(Word(again));

        AssertSame(again, twice, asWritten: true);
        Assert.Equal(Xml(Word(again)), Xml(Word(twice)));
        Assert.Equal(Encoding.UTF8.GetString(TextFile(again)), Encoding.UTF8.GetString(TextFile(twice)));
    }

    [Theory]
    [InlineData(1, 1, 2571, 1, "1,000")]
    [InlineData(3, 2, 2571, 5, "-")]
    [InlineData(4, 10, 2566, 5, "1,820.50")]
    [InlineData(9, 10, 2571, 8, "1,234,567,890.25")]
    public void A_plan_of_another_size_comes_back(int dimensions, int perMission, int firstYear, int years, string amount)
    {
        var plan = Import(OtherPlan.Document(dimensions, perMission, firstYear, years, amount));

        AssertSame(plan, Import(Word(plan)));
        AssertSame(plan, Import(TextFile(plan)));
    }

    [Theory]
    [InlineData(OtherPlansTests.Municipality)]
    [InlineData(OtherPlansTests.OlderTemplate)]
    public void A_plan_of_another_template_comes_back(string document)
    {
        var plan = Import(Encoding.UTF8.GetBytes(document));

        AssertSame(plan, Import(Word(plan)));
        AssertSame(plan, Import(TextFile(plan)));
    }

    [Fact]
    public void Word_finds_no_error_in_the_exported_plan()
    {
        using var word = WordFiles.Open(Word(Import(SeedPlan.Content())));

        Assert.Empty(WordFiles.Errors(word));
    }

    private static void AssertSame(Plan expected, Plan actual, bool asWritten = false)
    {
        var differences = PlanDifferences.Between(expected, actual, asWritten);
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(50)));
    }

    internal static Plan Import(byte[] content)
    {
        var reading = PlanDocument.Read(content);
        Assert.Null(reading.Refusal);
        return Plan.Import(reading.Plan!, reading.Findings, PlanOriginal.Of(content, "", null), Actor.Service("test"), DateTimeOffset.UnixEpoch);
    }

    internal static byte[] Word(Plan plan) => Bytes(stream => PlanWord.Write(stream, new PlanBook(plan)));

    internal static byte[] TextFile(Plan plan) => Bytes(stream => PlanTextFile.Write(stream, new PlanBook(plan)));

    private static byte[] Bytes(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }

    private static string Xml(byte[] content)
    {
        using var word = WordFiles.Open(content);
        return word.MainDocumentPart!.Document!.OuterXml;
    }
}
