using System.Globalization;

namespace Backup.Taking;

/// <summary>Whether a disk has room: one that is full stops PostgreSQL, which may have its data on the same.</summary>
internal static class Room
{
    private const long Spare = 256 << 20;

    /// <summary>Null if these bytes have room below the path, and some is left.</summary>
    public static BackupRefusedException? Below(string path, long bytes)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var free = new DriveInfo(directory).AvailableFreeSpace;
        return free >= bytes + Spare
            ? null
            : new BackupRefusedException("no-room", $"ที่เก็บ {directory} เหลือ {Megabytes(free)} MB ต้องใช้อย่างน้อย {Megabytes(bytes + Spare)} MB", $"{directory} has {Megabytes(free)} MB left and needs {Megabytes(bytes + Spare)} MB");
    }

    private static string Megabytes(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);
}
