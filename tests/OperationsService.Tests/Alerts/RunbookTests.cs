using OperationsService.Alerts.Rules;
using OperationsService.Alerts.Runbook;

namespace OperationsService.Tests.Alerts;

/// <summary>Whoever is woken finds the way on.</summary>
public sealed class RunbookTests
{
    private static readonly string[] Thai = ["หมายถึง", "ดูที่", "ทำ", "แจ้ง"];
    private static readonly string[] English = ["Means", "Look", "Do", "Tell"];

    [Fact]
    public void Each_rule_has_its_section_in_their_order_and_no_section_is_of_a_rule_that_is_gone() =>
        Assert.Equal(AlertRules.All.Select(rule => rule.Code).Prepend(""), RunbookText.Sections.Select(section => section.Code));

    [Fact]
    public void Each_section_says_in_both_languages_what_it_means_where_to_look_what_to_do_and_whom_to_tell() => Assert.All(RunbookText.Sections.Skip(1), section =>
    {
        foreach (var (blocks, leads) in ((IReadOnlyList<RunbookBlock>, string[])[])[(section.Thai, Thai), (section.English, English)])
        {
            var strong = blocks.Where(block => block.Kind is RunbookBlockKind.Paragraph).Select(block => RunbookText.Words(block.Lines[0]).First());
            Assert.Equal(leads, strong.Where(words => words.IsStrong).Select(words => words.Text));
            Assert.True(Assert.Single(blocks, block => block.Kind is RunbookBlockKind.Steps).Lines.Count >= 2);
        }

        Assert.Equal(section.Thai.Select(block => (block.Kind, block.Lines.Count)), section.English.Select(block => (block.Kind, block.Lines.Count)));
    });

    [Fact]
    public void Lists_commands_and_marked_words_are_read()
    {
        var section = RunbookText.Read("# t\n\n### ไทย\n\nก **ข** `ค`\n\n- ง\n- จ\n\n```\nls -l\n```\n\n### English\n\n1. a\n2. b\n\n## code\n\n### English\n\nx\n");
        Assert.Equal([RunbookBlockKind.Paragraph, RunbookBlockKind.Points, RunbookBlockKind.Commands], section[0].Thai.Select(block => block.Kind));
        Assert.Equal([new("ก "), new("ข", IsStrong: true), new(" "), new("ค", IsCode: true)], RunbookText.Words(section[0].Thai[0].Lines[0]));
        Assert.Equal(["ls -l"], section[0].Thai[2].Lines);
        Assert.Equal(["a", "b"], section[0].English.Single().Lines);
        Assert.Equal(("code", 0, 1), (section[1].Code, section[1].Thai.Count, section[1].English.Count));
    }
}
