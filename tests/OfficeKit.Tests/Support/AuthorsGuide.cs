// The examples of the author's guide, each a golden case.
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Tests.Support;

/// <summary>Reads the author's guide. An example is a block 模板, perhaps a block 数据, and a block 结果.</summary>
static partial class AuthorsGuide
{
    public static readonly string Path = System.IO.Path.Combine(Repository.Root, "templates", "README.md");

    public static IEnumerable<GoldenCase> Examples()
    {
        var text = File.Exists(Path) ? File.ReadAllText(Path).ReplaceLineEndings("\n") : "";
        var number = 0;
        foreach (Match match in Example().Matches(text))
        {
            yield return new GoldenCase(
                $"guide {++number:000}",
                Heading().Matches(text[..match.Index])[^1].Groups[1].Value,
                match.Groups["template"].Value,
                match.Groups["data"].Success ? match.Groups["data"].Value : "{ }",
                match.Groups["result"].Value
            );
        }
    }

    [GeneratedRegex("```模板\n(?<template>.*?)```\n+(?:```数据\n(?<data>.*?)```\n+)?```结果\n(?<result>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
