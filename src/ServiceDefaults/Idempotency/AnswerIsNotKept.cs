namespace ServiceDefaults.Idempotency;

/// <summary>
/// On an endpoint whose answer holds a secret that is shown once: it is not stored. An endpoint that can make the same answer anew finds by
/// the key (<see cref="IdempotencyKeys.KeyOf"/>) what it made before, and answers <see cref="IdempotencyKeys.Reused"/> to another request.
/// </summary>
public sealed class AnswerIsNotKept;
