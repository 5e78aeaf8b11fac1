using System.Diagnostics;
using System.Runtime.InteropServices;
using LocalHosting.TestApp;

// "host": a small system that runs until it is signalled. Otherwise one of its services.
if (args is ["host"])
{
    SmallSystem.Run();
    return;
}

var settings = Environment.GetEnvironmentVariables();
var journal = (string?)settings["TEST_JOURNAL"];
var name = (string?)settings["OTEL_SERVICE_NAME"];

void Note(string what)
{
    if (journal is not null)
        File.AppendAllText(journal, $"{name} {what}\n");
}

Note("started");
if (settings["TEST_CRASHES"] is string crashes && File.ReadAllText(crashes) is var left && left != "")
{
    File.WriteAllText(crashes, left[1..]); // one character for each crash that is still to come
    return;
}

using var deaf = settings["TEST_DEAF"] is null ? null : PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true);
var builder = WebApplication.CreateBuilder(args);
if (deaf is not null)
    builder.Services.AddSingleton<IHostLifetime, DeafLifetime>();
var app = builder.Build();
app.MapGet("/health", () => settings["TEST_HEALTHY_WHEN"] is string file && !File.Exists(file) ? Results.StatusCode(503) : Results.Text("ok"));
app.MapGet("/environment", () => settings);
app.MapPost("/crash", () => Process.GetCurrentProcess().Kill());
app.MapPost("/child", () => Process.Start("sleep", "100000").Id);
app.Lifetime.ApplicationStopped.Register(() => Note("stopped"));
await app.RunAsync();
