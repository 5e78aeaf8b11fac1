namespace ServiceDefaults.Mail;

/// <summary>A letter by e-mail to one person, as plain text.</summary>
/// <param name="Kind">What it is about, for administrators: <c>complaint-received</c>. Names nobody.</param>
/// <param name="To">The address, already checked where it came in.</param>
public sealed record Letter(string Kind, string To, string Subject, string Text);

/// <summary>
/// Sends letters. A letter goes into the database with the next SaveChangesAsync of this scope and leaves only if that commits: call it
/// before saving.
/// </summary>
public interface IMail
{
    /// <summary>Whether this installation sends any: otherwise pages promise none, and <see cref="Send"/> does nothing.</summary>
    bool IsOn { get; }

    /// <exception cref="ArgumentException">The address is none.</exception>
    void Send(Letter letter);
}
