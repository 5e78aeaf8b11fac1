using ServiceDefaults;
using TrainingService;
using TrainingService.Certificates;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.Honours;
using TrainingService.PlanProjects;
using TrainingService.Reports;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<TrainingDb>(new ServiceOptions { Name = "training", PathBase = "/training", Database = "trainingdb" });
builder.Services.AddScoped<EventDesk>().AddScoped<EventChecks>();
builder.Services.AddHostedService<PlanEventsOnStart>().AddHostedService<AskForPlan>(); // after the migrations, which AddPlatformService runs at start
builder.AddCertificates();
builder.Services.AddHostedService<MeasureRound>().AddScoped<HonourDesk>().AddHostedService<NominatorErasure>();
builder.Services.AddWebUi();
Permissions.Add(builder);

var app = builder.Build();
app.UsePlatformService();
Api.Map(app);
app.MapWebUi<Program>();
app.Run();
