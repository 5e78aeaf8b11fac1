namespace LocalHosting.Processes;

/// <summary>What to start, and how to end it.</summary>
public sealed record Command(string FileName, params IReadOnlyList<string> Arguments)
{
    /// <summary>The directory in which it starts.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The file to which its output is appended. The child writes it itself, so it keeps its voice if we are killed.</summary>
    public required string LogFile { get; init; }

    /// <summary>Variables beside the inherited ones; null takes an inherited one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>What stands before the program, such as <see cref="SystemUser.Running"/>.</summary>
    internal IReadOnlyList<string> Prefix { get; init; } = [];

    /// <summary>What asks it to end in an orderly way.</summary>
    public Signal StopSignal { get; init; } = Signal.Terminate;

    /// <summary>Where its process id is noted, so that a later run can end it if we can't.</summary>
    public string? PidFile { get; init; }
}
