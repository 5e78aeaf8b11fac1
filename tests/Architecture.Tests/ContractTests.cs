using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Architecture.Tests;

public sealed class ContractTests
{
    private static readonly Assembly Contracts = Assembly.Load("Contracts");

    private static IEnumerable<Type> Events => Contracts.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false });

    [Fact]
    public void An_event_is_a_sealed_record_without_a_base_class()
    {
        Assert.NotEmpty(Events);
        Assert.All(Events, type =>
        {
            Assert.True(type.IsSealed, type.Name);
            Assert.Equal(typeof(object), type.BaseType);
            Assert.NotNull(type.GetMethod("<Clone>$"));
        });
    }

    [Fact]
    public void What_an_event_says_is_set_once() => Assert.All(
        Events.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Where(property => property.CanWrite), // what is computed is set by nobody
        property => Assert.True(
            property.SetMethod is { } setter && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)),
            $"{property.DeclaringType!.Name}.{property.Name} is not init-only"));

    [Fact]
    public void An_event_names_no_person()
    {
        string[] personal = ["PersonName", "FullName", "FirstName", "LastName", "Phone", "Email", "Address", "CitizenId", "NationalId", "UserName"];
        Assert.All(Events.SelectMany(type => type.GetProperties()), property =>
            Assert.DoesNotContain(property.Name, personal));
    }

    [Fact]
    public void Each_event_says_what_it_means()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Contracts.Location, ".xml")).Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value).ToHashSet();
        Assert.All(Events, type => Assert.Contains($"T:{type.FullName}", documented));
    }
}
