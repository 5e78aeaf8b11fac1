using System.Security.Cryptography;
using WebUi;

namespace ComplaintService.Corruption.Packages;

/// <summary>
/// What opens a package. Programs stretch it with a thousand rounds of PBKDF2 alone, so what is proposed has 83 bits: five groups of five
/// digits, which can be read out over a telephone in any language. It stands nowhere but in the page that proposes it and the form that brings it back.
/// </summary>
public static class Passphrase
{
    public const int Shortest = 15;
    public const int Longest = 100;

    private const int Groups = 5;
    private const int Group = 5;

    /// <summary>12345-67890-12345-67890-12345; the hyphens belong to it.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString("0123456789", Group)));

    /// <summary>Programs for .zip disagree about letters beyond ASCII: a passphrase in Thai would open it on some machines only.</summary>
    public static Objection? Against(string? given) => given switch
    {
        null or { Length: < Shortest or > Longest } => Objection.To("passphrase", $"ต้องมี {Shortest} ถึง {Longest} ตัวอักษร", $"{Shortest} to {Longest} characters are needed"),
        _ when given.Any(symbol => symbol is < ' ' or > '~') => Objection.To(
            "passphrase", "ใช้ได้เฉพาะ A–Z a–z 0–9 และเครื่องหมายบนแป้นพิมพ์อังกฤษ โปรแกรมเปิดไฟล์อ่านอักษรไทยไม่ตรงกัน", "Use A–Z a–z 0–9 and the signs of an English keyboard; programs read other letters in different ways"),
        _ => null,
    };
}
