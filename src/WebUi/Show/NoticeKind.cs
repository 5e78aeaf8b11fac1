namespace WebUi;

/// <summary>What a <see cref="Notice"/> is about.</summary>
public enum NoticeKind
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>What was asked for has been done.</summary>
    Done,

    /// <summary>Something deserves a look.</summary>
    Warning,

    /// <summary>Something can't go on.</summary>
    Stop,
}
