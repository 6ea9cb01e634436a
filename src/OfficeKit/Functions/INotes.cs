// Hears what a function has to remark without refusing its input.
namespace OfficeKit.Functions;

interface INotes
{
    /// <summary>Tells the person a remark about the present tag: what was found, and what to do.</summary>
    void Note(string chinese, string english, string chineseHint, string englishHint);
}
