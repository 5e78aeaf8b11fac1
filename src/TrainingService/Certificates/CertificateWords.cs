using WebUi;

namespace TrainingService.Certificates;

/// <summary>A line of a certificate.</summary>
/// <param name="IsTitle">Stands out.</param>
public sealed record CertificateLine(string Text, bool IsTitle = false);

/// <summary>What stands on a certificate, in Thai with Thai digits: the same on paper and on its page.</summary>
public sealed record CertificateWords(string Given, IReadOnlyList<CertificateLine> For, string IssuedOn)
{
    public static CertificateWords Of(Certificate certificate) => new(
        "เกียรติบัตรนี้ให้ไว้เพื่อแสดงว่า",
        certificate.Kind is CertificateKind.Honour
            ? [new("เป็นผู้ได้รับการยกย่องเชิดชูเกียรติ"), new(Thai(certificate.Event), true), new(Thai(certificate.Course))]
            : [new("ได้ผ่านการอบรมหลักสูตร"), new(Thai(certificate.Course), true), .. Title(certificate), new(Days(certificate))],
        $"ให้ไว้ ณ วันที่ {Day(certificate.IssuedOn)}");

    public static string Thai(string text) => ThaiDigits.ToThai(text);

    /// <summary>The event's own title, where it says more than the course.</summary>
    private static IEnumerable<CertificateLine> Title(Certificate certificate) =>
        certificate.Event == certificate.Course ? [] : [new(Thai(certificate.Event))];

    private static string Days(Certificate certificate) => certificate.From == certificate.To
        ? $"เมื่อวันที่ {Thai(ThaiCalendar.InThai(certificate.From!.Value))}"
        : $"ระหว่างวันที่ {Thai(ThaiCalendar.InThai(certificate.From!.Value))} ถึงวันที่ {Thai(ThaiCalendar.InThai(certificate.To!.Value))}";

    /// <summary>๒๖ มีนาคม พุทธศักราช ๒๕๗๐.</summary>
    private static string Day(DateOnly day)
    {
        var words = Thai(ThaiCalendar.InThai(day));
        return words.Insert(words.LastIndexOf(' ') + 1, "พุทธศักราช ");
    }
}
