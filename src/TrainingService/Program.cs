using TrainingService.Data;
using ServiceDefaults;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<TrainingDb>(new ServiceOptions { Name = "training", PathBase = "/training", Database = "trainingdb" });
builder.Services.AddWebUi();

var app = builder.Build();
app.UsePlatformService();
app.MapWebUi<Program>();
app.Run();
