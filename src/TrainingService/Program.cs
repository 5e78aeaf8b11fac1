using TrainingService.Data;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<TrainingDb>(new ServiceOptions { Name = "training", PathBase = "/training", Database = "trainingdb" });

var app = builder.Build();
app.UsePlatformService();
app.Run();
