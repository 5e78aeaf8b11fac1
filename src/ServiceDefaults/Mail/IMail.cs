namespace ServiceDefaults.Mail;

/// <summary>A letter by e-mail to one person, as plain text.</summary>
/// <param name="Kind">What it is about, for administrators: <c>complaint-received</c>. Names nobody.</param>
/// <param name="To">The address, checked where it came in (<see cref="MailboxAttribute"/>).</param>
public sealed record Letter(string Kind, string To, string Subject, string Text);

/// <summary>
/// Sends letters. A letter goes into the database with the next SaveChangesAsync of this scope and leaves only if that commits: call it
/// before saving.
/// </summary>
public interface IMail
{
    /// <summary>Whether this installation sends any: otherwise pages promise none, and <see cref="Send"/> does nothing.</summary>
    bool IsOn { get; }

    /// <summary>A letter whose address is none (any more) is written down as one that reached nobody: it never stands in the way of the change that it speaks of.</summary>
    void Send(Letter letter);
}
