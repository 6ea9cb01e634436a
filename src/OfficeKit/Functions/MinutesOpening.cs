// The opening sentence of 会议纪要.
using OfficeKit.Data;

namespace OfficeKit.Functions;

/// <summary>The opening sentence of 会议纪要 (F20, R185).</summary>
static class MinutesOpening
{
    /// <summary>2017年9月20日，…同志在…主持召开…，听取…。现将会议议定事项纪要如下： What is missing is a visible blank.</summary>
    /// <param name="start">The day, ISO.</param>
    /// <param name="place">The place.</param>
    /// <param name="title">The meeting.</param>
    /// <param name="chair">Who presided.</param>
    /// <param name="post">His or her post.</param>
    /// <param name="topic">What it was about: 听取…，研究….</param>
    public static string Of(string? start, string? place, string? title, string? chair, string? post, string? topic)
    {
        static string Or(string? text, BlankType type) => string.IsNullOrEmpty(text) ? BlankText.Of(type) : text;
        var day = string.IsNullOrEmpty(start) ? BlankText.Of(BlankType.Date) : ChineseDates.Date(start);
        var called = $"{Or(chair, BlankType.Person)}同志在{Or(place, BlankType.Text)}主持召开{Or(title, BlankType.Text)}";
        return $"{day}，{post}{called}，{Or(topic, BlankType.Text).TrimEnd('。')}。现将会议议定事项纪要如下：";
    }
}
