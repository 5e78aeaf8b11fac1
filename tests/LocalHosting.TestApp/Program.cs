using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using LocalHosting.TestApp;

// "host": a small system that runs until it is signalled, or a command of its service. Otherwise one of its services.
if (args is ["host", .. var arguments])
{
    SmallSystem.Run(arguments);
    return;
}

var settings = Environment.GetEnvironmentVariables();
if (args is ["reach-database", var word])
{
    using var database = new System.Net.Sockets.TcpClient();
    await database.ConnectAsync("localhost", int.Parse(Regex.Match((string)settings["ConnectionStrings__appdb"]!, @"Port=(\d+)").Groups[1].Value, CultureInfo.InvariantCulture));
    Console.WriteLine($"{word}: reached");
    Environment.ExitCode = 7;
    return;
}

var journal = (string?)settings["TEST_JOURNAL"];
var name = (string?)settings["OTEL_SERVICE_NAME"];

void Note(string what)
{
    while (journal is not null)
    {
        try
        {
            File.AppendAllText(journal, $"{name} {what}\n");
            return;
        }
        catch (IOException)
        {
            Thread.Yield(); // another service writes its line at this moment
        }
    }
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
