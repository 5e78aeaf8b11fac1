using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using ServiceDefaults.Problems;

namespace IdentityService.People;

/// <summary>What a password must be, and how one is made and checked. The hash is ASP.NET Core Identity's (PBKDF2, salted, versioned).</summary>
public static class Password
{
    /// <summary>Longer beats odder: no rule about kinds of characters. Source: NIST SP 800-63B.</summary>
    public const int Shortest = 10;

    public const int Longest = 200;

    private const string Unambiguous = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly string[] Common =
        ["password", "qwerty", "asdfgh", "123456", "654321", "111111", "000000", "abc123", "admin", "iloveyou", "changeme", "รหัสผ่าน"];

    private static readonly PasswordHasher<Person> Hasher = new();

    /// <summary>Stands in for the hash of a person who does not exist, so that an unknown name takes as long as a wrong password.</summary>
    private static readonly string Nobody = Hash(Temporary());

    /// <summary>Spaces around it come from copying and belong to no password.</summary>
    public static string Clean(string password) => password.Trim().Normalize(NormalizationForm.FormKC);

    public static string Hash(string password) => Hasher.HashPassword(null!, Clean(password));

    public static bool Matches(Person? person, string password)
    {
        var right = Hasher.VerifyHashedPassword(null!, person?.PasswordHash ?? Nobody, Clean(password)) != PasswordVerificationResult.Failed;
        return right && person is not null;
    }

    /// <summary>Why this can't be the person's password; null if it can.</summary>
    public static Refusal? Check(string password, Person person)
    {
        var clean = Clean(password);
        if (clean.Length < Shortest)
            return new("password-short", $"รหัสผ่านต้องยาวอย่างน้อย {Shortest} ตัวอักษร ท่านกรอก {clean.Length} ตัว", $"A password has at least {Shortest} characters; this one has {clean.Length}");
        if (clean.Length > Longest)
            return new("password-long", $"รหัสผ่านยาวได้ไม่เกิน {Longest} ตัวอักษร", $"A password has at most {Longest} characters");
        var lower = clean.ToLowerInvariant();
        if (lower.Distinct().Count() < 5 || Array.Exists(Common, word => lower.Contains(word, StringComparison.Ordinal) && lower.Length < word.Length + 5))
            return new("password-common", "รหัสผ่านนี้เดาง่าย เลือกข้อความที่ยาวขึ้นหรือใช้หลายคำต่อกัน", "This password is easy to guess; use several words");
        return lower.Contains(person.UserNameKey, StringComparison.Ordinal)
            ? new("password-has-name", "รหัสผ่านต้องไม่มีชื่อผู้ใช้อยู่ข้างใน", "A password must not contain the user name")
            : null;
    }

    /// <summary>A password to read out once: three groups of four, without letters that look alike; about 59 bits.</summary>
    public static string Temporary()
    {
        var letters = RandomNumberGenerator.GetString(Unambiguous, 12);
        return $"{letters[..4]}-{letters[4..8]}-{letters[8..]}";
    }
}
