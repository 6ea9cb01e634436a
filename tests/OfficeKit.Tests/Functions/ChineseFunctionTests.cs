// The golden values of the functions.

namespace OfficeKit.Tests.Functions;

public class ChineseFunctionTests
{
    [TestCase("2017-09-05", "2017年9月5日")]
    [TestCase("2017-09", "2017年9月")]
    [TestCase("2017年xx月xx日", "2017年xx月xx日")]
    public void F1WritesADate(string iso, string text) => Assert.That(ChineseText.FormatDate(iso), Is.EqualTo(text));

    [TestCase("2017-02-30")]
    [TestCase("2017-13")]
    [TestCase("昨天")]
    public void F1RefusesADateThatIsNone(string text) => Assert.Throws<ArgumentException>(() => ChineseText.FormatDate(text));

    [TestCase("2017年9月5日", 6)]
    [TestCase("2017年11月25日", 7)]
    [TestCase("中共xx市委组织部", 8)]
    [TestCase("𬍛", 1)]
    public void F5MeasuresText(string text, double width) => Assert.That(ChineseText.MeasureWidth(text), Is.EqualTo(width));

    [TestCase(8, 6, false, 18, 20)]
    [TestCase(7, 6.5, false, 17.5, 19.5)]
    [TestCase(5, 6, true, 18.5, 18)]
    public void F6PlacesSignatureAndDate(double signature, double date, bool isSealed, double s, double d) =>
        Assert.That(ChineseText.PlaceSignOff(signature, date, isSealed), Is.EqualTo((s, d)));

    [TestCase(0, "零")]
    [TestCase(10, "十")]
    [TestCase(12, "十二")]
    [TestCase(20, "二十")]
    [TestCase(101, "一百零一")]
    [TestCase(110, "一百一十")]
    [TestCase(1010, "一千零一十")]
    [TestCase(2017, "二千零一十七")]
    [TestCase(10010, "一万零一十")]
    [TestCase(99_999_999, "九千九百九十九万九千九百九十九")]
    public void F7WritesANumber(long number, string text) => Assert.That(ChineseText.FormatNumber(number), Is.EqualTo(text));

    [TestCase(1, 3, "三、")]
    [TestCase(2, 11, "（十一）")]
    [TestCase(3, 2, "2.")]
    [TestCase(4, 5, "（5）")]
    [TestCase(5, 1, "①")]
    public void F8NumbersAHeading(long level, long number, string text) => Assert.That(ChineseText.FormatHeadingNumber(level, number), Is.EqualTo(text));

    [TestCase(1, "一是")]
    [TestCase(5, "五是")]
    [TestCase(11, "十一是")]
    public void F9NumbersAPoint(long number, string text) => Assert.That(ChineseText.FormatOrdinal(number), Is.EqualTo(text));

    [TestCase("张三", "张\u3000三")]
    [TestCase("欧阳敏", "欧阳敏")]
    [TestCase("阿拉坦·其其格", "阿拉坦·其其格")]
    [TestCase("王", "王")]
    public void F11PadsAName(string name, string padded) => Assert.That(ChineseText.PadName(name), Is.EqualTo(padded));

    [TestCase("x委发[2017]第012号", "x委发〔2017〕12号")]
    [TestCase("x委发【2017】12号", "x委发〔2017〕12号")]
    [TestCase("x委发（2017）12号", "x委发〔2017〕12号")]
    [TestCase("x委发［2017］12号", "x委发〔2017〕12号")]
    public void F16RepairsADocumentNumber(string text, string repaired) => Assert.That(ChineseText.RepairDocumentNumber(text), Is.EqualTo(repaired));

    [Test]
    public void F16BuildsADocumentNumber() => Assert.That(ChineseText.BuildDocumentNumber("x委发", 2017, 12), Is.EqualTo("x委发〔2017〕12号"));

    [TestCase("2017-09-05", "二〇一七年九月五日")]
    [TestCase("2020-10-20", "二〇二〇年十月二十日")]
    [TestCase("2021-12-31", "二〇二一年十二月三十一日")]
    public void F2WritesADateInChineseNumerals(string iso, string text) => Assert.That(ChineseText.FormatDateInWords(iso), Is.EqualTo(text));

    [TestCase("2017-09-05", "贰零壹柒年玖月零伍日")]
    [TestCase("2017-01-15", "贰零壹柒年零壹月壹拾伍日")]
    [TestCase("2017-10-20", "贰零壹柒年零壹拾月零贰拾日")]
    [TestCase("2017-11-30", "贰零壹柒年壹拾壹月零叁拾日")]
    [TestCase("2017-12-21", "贰零壹柒年壹拾贰月贰拾壹日")]
    public void F3WritesADateInCapitals(string iso, string text) => Assert.That(ChineseText.FormatDateInCapitals(iso), Is.EqualTo(text));

    [TestCase("2017-09-05", "星期二")]
    [TestCase("2017-09-15", "星期五")]
    [TestCase("2017-09-20", "星期三")]
    public void F4NamesTheDay(string iso, string text) => Assert.That(ChineseText.GetWeekday(iso), Is.EqualTo(text));

    [TestCase("14:30", "", "下午2时30分")]
    [TestCase("14:30", "24", "14时30分")]
    [TestCase("14:30", ":", "14:30")]
    [TestCase("09:00", "", "上午9时")]
    [TestCase("12:15", "", "中午12时15分")]
    [TestCase("18:00", "", "下午6时")]
    [TestCase("18:01", "", "晚上6时1分")]
    [TestCase("2017-09-05T14:30", "", "下午2时30分")]
    public void F4WritesATime(string time, string form, string text) => Assert.That(ChineseText.FormatTime(time, form), Is.EqualTo(text));

    [TestCase(0, "零元整")]
    [TestCase(10, "壹拾元整")]
    [TestCase(0.05, "伍分")]
    [TestCase(107.05, "壹佰零柒元零伍分")]
    [TestCase(325.04, "叁佰贰拾伍元零肆分")]
    [TestCase(1409.50, "壹仟肆佰零玖元伍角")]
    [TestCase(1680.32, "壹仟陆佰捌拾元叁角贰分")]
    [TestCase(6007.14, "陆仟零柒元壹角肆分")]
    [TestCase(16409.02, "壹万陆仟肆佰零玖元零贰分")]
    [TestCase(107000.53, "壹拾万零柒仟元伍角叁分")]
    [TestCase(100010001, "壹亿零壹万零壹元整")]
    [TestCase(0.5, "伍角")]
    [TestCase(-3, "负叁元整")]
    [TestCase(1000000000000, "壹万亿元整")]
    [TestCase(200000300, "贰亿零叁佰元整")]
    public void F14WritesAnAmountInCapitals(double amount, string text) => Assert.That(ChineseText.FormatMoney((decimal)amount), Is.EqualTo("人民币" + text));

    [Test]
    public void F14RefusesThreeDecimals() => Assert.Throws<ArgumentException>(() => ChineseText.FormatMoney(1.234m));

    [TestCase("12345", "", "12345")]
    [TestCase("12345", "space", "12\u2009345")]
    [TestCase("12345", "comma", "12,345")]
    [TestCase("1234567.8901", "comma", "1,234,567.8901")]
    [TestCase("2017", "comma", "2017")]
    public void F15GroupsDigits(string number, string style, string text) => Assert.That(ChineseText.GroupDigits(number, style), Is.EqualTo(text));

    [TestCase("支部共有党员23名,其中预备党员2名.", "支部共有党员23名，其中预备党员2名。")]
    [TestCase("中国共产党支部工作条例(试行)", "中国共产党支部工作条例（试行）")]
    [TestCase("时间:14:30", "时间：14:30")]
    [TestCase("完成率98.5%;", "完成率98.5%；")]
    [TestCase("学习...讨论", "学习……讨论")]
    [TestCase("知行合一--精学实做", "知行合一——精学实做")]
    [TestCase("x委发[2017]12号", "x委发〔2017〕12号")]
    [TestCase("1、统一格式", "1.统一格式")]
    [TestCase("“1+N”模式", "“1+N”模式")]
    [TestCase("见 https://a.b/c?d=1,2 和 a.b@c.cn、报告.docx", "见 https://a.b/c?d=1,2 和 a.b@c.cn、报告.docx")]
    [TestCase("比例1:500,共12,345.67元", "比例1:500，共12,345.67元")]
    [TestCase("Hello, world. 你好", "Hello, world. 你好")]
    public void F17PutsPunctuationRight(string text, string right) => Assert.That(ChineseText.FixPunctuation(text), Is.EqualTo(right));

    [Test]
    public void F17LeavesTheSeedTextAsItIs()
    {
        var seed = File.ReadAllText(Path.Combine(Shared.Repository.Root, "templates", "work-report", "expected.txt"));
        Assert.That(ChineseText.FixPunctuation(seed), Is.EqualTo(seed));
    }

    [TestCase("\"主题党日\"", "“主题党日”")]
    [TestCase("他说\"学'两学一做'\"", "他说“学‘两学一做’”")]
    [TestCase("it's \"ok\"", "it's “ok”")]
    public void F18PairsQuotes(string text, string right) => Assert.That(ChineseText.PairQuotes(text), Is.EqualTo(right));

    [Test]
    public void F18RefusesAnOddQuote() => Assert.Throws<ArgumentException>(() => ChineseText.PairQuotes("他说\"好"));

    [Test]
    public void F20OpensMinutes() =>
        Assert.That(
            ChineseText.WriteMinutesOpening("2017-09-20", "市委二楼会议室", "市委党建工作领导小组会议", "严明", "市委副书记、领导小组组长", "听取了汇报。"),
            Is.EqualTo(
                "2017年9月20日，市委副书记、领导小组组长严明同志在市委二楼会议室主持召开市委党建工作领导小组会议，听取了汇报。现将会议议定事项纪要如下："
            )
        );

    [TestCase(20, 23, 2, "86.96%")]
    [TestCase(15, 30, 1, "50.0%")]
    [TestCase(38, 46, 2, "82.61%")]
    [TestCase(1, 8, 0, "13%")]
    [TestCase(1, 0, 2, null)]
    public void F21WritesARate(int part, int whole, int decimals, string? text) => Assert.That(ChineseText.FormatRate(part, whole, decimals), Is.EqualTo(text));

    [TestCase("13812340000", "138****0000")]
    [TestCase("110101199001010000", "110***********0000")]
    [TestCase("某省某市某区人民路1号", "某省某市某区****")]
    [TestCase("柳塘村三组12号", "****")]
    [TestCase("0712-2345678", "****")]
    public void F22MasksWhatIsPrivate(string text, string masked) => Assert.That(ChineseText.Mask(text), Is.EqualTo(masked));

    [TestCase("2017-09-05", "2017-09-07", false, "9月5日至7日")]
    [TestCase("2017-09-05", "2017-09-07", true, "2017年9月5日至7日")]
    [TestCase("2017-09-30", "2017-10-02", false, "2017年9月30日至10月2日")]
    [TestCase("2017-12-30", "2018-01-02", false, "2017年12月30日至2018年1月2日")]
    [TestCase("14:30", "16:40", false, "14:30—16:40")]
    public void F23WritesARange(string from, string to, bool year, string text) => Assert.That(ChineseText.FormatRange(from, to, year), Is.EqualTo(text));

    [TestCase(1, "{n:000000}", "000001")]
    [TestCase(7, "CN2017-{n:000}", "CN2017-007")]
    public void F24WritesASerialNumber(long number, string pattern, string text) => Assert.That(ChineseText.FormatSerial(number, pattern), Is.EqualTo(text));

    [Test]
    public void TheFurtherOnes()
    {
        Assert.Multiple(() =>
        {
            Assert.That(ChineseText.GetQuarter("2017-09"), Is.EqualTo("第三季度"));
            Assert.That(string.Join(" ", new[] { "2017-06", "2017-07-01", "2017" }.Select(ChineseText.GetPeriod)), Is.EqualTo("上半年 下半年 全年"));
            Assert.That(ChineseText.FormatCircled(1) + ChineseText.FormatCircled(20), Is.EqualTo("①⑳"));
            Assert.That(ChineseText.FormatPercent("50") + ChineseText.FormatPercent("12.5%"), Is.EqualTo("百分之五十百分之十二点五"));
            Assert.That(ChineseText.CountYears("1990-05-02", "2017-05-01"), Is.EqualTo(26));
            Assert.That(ChineseText.CountYears("1990-05-02", "2017-05-02"), Is.EqualTo(27));
        });
    }

    [Test]
    public void F12SetsNamesInColumns()
    {
        string[] names = ["张三", "欧阳敏", "阿拉坦·其其格", "李四", "王五", "赵六", "孙七"];
        Assert.That(ChineseText.ArrangeNames(names), Is.EqualTo("张\u3000三\t欧阳敏\t阿拉坦·其其格\t\t李\u3000四\t王\u3000五\n赵\u3000六\t孙\u3000七"));
        Assert.That(ChineseText.ArrangeNames(["张三", "欧阳敏", "李四"], tabs: false), Is.EqualTo("张\u3000三\u3000欧阳敏\u3000李\u3000四"));
    }
}
