using System.Buffers.Binary;
using System.Security.Cryptography;
using Backup.Keys;

namespace Backup.Format;

/// <summary>
/// The first 83 bytes of a backup: a mark, the version of the format, for which recovery key it is, and the public half of a key that was
/// made for this file alone. From that and the recovery key comes the key of the content, and every byte of the header is part of how: with
/// one changed, nothing opens.
/// </summary>
internal sealed class BackupHeader
{
    public const int Length = 83;
    public const ushort Version = 1;

    private const int VersionAt = 8, KeyAt = 10, PointAt = 18;
    private static readonly byte[] Mark = "OBTSAFE\n"u8.ToArray();

    private BackupHeader(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; }

    /// <summary>The recovery key's <see cref="RecoveryKey.Id"/>.</summary>
    public string KeyId => RecoveryKey.IdOf(Bytes.AsSpan(KeyAt, RecoveryKey.PrintLength));

    /// <summary>A header for a new file, and the key of its content.</summary>
    public static (BackupHeader Header, byte[] ContentKey) For(RecoveryKey recovery)
    {
        using var once = ECDiffieHellman.Create(RecoveryKey.Curve);
        using var theirs = recovery.Open();
        var bytes = new byte[Length];
        Mark.CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(VersionAt), Version);
        recovery.Print.CopyTo(bytes, KeyAt);
        RecoveryKey.PointOf(once).CopyTo(bytes, PointAt);
        return (new(bytes), ContentKeyOf(bytes, once, theirs.PublicKey));
    }

    /// <summary>Reads it from the beginning of a file.</summary>
    /// <exception cref="BackupRefusedException">It is no backup, or of another version.</exception>
    public static BackupHeader Read(Stream file)
    {
        var bytes = new byte[Length];
        if (file.ReadAtLeast(bytes, Length, throwOnEndOfStream: false) < Length || !bytes.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            throw new BackupRefusedException("not-a-backup", "ไฟล์นี้ไม่ใช่ไฟล์สำรองของระบบนี้", "This file is no backup of the platform");
        var version = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(VersionAt));
        return version == Version
            ? new(bytes)
            : throw new BackupRefusedException("other-version", $"ไฟล์นี้เป็นรูปแบบรุ่นที่ {version} โปรแกรมนี้อ่านได้เฉพาะรุ่นที่ {Version} ใช้โปรแกรมรุ่นที่ใหม่กว่า", $"This file has version {version} of the format; this program reads version {Version}. Take a newer program");
    }

    /// <summary>The key of the content.</summary>
    /// <exception cref="BackupRefusedException">The recovery code is of another key.</exception>
    public byte[] ContentKey(RecoveryCode code)
    {
        using var own = code.Open();
        var recovery = new RecoveryKey(RecoveryKey.PointOf(own));
        if (recovery.Id != KeyId)
            throw new BackupRefusedException("other-key", $"รหัสนี้เป็นของกระดาษกู้คืน {recovery.Id} แต่ไฟล์นี้ต้องใช้กระดาษ {KeyId}", $"This code is of recovery paper {recovery.Id}; the file needs paper {KeyId}");
        try
        {
            using var once = new RecoveryKey(Bytes[PointAt..]).Open();
            return ContentKeyOf(Bytes, own, once.PublicKey);
        }
        catch (CryptographicException)
        {
            throw Damaged();
        }
    }

    internal static BackupRefusedException Damaged() =>
        new("damaged", "ไฟล์เสียหายหรือถูกแก้ไข ใช้ไฟล์สำรองของวันอื่น", "The file is damaged or was changed; take the backup of another day");

    internal static BackupRefusedException CutShort() =>
        new("cut-short", "ไฟล์ไม่ครบ ส่วนท้ายหายไป คัดลอกมาใหม่หรือใช้ไฟล์สำรองของวันอื่น", "The file is cut short; copy it again or take the backup of another day");

    private static byte[] ContentKeyOf(byte[] header, ECDiffieHellman own, ECDiffieHellmanPublicKey other)
    {
        var shared = own.DeriveRawSecretAgreement(other);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, salt: header, info: "backup content 1"u8.ToArray());
        CryptographicOperations.ZeroMemory(shared);
        return key;
    }
}
