namespace DemoYear;

/// <summary>The year can't be lived to its end: the message says which step, and why.</summary>
internal sealed class DemoFailedException(string message) : Exception(message);
