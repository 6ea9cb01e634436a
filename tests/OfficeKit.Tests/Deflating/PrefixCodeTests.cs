// A prefix code gives short codes to what is frequent, and never leaves or takes more room than there is.
using OfficeKit.Deflating;

namespace OfficeKit.Tests.Deflating;

public class PrefixCodeTests
{
    [Test]
    public void WhatIsFrequentGetsAShortCode() => Assert.That(PrefixCode.For([8, 4, 2, 1, 1, 0], longest: 15).Lengths, Is.EqualTo(new[] { 1, 2, 3, 4, 4, 0 }));

    [Test]
    public void CodesOfOneLengthFollowEachOtherFromTheLowestBitOn()
    {
        // RFC 1951, 3.2.2: lengths (3,3,3,3,3,2,4,4) have the codes 010 011 100 101 110 00 1110 1111.
        var code = PrefixCode.For([4, 4, 4, 4, 4, 9, 2, 2], longest: 15);
        Assert.That(code.Lengths, Is.EqualTo(new[] { 3, 3, 3, 3, 3, 2, 4, 4 }));
        Assert.That(code.Codes, Is.EqualTo(new[] { 0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111 }));
    }

    [Test]
    public void ACodeHasTwoSymbolsAtLeast() => Assert.That(PrefixCode.For([0, 0, 5, 0], longest: 15).Lengths, Is.EqualTo(new[] { 1, 0, 1, 0 }));

    [Test]
    public void ACodeIsNeverTooLongAndFillsItsRoom([Values(7, 15)] int longest)
    {
        var random = new Random(longest);
        for (var i = 0; i < 2_000; i++)
        {
            // From even to steep: where each symbol is twice as frequent as the next, codes would grow as long as the alphabet.
            var (size, steepness) = (random.Next(2, longest == 7 ? 19 : 286), random.NextDouble() * 0.8);
            var frequencies = Enumerable
                .Range(0, size)
                .Select(n => random.Next(4) == 0 ? 0 : (int)Math.Min(2_000_000, Math.Exp(steepness * n) * random.Next(1, 3)))
                .ToArray();
            var code = PrefixCode.For(frequencies, longest);
            Assert.That(code.Lengths.Max(), Is.LessThanOrEqualTo(longest));
            Assert.That(code.Lengths.Where(l => l > 0).Sum(l => 1 << (longest - l)), Is.EqualTo(1 << longest), "the room is filled");
            Assert.That(frequencies.Where((often, symbol) => often > 0 && code.Lengths[symbol] == 0), Is.Empty);
        }
    }
}
