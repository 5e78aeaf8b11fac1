namespace Architecture.Tests;

/// <summary>
/// All that logs are filled with: the place in the text, and what the source puts there. Ids, counts, names of types, queues and files of the
/// platform's own, and words that a server said of itself. Whoever adds one asks whether it can ever hold what somebody typed or who
/// somebody is; if it can, the log says the id alone.
/// </summary>
internal static class LoggedValues
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Address ← address", // of the virus scanner
        "Answer ← word", // of the virus scanner
        "Attempts ← letter.Attempts",
        "Cause ← cause",
        "ComplaintId ← complaint", // a Guid
        "ComplaintId ← contact.ComplaintId",
        "ComplaintId ← item.ComplaintId",
        "Count ← taken",
        "Days ← string.Join(\", \", dropped.Select(day => day.ToString(\"O\", CultureInfo.InvariantCulture)))",
        "Detail ← problem.Detail", // of a backup that does not restore: files and bytes
        "Failure ← IsOutage(failure) ? \"the broker or the database is away\" : failure.GetType().Name",
        "Fault ← fault.GetType().Name",
        "File ← backup.File", // named by its day and hour
        "FileId ← file.Id", // the name that its sender gave it is not said
        "Finding ← word", // of the virus scanner: the name of a virus
        "Folders ← string.Join(\", \", folders)", // in which type is looked for
        "JobId ← item.JobId",
        "Kind ← letter.Kind",
        "LetterId ← letter.Id",
        "MessageId ← row.Id",
        "OrderId ← order.Id",
        "Problem ← problem.Code",
        "Queue ← queue.Name",
        "Reason ← away", // why the mail server can't be used; what it says of an address is not repeated
        "Reason ← letter.Error", // a status code
        "Reason ← silent.Message", // of the broker's management API
        "Rounds ← Name",
        "Source ← source.GetType().Name",
        "Trace ← fault.StackTrace",
        "Type ← row.Type",
        "WebhookId ← id",
    ];
}
