using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Architecture.Tests;

/// <summary>
/// The contracts only grow: whoever was told of them yesterday understands today's events, and the other way round. What they consist of is
/// recorded in <c>contracts.txt</c>. Something new is added to it by <c>CONTRACTS=record</c> in the environment; what is gone, or another
/// than before, is never recorded: it needs a new event.
/// </summary>
public sealed class ContractSurfaceTests
{
    private static readonly string Recorded = Path.Combine(Repository.Root, "tests/Architecture.Tests/contracts.txt");
    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void What_was_said_once_is_still_said_and_means_the_same()
    {
        var (now, before) = (Surface(), Before());
        var gone = before.Except(now).ToList();
        Assert.True(gone.Count == 0, $"Gone from the contracts, or no longer what it was:\n{string.Join('\n', gone)}");
    }

    [Fact]
    public void What_an_event_says_besides_may_be_missing()
    {
        var before = Before();
        var types = before.Select(TypeOf).ToHashSet(StringComparer.Ordinal);
        var demanded = Surface().Except(before).Where(member => types.Contains(TypeOf(member)) && member.Contains(" required ", StringComparison.Ordinal)).ToList();
        Assert.True(demanded.Count == 0, $"Whoever runs in the version before does not say these; let them be optional:\n{string.Join('\n', demanded)}");
    }

    [Fact]
    public void What_is_new_stands_in_the_record()
    {
        var (now, before) = (Surface(), Before());
        if (Environment.GetEnvironmentVariable("CONTRACTS") == "record")
            File.WriteAllLines(Recorded, now.Union(before).Order(StringComparer.Ordinal));
        var added = now.Except(Before()).ToList();
        Assert.True(added.Count == 0, $"New in the contracts; run this test once with CONTRACTS=record, and look at what it adds:\n{string.Join('\n', added)}");
    }

    private static List<string> Before() => File.Exists(Recorded) ? [.. File.ReadLines(Recorded)] : [];

    private static string TypeOf(string member) => member.Split(' ')[0];

    /// <summary>A line for each thing that others rely on: <c>ComplaintRated required Int32 Score</c>.</summary>
    private static List<string> Surface() => [.. Assembly.Load("Contracts").GetExportedTypes().SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => string.Create(CultureInfo.InvariantCulture, $"{type.Name} enum {name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}"));
        if (type == typeof(Contracts.Measures)) // what can be measured is told by its key and unit; its words may be put better
            return Contracts.Measures.All.Select(measure => $"{type.Name} value {measure.Key} in {measure.Unit} of {measure.Of}");
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{type.Name} {Kind(property)} {Name(property.PropertyType)}{(MayBeNull(property) ? "?" : "")} {property.Name}");
    }

    private static string Kind(PropertyInfo property) =>
        !property.CanWrite ? "computed" : property.IsDefined(typeof(RequiredMemberAttribute)) ? "required" : "optional";

    private static bool MayBeNull(PropertyInfo property) => !property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable;

    private static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } value
        ? Name(value) + "?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(',', type.GetGenericArguments().Select(Name))}>" : type.Name;
}
