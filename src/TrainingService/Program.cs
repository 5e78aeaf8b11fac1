using ServiceDefaults;
using TrainingService;
using TrainingService.Data;
using TrainingService.Door;
using TrainingService.Events;
using TrainingService.PlanProjects;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<TrainingDb>(new ServiceOptions { Name = "training", PathBase = "/training", Database = "trainingdb" });
builder.Services.AddScoped<EventDesk>().AddScoped<EventChecks>();
builder.Services.AddScoped<DoorDesk>().AddSingleton<DoorCodes>();
builder.Services.AddHostedService<PlanEventsOnStart>().AddHostedService<AskForPlan>(); // after the migrations, which AddPlatformService runs at start
builder.Services.AddWebUi();
Permissions.Add(builder);

var app = builder.Build();
app.UsePlatformService();
Api.Map(app);
app.MapWebUi<Program>();
app.Run();
