using ComplaintService;
using ComplaintService.Bulk;
using ComplaintService.Clock;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Corruption;
using ComplaintService.Corruption.Cleaning;
using ComplaintService.Corruption.Data;
using ComplaintService.Data;
using ComplaintService.Desk;
using ComplaintService.Intake;
using ComplaintService.Intake.Flood;
using ComplaintService.Intake.Photos;
using ComplaintService.Measures;
using ComplaintService.Notices;
using ComplaintService.Open311;
using ComplaintService.Settings;
using ComplaintService.Statistics;
using ComplaintService.Tracking;
using Documents.Photos;
using ServiceDefaults;
using ServiceDefaults.Files;
using ServiceDefaults.Keys;
using ServiceDefaults.Mail;
using ServiceDefaults.Measuring;
using ServiceDefaults.PlanProjects;
using WebUi;

if (args is [CleaningProcess.Verb])
    return CleaningProcess.Run(); // a process that cleans one document, and knows nothing of the rest

var builder = await WebApplication.CreateBuilder(args).UseOwnLogins();
builder.AddPlatformService<ComplaintDb>(new ServiceOptions { Name = "complaints", PathBase = "/complaints", Database = "complaintdb", AuditSight = Audited.Sight });
builder.Services.AddSingleton<ContactVault>().AddSingleton<OnceOnly>().AddScoped<SentAgain>().AddScoped<IntakeDesk>();
builder.Services.AddScoped<CaseDesk>().AddScoped<SettingsDesk>().AddScoped<ComplainantDesk>();
builder.Services.AddSingleton<PhotoStudio>().AddScoped<PhotoBox>().AddScoped<EvidenceBox>();
builder.Services.AddScoped<IntakeCounts>().AddScoped<FloodGate>().AddOptions<IntakeSettings>().BindConfiguration(IntakeSettings.Section);
builder.Services.AddScoped<Letters>().AddScoped<Retention>().AddHostedService<RetentionClock>();
builder.Services.AddScoped<OneByOne>().AddScoped<WaitingRound>().AddScoped<PromiseRound>().AddScoped<ClosingRound>().AddHostedService<PromiseClock>();
builder.Services.AddSingleton<BulkSignal>().AddHostedService<BulkRound>();
builder.Services.AddSingleton<TrackedCode>().AddSingleton<AddressHash>().AddScoped<Guesses>();
builder.Services.AddSingleton<RequestIds>();
builder.Services.AddHostedService<AskForPlan<ComplaintDb>>(); // after the migrations, which AddPlatformService runs at start
builder.Services.AddOptions<DeskOptions>().BindConfiguration(DeskOptions.Section).Validate(desk => desk.IsRight, "Desk:MapSite is an https address with {lat} and {lng}").ValidateOnStart();
builder.Services.AddOptions<StatisticsOptions>().BindConfiguration(StatisticsOptions.Section);
builder.Services.AddSingleton<StatisticsMemory>().AddScoped<StatisticsReader>().AddScoped<ReportReader>();
builder.Services.AddMeasuring<ComplaintDb>(TimeSpan.FromMinutes(1)).AddSingleton(ComplaintMeasure.All);
builder.AddCorruptionChannel();
builder.AddFiles();
builder.AddMail();
builder.Services.AddWebUi();
Permissions.Add(builder);

var app = builder.Build();
_ = app.Services.GetRequiredService<KeysPassword>().Value; // without it, whoever reads the database would read who complained
app.UsePlatformService();
app.UseDiscretion();
Api.Map(app);
app.MapWebUi<Program>();
app.Run();
return 0;
