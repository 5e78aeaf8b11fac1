namespace VerifyAudit;

/// <summary>Verifies the audit trails of all services from their databases alone: <c>./platform verify-audit</c>. The services may be stopped.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (Options.Read(args) is not { } options)
        {
            await Console.Error.WriteLineAsync("./platform verify-audit [--statements DIR] [--public-key FILE]");
            return 1;
        }

        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        return await Verification.Run(options, Database.FromEnvironment(), Console.Out, stopping.Token);
    }
}
