using System.IO.Compression;
using System.Text;
using PlanService.Import;

namespace PlanService.Tests.Import;

public class RefusalTests
{
    private static string? Code(byte[] content) => PlanDocument.Read(content).Refusal?.Code;

    [Fact]
    public void Nothing_at_all_is_an_empty_document()
    {
        Assert.Equal("empty-document", Code([]));
        Assert.Equal("empty-document", Code(Encoding.UTF8.GetBytes(" \r\n\t\n")));
        Assert.Equal("empty-document", Code([0xEF, 0xBB, 0xBF]));
    }

    [Fact]
    public void Text_that_is_no_plan_is_refused()
    {
        Assert.Equal("not-a-plan", Code("Dear Sir, please find attached the minutes."u8.ToArray()));
        Assert.Equal("not-a-plan", Code(Encoding.UTF8.GetBytes("รายงานการประชุมสภา เรื่องการป้องกันการทุจริต\n1. เรื่องที่ประธานแจ้ง\n2. รับรองรายงาน")));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);
        Assert.Contains(Code(bytes), (string[])["binary-document", "unreadable-encoding"]);
        Assert.Equal("binary-document", Code([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0, 0, 0, 1, 2, 3, 4, 5]));
    }

    [Fact]
    public void Fifty_megabytes_are_too_large()
    {
        Assert.Equal("too-large", Code(new byte[50 * 1024 * 1024]));
    }

    [Fact]
    public async Task A_stream_that_never_ends_is_refused_once_it_is_too_large()
    {
        using var endless = new EndlessStream();
        var reading = await PlanDocument.ReadAsync(endless, null, null, TestContext.Current.CancellationToken);
        Assert.Equal("too-large", reading.Refusal!.Code);
    }

    [Fact]
    public void A_zip_that_is_no_word_document_is_refused()
    {
        Assert.Equal("unreadable-word-document", Code(Zip(("a.txt", new byte[100]))));
        Assert.Equal("unreadable-word-document", Code([0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4, 5, 6]));
    }

    [Fact]
    public void A_zip_bomb_is_refused_without_being_unpacked_into_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("too-large", Code(Zip(("word/document.xml", new byte[210 * 1024 * 1024]))));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 300L * 1024 * 1024);
    }

    [Fact]
    public void A_refusal_says_why_in_thai_and_in_english()
    {
        var refusal = PlanDocument.Read(Encoding.UTF8.GetBytes("ไม่ใช่แผน")).Refusal!;
        Assert.Contains("ไม่ใช่แผนปฏิบัติการป้องกันการทุจริต", refusal.Thai, StringComparison.Ordinal);
        Assert.Contains("not an anti-corruption action plan", refusal.English, StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }

        return bytes.ToArray();
    }

    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => 0; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
