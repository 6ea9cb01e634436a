// What a record does not have is worked out from what it has.
using OfficeKit.Rules;

namespace OfficeKit.Tests.Rules;

public class DerivedValuesTests
{
    static string Fill(string data, params (string Path, string Expression)[] values) =>
        new DerivedValues(values.Select(v => KeyValuePair.Create(v.Path, v.Expression))).Fill(TemplateData.Parse(data)).Json.GetRawText();

    [Test]
    public void TheLatestDayOfTheItemsIsTheWhole() =>
        Assert.That(
            Fill(
                """{"items":[{"due":"2017-09-12"},{"due":"2017-09-17"},{}]}""",
                ("latest", "items | array.map 'due' | array.compact | array.sort | array.last")
            ),
            Does.EndWith("\"latest\":\"2017-09-17\"}")
        );

    [Test]
    public void EachItemGetsItsNumber() =>
        Assert.That(
            Fill("""{"items":[{"t":"a"},{"t":"b","no":7},{"t":"c"}]}""", ("items[].no", "index + 1")),
            Is.EqualTo("""{"items":[{"t":"a","no":1},{"t":"b","no":7},{"t":"c","no":3}]}""")
        );

    [Test]
    public void WhatIsThereStaysAndOneValueMayFollowFromAnother() =>
        Assert.That(
            Fill("""{"group":"third","to":{"name":"a"}}""", ("group", "'x'"), ("issuer", "group"), ("to.superior", "issuer")),
            Is.EqualTo("""{"group":"third","to":{"name":"a","superior":"third"},"issuer":"third"}""")
        );

    [Test]
    public void WhatCannotBeWorkedOutStaysAway() =>
        Assert.That(Fill("""{"a":"x"}""", ("b", "c.d"), ("e", "cn.docno a"), ("list[].n", "index")), Is.EqualTo("""{"a":"x"}"""));

    [Test]
    public void AnExpressionMayUseNoMoreThanATemplate() => Assert.That(() => Fill("{}", ("a", "x | regex.match 'y'")), Throws.TypeOf<FormatException>());
}
