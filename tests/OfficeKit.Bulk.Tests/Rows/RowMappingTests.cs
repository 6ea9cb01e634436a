// What a row of a sheet is in the data of a kind.
using OfficeKit.Bulk.Rows;

namespace OfficeKit.Bulk.Tests.Rows;

sealed class RowMappingTests
{
    static readonly TemplateSchema Schema = TemplateSchema.Parse(
        """
        { "type": "object", "properties": {
          "cardNo": { "type": "string" }, "branch": { "type": "string" }, "hours": { "type": "number" }, "done": { "type": "boolean" },
          "names": { "type": "array", "items": { "type": "string" } },
          "pledges": { "type": "array", "items": { "type": "object", "properties": {
            "text": { "type": "string" }, "due": { "type": [ "string", "null" ], "format": "date" } } } } } }
        """
    );

    static readonly RowMapping Mapping = RowMapping.Parse(
        (
            """{ "卡号": "cardNo", "党支部": "branch", "学时": "hours", "完成": "done", "名单": "names", "承诺事项{n}": "pledges[{n}].text","""u8
            + """ "完成时限{n}": "pledges[{n}].due", "微心愿内容": "wish.content" }"""u8
        ).ToArray(),
        Schema
    );

    static string Row(RowMapping mapping, IReadOnlyList<string> head, IReadOnlyList<string> cells) =>
        System.Text.Encoding.UTF8.GetString(SheetColumns.Of(mapping, head).Write(cells));

    static string Map(string head, string cells) => Row(Mapping, head.Split(','), cells.Split(','));

    [Test]
    public void NumberedColumnsAreItemsAndAnItemWithoutCellsIsNotMade() =>
        Assert.That(
            Map("卡号,承诺事项1,完成时限1,承诺事项2,完成时限2,承诺事项3,完成时限3", "7,一,2017/9/5,,,三,"),
            Is.EqualTo("""{"cardNo":"7","pledges":[{"text":"一","due":"2017-09-05"},{"text":"三"}]}""")
        );

    [Test]
    public void ARowWithoutItemsHasNoList() => Assert.That(Map("卡号,承诺事项1,微心愿内容", "7,,"), Is.EqualTo("""{"cardNo":"7"}"""));

    [Test]
    public void TheSchemaMakesNumbersYesAndListsOfText() =>
        Assert.That(Map("学时,完成,名单", "1.50,是,张三、李四；王五"), Is.EqualTo("""{"hours":1.50,"done":true,"names":["张三","李四","王五"]}"""));

    [Test]
    public void WhatDoesNotFitStaysText() =>
        Assert.That(Map("学时,完成,完成时限1", "多,也许,九月"), Is.EqualTo("""{"hours":"多","done":"也许","pledges":[{"due":"九月"}]}"""));

    [Test]
    public void AColumnThatIsNotListedIsAFieldByItsHead() =>
        Assert.That(Map("卡号,a.b,备注", "7,1,好"), Is.EqualTo("""{"cardNo":"7","a.b":"1","备注":"好"}"""));

    [Test]
    public void WithoutAListDotsAndBracketsMakePaths() =>
        Assert.That(
            Row(RowMapping.ByName(), ["a.b", "a.c", "xs[0].t", "d..e"], ["1", "2", "3", "4"]),
            Is.EqualTo("""{"a":{"b":"1","c":"2"},"xs":[{"t":"3"}],"d..e":"4"}""")
        );

    [Test]
    public void TwoColumnsForOneFieldAreTold() =>
        Assert.That(
            Assert.Throws<OfficeKitException>(() => Row(RowMapping.ByName(), ["a", "a.b"], ["1", "2"]))!.Diagnostics.Single().Code,
            Is.EqualTo("OK1603")
        );

    [Test]
    public void APathWithEmptyBracketsMakesOfARowAnItem() =>
        Assert.That(
            Row(RowMapping.Parse("""{ "问题": "items[].problem", "时限": "items[].due" }"""u8.ToArray()), ["问题", "时限"], ["甲", "九月"]),
            Is.EqualTo("""{"items":[{"problem":"甲","due":"九月"}]}""")
        );

    [TestCase("{\"=a\": \"for\"}")]
    [TestCase("{\"=a\": \"x | regex.match 'y'\"}")]
    [TestCase("[]")]
    [TestCase("{\"a\":1}")]
    [TestCase("{")]
    public void AWrongColumnsFileIsTold(string json) =>
        Assert.That(
            Assert.Throws<OfficeKitException>(() => RowMapping.Parse(System.Text.Encoding.UTF8.GetBytes(json)))!.Diagnostics.Single().Code,
            Is.EqualTo("OK1608")
        );
}
