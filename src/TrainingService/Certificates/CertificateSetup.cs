using TrainingService.Certificates.Drawing;

namespace TrainingService.Certificates;

internal static class CertificateSetup
{
    public static void AddCertificates(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<CertificateOptions>().BindConfiguration(CertificateOptions.Section)
            .Validate(options => options.AttendancePercent is >= 1 and <= 100, "Certificates:AttendancePercent is 1 to 100").ValidateOnStart();
        builder.Services.AddSingleton<ThaiType>().AddScoped<CertificatePapers>().AddScoped<Eligibility>().AddScoped<Issuing>();
        builder.Services.AddSingleton<IssueSignal>().AddHostedService<IssueRound>();
    }
}
