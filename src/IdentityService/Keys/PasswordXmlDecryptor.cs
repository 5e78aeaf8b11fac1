namespace IdentityService.Keys;

/// <summary>Opens keys that were stored when this stood here: its name is written beside them.</summary>
public sealed class PasswordXmlDecryptor(IServiceProvider services) : ServiceDefaults.Keys.PasswordXmlDecryptor(services);
