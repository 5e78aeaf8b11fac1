using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TrainingService.Certificates;
using TrainingService.Certificates.Drawing;

namespace TrainingService.Bench;

/// <summary>How long the certificates of one event take to draw, and how much memory: 500 people, and 5,000 to see whether it grows.</summary>
internal static class Certificates
{
    public static async Task Run()
    {
        using var type = new ThaiType(Options.Create(new CertificateOptions()), NullLogger<ThaiType>.Instance);
        await Draw(type, 10); // type and code are loaded
        await Draw(type, 500);
        await Draw(type, 5000);
    }

    private static async Task Draw(ThaiType type, int people)
    {
        var path = Path.GetTempFileName();
        var before = Process.GetCurrentProcess().WorkingSet64;
        var began = Stopwatch.GetTimestamp();
        long length;
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose))
        {
            await CertificatePdf.Write(file, Papers(people), type, "องค์การบริหารส่วนตำบลบึงนคร", paper => $"https://example.go.th/training/certificates/{paper.Number}", default);
            length = file.Length;
        }

        var took = Stopwatch.GetElapsedTime(began);
        var grown = Process.GetCurrentProcess().WorkingSet64 - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people} certificates: {took.TotalSeconds:0.00} s, {took.TotalMilliseconds / people:0.0} ms a page, {length / 1024} kB, memory {grown / 1024 / 1024:+0;-0;0} MB"));
    }

    private static async IAsyncEnumerable<Certificate> Papers(int people)
    {
        await Task.CompletedTask;
        var (day, signer) = (new DateOnly(2027, 3, 26), new Signer { Year = 2570 });
        signer.Be("นายสมบูรณ์ ซื่อตรง", "นายกองค์การบริหารส่วนตำบลบึงนคร");
        for (var no = 1; no <= people; no++)
        {
            yield return Certificate.Of(
                new(CertificateKind.Training, $"นางสาวผู้เข้าอบรม ลำดับที่ {no.ToString(CultureInfo.InvariantCulture)}", "เสริมสร้างคุณธรรมจริยธรรมและพัฒนาคุณภาพชีวิต", "อบรมคุณธรรมจริยธรรม รุ่นที่ 1", day, day), no, day, signer);
        }
    }
}
