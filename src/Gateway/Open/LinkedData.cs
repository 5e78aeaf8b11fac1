using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using WebUi;

namespace Gateway.Open;

/// <summary>
/// The open page for machines, in the words of schema.org: who publishes, what data there is of which time, where its files are, which reports
/// there are. A block of data and no script: no browser runs it, so the policy that forbids inline scripts does not speak of it.
/// </summary>
internal static class LinkedData
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai), // "<" stays escaped: the block can't be ended from within
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static MarkupString Of(OpenYear open, OrganizationOptions office, OpenSettings settings, string site)
    {
        var (year, id) = (open.FiscalYear, $"{site}/#organization");
        var time = string.Create(CultureInfo.InvariantCulture, $"{year.FirstDay:yyyy-MM-dd}/{year.LastDay:yyyy-MM-dd}");
        object[] graph =
        [
            new Dictionary<string, object?> { ["@type"] = "GovernmentOrganization", ["@id"] = id, ["name"] = office.Name, ["alternateName"] = office.EnglishName, ["address"] = office.Place, ["url"] = $"{site}/" },
            new Dictionary<string, object?>
            {
                ["@type"] = "Dataset", ["@id"] = $"{site}/open/{year}#dataset", ["name"] = $"ข้อมูลสาธารณะ ปีงบประมาณ {year} {office.Name}",
                ["description"] = $"แผนป้องกันการทุจริต งบประมาณ เรื่องร้องเรียน ความเสี่ยง ของขวัญ และงานอบรม ของ{office.Name} ปีงบประมาณ {year}",
                ["url"] = $"{site}/open/{year}", ["temporalCoverage"] = time, ["inLanguage"] = "th", ["isAccessibleForFree"] = true, ["license"] = settings.Licence,
                ["dateModified"] = open.AsOf.ToString("O", CultureInfo.InvariantCulture), ["publisher"] = Reference(id), ["creator"] = Reference(id),
                ["distribution"] = (object[])
                [
                    Download("application/json", $"{site}/open/{year}/data.json"), Download("text/csv", $"{site}/open/{year}/summary.csv"),
                    .. open.Parts.Where(part => part.Table is not null).Select(part => Download("text/csv", $"{site}/open/{year}/{part.Key}.csv")),
                ],
            },
            .. Reports(open).Select(page => new Dictionary<string, object?>
            {
                ["@type"] = "Report", ["name"] = $"รายงานผลตามแผนป้องกันการทุจริต ปีงบประมาณ {year} {page.Text}", ["url"] = site + page.Page, ["publisher"] = Reference(id), ["temporalCoverage"] = time, ["inLanguage"] = "th",
            }),
        ];
        var text = JsonSerializer.Serialize(new Dictionary<string, object> { ["@context"] = "https://schema.org", ["@graph"] = graph }, Json);
        return new($"""<script type="application/ld+json">{text}</script>""");
    }

    private static IEnumerable<OpenCell> Reports(OpenYear open) =>
        open.Parts.Where(part => part is { Key: "reports", Table: not null }).SelectMany(part => part.Table!.Rows).Select(row => row[0]).Where(cell => cell.Page is not null);

    private static Dictionary<string, object?> Reference(string id) => new() { ["@id"] = id };

    private static Dictionary<string, object?> Download(string type, string address) => new() { ["@type"] = "DataDownload", ["encodingFormat"] = type, ["contentUrl"] = address };
}
