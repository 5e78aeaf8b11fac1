using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using ServiceDefaults.Telemetry;

namespace WebUi;

/// <summary>What the parts of one page need to know of it.</summary>
public sealed class CurrentPage(NavigationManager navigation, IOptions<OrganizationOptions> organization)
{
    /// <summary>The heading, once the page has said it.</summary>
    public string? Heading { get; set; }

    /// <summary>"ผลการดำเนินงาน – อบต.บึงนคร", with "ผิดพลาด:" in front when a form came back.</summary>
    public string Title(string? heading, bool failed)
    {
        var name = Language.T(organization.Value.ShortName, organization.Value.EnglishShortName);
        return (failed ? Language.T("ผิดพลาด: ", "Error: ") : "") + (heading is null ? name : $"{heading} – {name}");
    }

    /// <summary>Path and query of this request, with the service's prefix.</summary>
    public string Address => new Uri(navigation.Uri).PathAndQuery;

    /// <summary>Where a link that leaves this page may ask to be led back to: not to an address that leaves no trail, or the trail would be there.</summary>
    public string Return => QuietPaths.Cover(new Uri(navigation.Uri).AbsolutePath) ? Base : Address;

    /// <summary>The service's prefix with a slash at its end, such as <c>/plan/</c>: what relative links start from.</summary>
    public string Base => new Uri(navigation.BaseUri).AbsolutePath;

    /// <summary>A link to a place on this page. A bare <c>#id</c> would lead to the service's base.</summary>
    public string Here(string id) => $"{Address}#{id}";

    /// <summary>This address with one parameter of the query set, or removed by null.</summary>
    public string With(string parameter, int? value) => new Uri(navigation.GetUriWithQueryParameter(parameter, value)).PathAndQuery;
}
