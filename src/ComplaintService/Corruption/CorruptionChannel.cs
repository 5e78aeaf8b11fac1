using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Cleaning;
using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Figures;
using ComplaintService.Corruption.Inbox;
using ComplaintService.Corruption.Officers;
using ComplaintService.Corruption.Packages;
using ComplaintService.Corruption.Pages;
using ComplaintService.Corruption.Papers;
using ComplaintService.Corruption.Reports;
using ComplaintService.Corruption.Retention;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Idempotency;

namespace ComplaintService.Corruption;

/// <summary>The corruption channel (plan projects 4-05, 4-06): apart from everything else in the service. What it protects, from whom, and what not: docs/corruption.md.</summary>
public static class CorruptionChannel
{
    public static void AddCorruptionChannel(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<CorruptionOptions>().BindConfiguration(CorruptionOptions.Section).ValidateDataAnnotations()
            .Validate<IHostEnvironment>(
                (options, environment) => environment.IsDevelopment() || options.MemoryMiB >= StretchCost.LeastMemoryMiB,
                $"Corruption:MemoryMiB is at least {StretchCost.LeastMemoryMiB} outside Development")
            .ValidateOnStart();
        builder.Services.AddDbContext<CorruptionDb>((services, options) => options
            .UseNpgsql(
                services.GetRequiredService<IConfiguration>().GetConnectionString(CorruptionDb.ConnectionName),
                postgres => postgres.MigrationsHistoryTable("migrations", CorruptionDb.Schema))
            .UseSnakeCaseNamingConvention());
        builder.Services.AddHostedService<PrepareChannel>();
        builder.Services.AddScoped<FigureYears>().AddScoped<FiguresRound>().AddHostedService<FiguresClock>(); // after the tables are there
        builder.Services.AddSingleton<Stretcher>().AddSingleton<ReportGate>().AddSingleton<FormPages>().AddSingleton<CleanCopies>();
        builder.Services.AddScoped<EvidenceStore>().AddScoped<Uploads>().AddScoped<ReportDesk>().AddScoped<InboxDesk>().AddScoped<Tallies>();
        builder.Services.AddScoped<UnlockedKey>().AddScoped<KeyDesk>().AddScoped<CorruptionDesk>().AddScoped<Destruction>().AddScoped<CasePackage>();
        builder.Services.AddScoped<PaperDesk>().AddScoped<Recovery>();
    }

    /// <summary>Downloads of the desk, which has the key in its cookie.</summary>
    public static void MapDesk(IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/corruption/desk/{id:guid}").RequireAuthorization(Permissions.HandleCorruption).ExcludeFromDescription();
        desk.MapGet("evidence/{file:guid}", GetEvidence.Handle);
        desk.MapPost("package/file", MakePackage.HandleForm);
    }

    /// <summary>Under <c>/api/v1</c>.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        var corruption = api.MapGroup("corruption").WithMetadata(new AnswerIsNotKept()); // nothing of it stands beside an Idempotency-Key
        var anybody = corruption.MapGroup("").WithTags("Corruption reports").AllowAnonymous();
        SubmitReport.Map(anybody);
        UploadFiles.Map(anybody);
        OpenInbox.Map(anybody);
        WriteToOfficers.Map(anybody);
        GetFigures.Map(anybody);

        OfficerKeys.Map(corruption.MapGroup("key").WithTags("Corruption officers").RequireAuthorization(Permissions.HandleCorruption));
        ListOfficers.Map(corruption).WithTags("Corruption officers").RequireAuthorization(Permissions.HandleCorruption);
        CaseRetention.Map(corruption.MapGroup("retention").WithTags("Corruption officers").RequireAuthorization(Permissions.HandleCorruption));
        var papers = corruption.MapGroup("papers").WithTags("Corruption officers").RequireAuthorization(Permissions.MakeRecoveryPapers);
        GetPapers.Map(papers);
        MakePaper.Map(papers);
        RecoverCases.Map(corruption).WithTags("Corruption officers").RequireAuthorization(Permissions.HandleCorruption);
        var reports = corruption.MapGroup("reports").WithTags("Corruption officers").RequireAuthorization(Permissions.HandleCorruption);
        ListCases.Map(reports);
        GetCase.Map(reports);
        GetEvidence.Map(reports);
        ScreenCase.Map(reports);
        InvestigateCase.Map(reports);
        AddTask.Map(reports);
        FinishTask.Map(reports);
        FindCase.Map(reports);
        DisciplineCase.Map(reports);
        ReferCase.Map(reports);
        MakePackage.Map(reports);
        CloseCase.Map(reports);
        WriteToReporter.Map(reports);
        WriteNote.Map(reports);
        NameAccused.Map(reports);
        HandOverCase.Map(reports);
    }
}
