// What a part is likely to become when it is rendered: the text from which its codes are learned.
using System.Buffers;
using System.Text;
using OfficeKit.Compiling.Pieces;

namespace OfficeKit.Deflating;

/// <summary>What a part is likely to become: every block is written, a loop three times, and values say something common.</summary>
sealed class LikelyText
{
    const int Rounds = 3,
        Most = 1 << 20;

    static readonly byte[][] Values =
    [
        .. (
            (string[])
                [
                    "中共市委组织部",
                    "2017年6月30日",
                    "第一党支部",
                    "张建国",
                    "已完成整改",
                    "3",
                    "学习记录不完整，部分党员没有交流发言",
                    "是",
                    "王丽",
                    "2017年9月",
                    "按照要求开展学习教育",
                    "城关镇",
                    "每月一次",
                    "12.5",
                    "李文",
                    "党支部书记",
                    "加强监督检查，定期通报情况。",
                    "〔2017〕12号",
                    "赵敏",
                    "否",
                ]
        ).Select(Encoding.UTF8.GetBytes),
    ];

    readonly ArrayBufferWriter<byte> text = new();
    readonly List<StaticRun> runs = [];
    int values;

    public LikelyText(Piece[] pieces) => Write(pieces);

    public ReadOnlySpan<byte> Text => text.WrittenSpan;

    public IReadOnlyList<StaticRun> Runs => runs;

    /// <summary>Whether it is too long to learn from.</summary>
    public bool IsLong => text.WrittenCount >= Most;

    void Write(Piece[] pieces)
    {
        foreach (var piece in pieces)
        {
            if (IsLong)
            {
                return;
            }
            switch (piece)
            {
                case StaticPiece own:
                    runs.Add(new StaticRun(text.WrittenCount, own));
                    text.Write(own.Bytes.Span);
                    break;
                case ValuePiece or BlockValuePiece:
                    text.Write(Values[values++ % Values.Length]);
                    break;
                case ForPiece loop:
                    for (var round = 0; round < Rounds; round++)
                    {
                        Write(loop.Body);
                    }
                    break;
                case IfPiece choice:
                    choice.Branches.ToList().ForEach(b => Write(b.Body));
                    break;
                case CasePiece choice:
                    choice.Branches.ToList().ForEach(b => Write(b.Body));
                    break;
                case GuardPiece guard:
                    Write(guard.Body);
                    break;
            }
        }
    }
}
