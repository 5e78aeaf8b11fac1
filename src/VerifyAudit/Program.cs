// Verifies the audit trails of all services from their databases alone: ./platform verify-audit. The services may be stopped.
using VerifyAudit;

if (Options.Read(args) is not { } options)
{
    Console.Error.WriteLine("./platform verify-audit [--statements DIR] [--public-key FILE]");
    return 1;
}

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};
return await Verification.Run(options, Database.FromEnvironment(), Console.Out, stopping.Token);
