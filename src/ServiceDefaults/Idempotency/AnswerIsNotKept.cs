namespace ServiceDefaults.Idempotency;

/// <summary>On an endpoint whose answer holds a secret that is shown once: it is not stored, so an Idempotency-Key means nothing there.</summary>
public sealed class AnswerIsNotKept;
