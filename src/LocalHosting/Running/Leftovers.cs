using LocalHosting.Processes;

namespace LocalHosting.Running;

/// <summary>
/// What a run that was killed left behind. The kernel has asked its processes to end; this makes sure that they have,
/// before others open the same data and ports.
/// </summary>
internal static class Leftovers
{
    public static async Task EndAsync(string pidDirectory)
    {
        Directory.CreateDirectory(pidDirectory);
        await Task.WhenAll(Directory.GetFiles(pidDirectory, "*.pid").Select(EndOneAsync));
    }

    private static async Task EndOneAsync(string file)
    {
        if (ProcessIdentity.Read(file) is { } process)
            await process.EndAsync(Signal.Terminate, TimeSpan.FromSeconds(8));
        File.Delete(file);
    }
}
