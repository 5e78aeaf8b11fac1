using System.Security.Cryptography;
using Backup.Format;
using Backup.Keys;

namespace Backup.Tests;

/// <summary>The encrypted file: what was written comes back, and nothing else ever does.</summary>
public sealed class FormatTests
{
    private static readonly RecoveryCode Code = RecoveryCode.New();

    [Fact]
    public async Task What_was_written_comes_back_whatever_its_length_and_however_it_was_cut()
    {
        var random = new Random(2570);
        int[] edges = [0, 1, Chunk.Size - 1, Chunk.Size, Chunk.Size + 1, 2 * Chunk.Size, 3 * Chunk.Size + 7];
        foreach (var length in edges.Concat(Enumerable.Range(0, 40).Select(_ => random.Next(4 * Chunk.Size))))
        {
            var content = new byte[length];
            random.NextBytes(content);
            var file = await Seal(content, () => random.Next(1, 90_000));
            Assert.Equal(content, await Open(file));
            // Two files of the same content have nothing in common but their mark, version and recovery key.
            Assert.NotEqual(file[18..], (await Seal(content, () => 5000))[18..]);
        }
    }

    [Fact]
    public async Task A_file_with_any_bit_changed_is_refused()
    {
        var file = await Seal(RandomNumberGenerator.GetBytes(300), () => 100);
        for (var place = 0; place < file.Length; place++)
        {
            var changed = file.ToArray();
            changed[place] ^= (byte)(1 << (place % 8));
            await Assert.ThrowsAsync<BackupRefusedException>(() => Open(changed));
        }
    }

    [Fact]
    public async Task A_file_that_ends_early_is_refused_wherever_it_ends()
    {
        var file = await Seal(RandomNumberGenerator.GetBytes(3 * Chunk.Size + 100), () => Chunk.Size);
        for (var chunk = 0; chunk <= 3; chunk++)
        {
            var end = BackupHeader.Length + chunk * (Chunk.Size + Chunk.TagSize);
            Assert.Equal("cut-short", (await Assert.ThrowsAsync<BackupRefusedException>(() => Open(file[..end]))).Code);
            foreach (var off in (int[])[-1, 1, 5, Chunk.TagSize, Chunk.TagSize + 1])
                await Assert.ThrowsAsync<BackupRefusedException>(() => Open(file[..Math.Min(end + off, file.Length - 1)]));
        }
    }

    [Fact]
    public async Task A_file_that_was_never_completed_is_refused()
    {
        var (header, key) = BackupHeader.For(Code.Key());
        var file = new MemoryStream([.. header.Bytes]) { Position = BackupHeader.Length };
        var grown = new MemoryStream();
        grown.Write(header.Bytes);
        await using (var sealing = new SealingStream(grown, key))
            await sealing.WriteAsync(new byte[2 * Chunk.Size]);
        Assert.Equal("cut-short", (await Assert.ThrowsAsync<BackupRefusedException>(() => Open(grown.ToArray()))).Code);
        Assert.Equal("cut-short", (await Assert.ThrowsAsync<BackupRefusedException>(() => Open(file.ToArray()))).Code);
    }

    [Fact]
    public async Task Chunks_that_are_repeated_left_out_exchanged_or_taken_from_another_file_are_refused()
    {
        var content = RandomNumberGenerator.GetBytes(4 * Chunk.Size);
        var file = await Seal(content, () => Chunk.Size);
        var other = await Seal(content, () => Chunk.Size);
        byte[] One(byte[] of, int number) => of[(BackupHeader.Length + number * (Chunk.Size + Chunk.TagSize))..(BackupHeader.Length + (number + 1) * (Chunk.Size + Chunk.TagSize))];
        var header = file[..BackupHeader.Length];
        byte[][] wrong =
        [
            [.. header, .. One(file, 0), .. One(file, 0), .. One(file, 1), .. One(file, 2), .. One(file, 3)],
            [.. header, .. One(file, 0), .. One(file, 2), .. One(file, 3)],
            [.. header, .. One(file, 1), .. One(file, 0), .. One(file, 2), .. One(file, 3)],
            [.. header, .. One(file, 0), .. One(other, 1), .. One(file, 2), .. One(file, 3)],
            [.. other[..BackupHeader.Length], .. file[BackupHeader.Length..]],
            [.. file, 0],
            [.. file, .. One(file, 3)],
        ];
        foreach (var one in wrong)
            Assert.Equal("damaged", (await Assert.ThrowsAsync<BackupRefusedException>(() => Open(one))).Code);
    }

    [Fact]
    public async Task Another_code_another_version_and_another_file_are_each_told_apart()
    {
        var file = await Seal(new byte[10], () => 10);
        Assert.Equal("other-key", (await Assert.ThrowsAsync<BackupRefusedException>(() => Open(file, RecoveryCode.New()))).Code);
        var later = file.ToArray();
        later[9] = 2;
        Assert.Equal("other-version", (await Assert.ThrowsAsync<BackupRefusedException>(() => Open(later))).Code);
        Assert.Equal("not-a-backup", (await Assert.ThrowsAsync<BackupRefusedException>(() => Open(new byte[500]))).Code);
        Assert.Equal("not-a-backup", (await Assert.ThrowsAsync<BackupRefusedException>(() => Open(file[..50]))).Code);
    }

    private static async Task<byte[]> Seal(byte[] content, Func<int> part)
    {
        var (header, key) = BackupHeader.For(Code.Key());
        var file = new MemoryStream();
        file.Write(header.Bytes);
        await using var sealing = new SealingStream(file, key);
        for (var from = 0; from < content.Length;)
        {
            var to = Math.Min(content.Length, from + part());
            await sealing.WriteAsync(content.AsMemory(from..to));
            from = to;
        }

        await sealing.CompleteAsync(CancellationToken.None);
        return file.ToArray();
    }

    private static async Task<byte[]> Open(byte[] file, RecoveryCode? code = null)
    {
        var stream = new MemoryStream(file);
        var key = BackupHeader.Read(stream).ContentKey(code ?? Code);
        await using var opening = new OpeningStream(stream, key);
        var content = new MemoryStream();
        await opening.CopyToAsync(content);
        return content.ToArray();
    }
}
