using Documents.Photos;
using RiskService;
using RiskService.ControlTests;
using RiskService.Data;
using RiskService.Interests;
using RiskService.InternalControl;
using RiskService.Results;
using RiskService.Settings;
using RiskService.Signals;
using ServiceDefaults;
using ServiceDefaults.Files;
using ServiceDefaults.Keys;
using ServiceDefaults.Measuring;
using ServiceDefaults.PlanProjects;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<RiskDb>(new ServiceOptions { Name = "risk", PathBase = "/risk", Database = "riskdb", AuditSight = Audited.Sight });
builder.Services.AddHostedService<SettingsOnStart>().AddHostedService<AskForPlan<RiskDb>>(); // after the migrations, which AddPlatformService runs at start
builder.Services.AddScoped<Desk>();
builder.Services.AddScoped<ControlDesk>();
builder.Services.AddSingleton<ControlRound>().AddHostedService<ControlClock>();
builder.Services.AddSingleton<SignalRound>().AddHostedService<SignalClock>();
builder.Services.AddMeasuring(TimeSpan.FromMinutes(1), RiskMeasures.All);
builder.AddFiles();
builder.Services.AddSingleton<PhotoStudio>();
builder.Services.AddSingleton<InterestVault>().AddHostedService<InterestRetention>();
builder.Services.AddWebUi();
Permissions.Add(builder);

var app = builder.Build();
_ = app.Services.GetRequiredService<KeysPassword>().Value; // without it, whoever reads the database would read what staff declared
app.UsePlatformService();
Api.Map(app);
app.MapWebUi<Program>();
app.Run();
