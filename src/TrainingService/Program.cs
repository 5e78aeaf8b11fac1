using ServiceDefaults;
using ServiceDefaults.Mail;
using ServiceDefaults.PlanProjects;
using TrainingService;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<TrainingDb>(new ServiceOptions { Name = "training", PathBase = "/training", Database = "trainingdb" });
builder.Services.AddScoped<EventDesk>().AddScoped<EventChecks>();
builder.Services.AddHostedService<PlanEventsOnStart>().AddHostedService<AskForPlan<TrainingDb>>(); // after the migrations, which AddPlatformService runs at start
builder.Services.AddScoped<PeopleDesk>().AddScoped<PeopleLetters>().AddScoped<PeopleRound>();
builder.Services.AddHostedService<PeopleClock>();
builder.AddMail();
builder.Services.AddWebUi();
Permissions.Add(builder);

var app = builder.Build();
app.UsePlatformService();
Api.Map(app);
app.MapWebUi<Program>();
app.Run();
