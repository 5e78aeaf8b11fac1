using Documents.Photos;
using ServiceDefaults;
using ServiceDefaults.Files;
using ServiceDefaults.Keys;
using ServiceDefaults.Mail;
using ServiceDefaults.Measuring;
using ServiceDefaults.PlanProjects;
using TrainingService;
using TrainingService.Certificates;
using TrainingService.Data;
using TrainingService.Door;
using TrainingService.Events;
using TrainingService.Families;
using TrainingService.Honours;
using TrainingService.Learning.Surveys;
using TrainingService.People;
using TrainingService.Reports;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<TrainingDb>(new ServiceOptions { Name = "training", PathBase = "/training", Database = "trainingdb", AuditSight = Audited.Sight });
builder.Services.AddScoped<EventDesk>().AddScoped<EventChecks>();
builder.Services.AddHostedService<PlanEventsOnStart>().AddHostedService<AskForPlan<TrainingDb>>(); // after the migrations, which AddPlatformService runs at start
builder.Services.AddScoped<PeopleDesk>().AddScoped<PeopleLetters>().AddScoped<PeopleRound>();
builder.Services.AddHostedService<PeopleClock>();
builder.Services.AddSingleton<SurveyVault>().AddHostedService<FollowUpRound>();
builder.Services.AddSingleton<FamilyVault>().AddSingleton<FamilySettings>().AddHostedService<FamilyRetention>();
builder.AddMail();
builder.AddFiles();
builder.Services.AddSingleton<PhotoStudio>().AddScoped<PhotoAlbum>();
builder.Services.AddScoped<DoorDesk>().AddSingleton<DoorCodes>();
builder.AddCertificates();
builder.Services.AddMeasuring(TimeSpan.FromMinutes(10), TrainingMeasures.All).AddScoped<HonourDesk>().AddHostedService<NominatorErasure>();
builder.Services.AddWebUi();
Permissions.Add(builder);

var app = builder.Build();
_ = app.Services.GetRequiredService<KeysPassword>().Value; // without it, whoever reads the database would read what families answered
app.UsePlatformService();
Api.Map(app);
app.MapWebUi<Program>();
app.Run();
