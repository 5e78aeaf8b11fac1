using ComplaintService.Data;
using ServiceDefaults;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<ComplaintDb>(new ServiceOptions { Name = "complaints", PathBase = "/complaints", Database = "complaintdb" });
builder.Services.AddValidation(); // generated from the endpoints of this project
builder.Services.AddWebUi();

var app = builder.Build();
app.UsePlatformService();
app.MapWebUi<Program>();
app.Run();
