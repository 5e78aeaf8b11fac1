using PlanService;
using PlanService.Data;
using PlanService.Ita;
using PlanService.Plans;
using PlanService.Reports;
using ServiceDefaults;
using ServiceDefaults.Files;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<PlanDb>(new() { Name = "plan", PathBase = "/plan", Database = "plandb", AuditSight = Audited.Sight });
builder.Services.AddHostedService<SeedOnStart>(); // after the migrations, which AddPlatformService runs at start
builder.Services.AddHostedService<TellPlanInForce>();
builder.AddFiles();
builder.AddIta();
builder.Services.AddScoped<PlanService.Surveys.SurveyVault>();
builder.Services.AddWebUi();
builder.Services.AddOptions<ReportOptions>().BindConfiguration(ReportOptions.Section);
Permissions.Add(builder);

var app = builder.Build();
app.UsePlatformService();
Api.Map(app);
app.MapWebUi<Program>();

app.Run();
