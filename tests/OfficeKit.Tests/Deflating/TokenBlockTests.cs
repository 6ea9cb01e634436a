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
        var (block, text) = (new TokenBlock(), new List<byte>());
        block.Clear();
        var start = Enumerable.Range(0, BlockCode.Window).Select(i => (byte)(i * 7 >> 3)).ToArray();
        block.Literals(start);
        text.AddRange(start);
        void Match(int length, int distance)
        {
            block.Match(length, distance);
            for (var i = 0; i < length; i++)
            {
                text.Add(text[^distance]);
            }
        }
        for (var length = BlockCode.ShortestMatch; length <= 3 * BlockCode.LongestMatch + 2; length++)
        {
            Match(length, length * 5 % 300 + 1);
        }
        for (var distance = 1; distance <= BlockCode.Window; distance += 1 + distance / 37)
        {
            Match(3 + distance % 11, distance);
        }
        Match(258, BlockCode.Window);
        block.Finish(prepared: null);
        Assert.That(Inflate(block.Written), Is.EqualTo(text));
    }

    [Test]
    public void ALongTextBecomesSeveralBlocks()
    {
        var block = new TokenBlock();
        block.Clear();
        var text = new byte[200_000];
        new Random(1).NextBytes(text);
        block.Literals(text);
        block.Finish(prepared: null);
        Assert.That(Inflate(block.Written), Is.EqualTo(text));
    }

    [Test]
    public void AnEmptyTextIsATextToo()
    {
        var block = new TokenBlock();
        block.Clear();
        block.Finish(prepared: null);
        Assert.That(Inflate(block.Written), Is.Empty);
    }

    [Test]
    public void CodesMadeBeforehandServeATextOfOtherWords()
    {
        var (block, learner) = (new TokenBlock(), new TokenBlock());
        learner.Clear();
        learner.Literals("<w:t>第一党支部</w:t><w:t>"u8);
        learner.Match(12, 22);
        block.Clear();
        var other = "<w:p>ÿ\u0001组织委员</w:p>"u8;
        block.Literals(other);
        block.Match(9, 15);
        block.Finish(learner.Learn());
        Assert.That(Inflate(block.Written), Is.EqualTo((byte[])[.. other, .. other[^15..^6]]));
    }
}
