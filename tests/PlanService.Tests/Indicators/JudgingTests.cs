using System.Text;
using CsCheck;
using PlanService.Import;
using PlanService.Indicators;

namespace PlanService.Tests.Indicators;

public sealed class JudgingTests
{
    public static IEnumerable<ImportedIndicator> OfTheSeed { get; } =
    [
        .. PlanDocument.Read(SeedPlan.Content(), SeedPlan.ContentType, SeedPlan.FileName).Plan!.Projects
            .SelectMany(project => project.Sheet!.Outputs.Concat(project.Sheet.Outcomes)),
    ];

    [Theory]
    [InlineData(">=", 3, 3, true)]
    [InlineData(">=", 3, 2, false)]
    [InlineData(">=", 80, 79.99, false)]
    [InlineData("<=", 15, 15, true)]
    [InlineData("<=", 15, 15.5, false)]
    [InlineData("=", 0, 0, true)]
    [InlineData("=", 0, 1, false)]
    [InlineData("=", 100, 99.9, false)]
    [InlineData("exists", null, 1, true)]
    [InlineData("exists", null, 0, false)]
    [InlineData("exists", 2, 1, false)]
    [InlineData("exists", 2, 2, true)]
    public void A_number_is_compared_with_its_target(string comparator, int? target, double value, bool met) =>
        Assert.Equal(met, Judging.IsMet(new(Of(comparator), target, "เรื่อง"), (decimal)value, null, null));

    [Theory]
    [InlineData(null, null, 5, 4, true)]
    [InlineData(null, null, 4, 4, false)]
    [InlineData(null, null, 4, 5, false)]
    [InlineData(null, null, 0, 0, true)] // nothing is lower than none
    [InlineData(10, "ร้อยละ", 20, 18, true)]
    [InlineData(10, "ร้อยละ", 20, 19, false)]
    [InlineData(100, "%", 20, 0, true)]
    [InlineData(2, "เรื่อง", 5, 3, true)]
    [InlineData(2, "เรื่อง", 5, 4, false)]
    public void A_decrease_is_compared_with_what_was_before(int? target, string? unit, int before, int value, bool met) =>
        Assert.Equal(met, Judging.IsMet(new(Comparator.Decreases, target, unit), value, null, before));

    [Fact]
    public void A_trend_with_nothing_before_can_not_be_told() =>
        Assert.Null(Judging.IsMet(new(Comparator.Decreases, null, null), 3, null, null));

    [Fact]
    public void None_is_enough_where_the_text_says_so()
    {
        Assert.True(Judging.IsMet(new(Comparator.Decreases, null, null, OrNone: true), 0, null, null));
        Assert.Null(Judging.IsMet(new(Comparator.Decreases, null, null, OrNone: true), 1, null, null));
    }

    [Theory]
    [InlineData("qualitative")]
    [InlineData(">=")]
    [InlineData("exists")]
    public void Where_no_number_decides_a_person_does(string comparator)
    {
        Assert.True(Judging.IsMet(new(Of(comparator), null, null), null, true, null));
        Assert.False(Judging.IsMet(new(Of(comparator), null, null), null, false, null));
        Assert.Null(Judging.IsMet(new(Of(comparator), null, null), null, null, null));
    }

    [Theory]
    [InlineData("ลดลงร้อยละ 10", 10)]
    [InlineData("ลดลง ไม่น้อยกว่าร้อยละ ๒๐", 20)]
    public void A_decrease_by_per_cent_is_read_as_one(string words, int target)
    {
        const string Written = "เรื่องร้องเรียนการทุจริต/คดีการทุจริตประพฤติมิชอบขององค์การบริหารส่วนตำบลบึงนคร ";
        var text = Encoding.UTF8.GetString(SeedPlan.Content());
        var changed = text.Replace(Written + "ลดลง", Written + words, StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        var read = PlanDocument.Read(Encoding.UTF8.GetBytes(changed), SeedPlan.ContentType, SeedPlan.FileName).Plan!;
        var indicator = read.Projects.Single(project => project.Code == "4-03").Sheet!.Outcomes[0];
        Assert.Equal((Comparator.Decreases, target, "ร้อยละ"), (indicator.Comparator, indicator.Target, indicator.Unit));
    }

    /// <summary>Every indicator of the real plan can be met and can be missed.</summary>
    [Fact]
    public void Each_of_the_85_can_be_met_and_missed()
    {
        Assert.Equal(85, OfTheSeed.Count());
        Assert.All(OfTheSeed, indicator =>
        {
            var aim = Aim(indicator);
            var (good, bad) = aim.Comparator switch
            {
                Comparator.AtLeast => (aim.Target, aim.Target - 1),
                Comparator.AtMost or Comparator.Equal => (aim.Target, aim.Target + 1),
                Comparator.Exists => (1m, 0m),
                Comparator.Decreases => (4m, 5m),
                _ => ((decimal?)null, (decimal?)null),
            };
            Assert.True(Judging.IsMet(aim, good, aim.IsJudged ? true : null, 5), indicator.Text);
            Assert.False(Judging.IsMet(aim, bad, aim.IsJudged ? false : null, 5), indicator.Text);
        });
    }

    [Fact]
    public void More_never_makes_at_least_worse_nor_at_most_better() => Gen.Select(Numbers, Numbers, Numbers).Sample((target, value, more) =>
    {
        Aim least = new(Comparator.AtLeast, target, null), most = new(Comparator.AtMost, target, null), same = new(Comparator.Equal, target, null);
        Assert.True(Is(least, value) is not true || Is(least, value + more) is true);
        Assert.True(Is(most, value + more) is not true || Is(most, value) is true);
        Assert.Equal(Is(same, value), Is(least, value)! & Is(most, value)!);
    });

    [Fact]
    public void A_decrease_never_depends_on_the_scale() => Gen.Select(Numbers, Numbers, Gen.Decimal[1, 1000]).Sample((before, value, scale) =>
        Assert.Equal(Trend(value, before), Trend(value * scale, before * scale)));

    private static Gen<decimal> Numbers => Gen.Int[0, 100_000].Select(number => number / 100m);

    private static bool? Is(Aim aim, decimal value) => Judging.IsMet(aim, value, null, null);

    private static bool? Trend(decimal value, decimal before) => Judging.IsMet(new(Comparator.Decreases, 10, "ร้อยละ"), value, null, before);

    private static Aim Aim(ImportedIndicator indicator) => new(indicator.Comparator, indicator.Target, indicator.Unit);

    private static Comparator Of(string text) => Enum.GetValues<Comparator>().Single(comparator => comparator.ToText() == text);
}
