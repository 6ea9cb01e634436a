// Whatever literals and matches are gathered, every reader gets the text back.
using System.IO.Compression;
using OfficeKit.Deflating;

namespace OfficeKit.Tests.Deflating;

public class TokenBlockTests
{
    static byte[] Inflate(ReadOnlyMemory<byte> deflated)
    {
        using var inflate = new DeflateStream(new MemoryStream(deflated.ToArray()), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        inflate.CopyTo(memory);
        return memory.ToArray();
    }

    [Test]
    public void EveryLengthAndDistanceIsReadBack()
    {
        List<byte> text = [.. Enumerable.Range(0, DeflateFormat.Window).Select(i => (byte)(i * 7 >> 3))];
        var matches = new List<(int Length, int Distance)>();
        void Match(int length, int distance)
        {
            matches.Add((length, distance));
            for (var i = 0; i < length; i++)
            {
                text.Add(text[^distance]);
            }
        }
        for (var length = DeflateFormat.ShortestMatch; length <= 3 * DeflateFormat.LongestMatch + 2; length++)
        {
            Match(length, length * 5 % 300 + 1);
        }
        for (var distance = 1; distance <= DeflateFormat.Window; distance += 1 + distance / 37)
        {
            Match(3 + distance % 11, distance);
        }
        Match(258, DeflateFormat.Window);
        var (block, bytes) = (new TokenBlock(), text.ToArray());
        block.Literals(bytes, DeflateFormat.Window);
        matches.ForEach(m => block.Match(bytes, m.Length, m.Distance));
        block.Finish(bytes, prepared: null);
        Assert.That(Inflate(block.Written), Is.EqualTo(bytes));
    }

    [Test]
    public void ALongTextBecomesSeveralBlocks()
    {
        var block = new TokenBlock();
        var text = new byte[200_000];
        new Random(1).NextBytes(text);
        block.Literals(text, text.Length);
        block.Finish(text, prepared: null);
        Assert.That(Inflate(block.Written), Is.EqualTo(text));
    }

    [Test]
    public void AnEmptyTextIsATextToo()
    {
        var block = new TokenBlock();
        block.Finish([], prepared: null);
        Assert.That(Inflate(block.Written), Is.Empty);
    }

    [Test]
    public void CodesMadeBeforehandServeATextOfOtherWords()
    {
        var (block, learner) = (new TokenBlock(), new TokenBlock());
        var known = "<w:t>第一党支部</w:t><w:t>第一党支部"u8;
        learner.Literals(known, known.Length - 15);
        learner.Match(known, 15, 26);
        var other = "<w:p>ÿ\u0001组织委员</w:p>组织委员"u8;
        block.Literals(other, other.Length - 12);
        block.Match(other, 12, 18);
        block.Finish(other, learner.Learn(known));
        Assert.That(Inflate(block.Written), Is.EqualTo(other.ToArray()));
    }
}
