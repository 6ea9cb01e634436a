// A template asked for more than the limits allow.
namespace OfficeKit.Rendering;

/// <summary>A template asked for more than the limits allow; the message says which.</summary>
sealed class LimitException(string message) : Exception(message)
{
    /// <summary>A loop that goes round too often.</summary>
    public static LimitException Loop(TemplateLimits limits) =>
        new(Words.In($"循环超过 {limits.LoopRounds} 次", $"a loop runs more than {limits.LoopRounds} times"));
}
