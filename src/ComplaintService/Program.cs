using ComplaintService.Data;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<ComplaintDb>(new ServiceOptions { Name = "complaints", PathBase = "/complaints", Database = "complaintdb" });

var app = builder.Build();
app.UsePlatformService();
app.Run();
