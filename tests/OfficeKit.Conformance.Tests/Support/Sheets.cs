// Papers that keep every rule, one of each kind; a test breaks one thing in them.
namespace OfficeKit.Conformance.Tests;

static class Sheets
{
    const string Kai = "⟦<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"楷体_GB2312\"/>⟧",
        Hei = "⟦<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"黑体\"/>⟧";

    const string SignerLine =
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"8524\"/></w:tabs><w:ind w:leftChars=\"100\" w:left=\"320\" w:firstLineChars=\"0\" w:firstLine=\"0\"/>"
        + "<w:jc w:val=\"left\"/>";

    static string Ind(int chars) => $"<w:ind w:leftChars=\"{chars}\" w:left=\"{chars * 32 / 10}\"/>";

    static string Note(int left, int hanging) =>
        $"<w:ind w:leftChars=\"{left}\" w:left=\"{left * 32 / 10}\" w:hangingChars=\"{hanging}\" w:hanging=\"{hanging * 32 / 10}\"/>";

    /// <summary>A report without a head, signed without a seal, with one attachment.</summary>
    public static readonly Sheet Report = new(
        $"""
        【公文标题】关于开展主题党日情况的↵工作报告

        【主送机关】中共xx省委：
        2017年以来，全市10个基层党组织、1200名党员参加“三会一课”，完成率为10%～20%。现将情况报告如下。
        【heading 1】一、总体情况
        全市各级党组织坚持学做结合，成效明显。
        【heading 2】（一）学习教育
        按照《关于推进学习教育的通知》（x委发〔2017〕12号）要求，xx市委党的建设工作领导小组（以下简称“领导小组”）开展检查。领导小组办公室负责日常工作。
        【heading 2】（二）检查督导
        1.每月一调度；
        2.每季一抽查。
        【heading 1】二、存在问题
        主要表现在两个方面：一是学的深度还需提高。二是改的力度还需加大。
        特此报告。

        【附件说明】附件：检查情况统计表

        【发文机关署名|{Ind(1700)}】中共xx市委员会
        【成文日期|{Ind(1900)}】2017年11月25日
        【附注】（此件公开发布）
        【附件标识】附件

        【公文标题】检查情况统计表

        各支部均已完成整改。
        """
    );

    /// <summary>An upward report with a whole head, a seal, two attachments and a 版记.</summary>
    public static readonly Sheet RedHead = new(
        $"""
        【发文机关标志】中共xx市委文件


        【发文字号|{SignerLine}】x委发〔2017〕12号⇥签发人：{Kai}严明
        【版头分隔线】


        【公文标题】关于开展主题党日活动的报告

        【主送机关】中共xx省委：
        全市各级党组织坚持学做结合，成效明显。
        特此报告。

        【附件说明|{Note(600, 400)}】附件：1.检查情况统计表
        【附件说明|{Note(600, 100)}】2.问题清单



        【发文机关署名|{Ind(1700)}】中共xx市委员会
        【成文日期|{Ind(1700)}】2017年11月25日
        【附注】（联系人：周敏，电话：82345678）
        [[top
        【份号】000001
        【密级】秘密★1年
        【紧急程度】加急
        ]]
        [[bottom
        【版记分隔线】
        【抄送】抄送：中共xx省委组织部，xx省民政厅。
        【版记分隔线|<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>】
        【印发】中共xx市委办公室⇥2017年11月28日印发
        【版记分隔线】
        ]]
        【附件标识】附件1

        【公文标题】检查情况统计表

        各支部均已完成整改。
        【附件标识】附件2

        【公文标题】问题清单

        无。
        """
    );

    const string Spread = "<w:jc w:val=\"distribute\"/>";

    static string MarkLine(int before) => $"<w:spacing w:before=\"{before}\" w:after=\"0\" w:line=\"1200\" w:lineRule=\"exact\"/>";

    /// <summary>A joint downward notice: two agencies share the mark.</summary>
    public static readonly Sheet Joint = new(
        $"""
        【发文机关标志|{MarkLine(1828)}<w:ind w:left="1400" w:right="1400" w:firstLineChars="0" w:firstLine="0"/>{Spread}】中共xx市委组织部
        【发文机关标志|{MarkLine(0)}{Spread}】xx市民政局


        【发文字号】x组发〔2017〕12号
        【版头分隔线】


        【公文标题】关于开展检查的通知

        【主送机关】各县（市、区）委组织部、民政局：
        请认真贯彻执行。
        特此通知。



        【发文机关署名|{Ind(1600)}】中共xx市委组织部
        【发文机关署名|{Ind(1800)}】xx市民政局
        【成文日期|{Ind(1700)}】2017年11月25日
        """
    );

    const string Red = "<w:color w:val=\"FF0000\"/>";

    static string Double(string kind) =>
        $"<w:pBdr><w:bottom w:val=\"{kind}SmallGap\" w:sz=\"24\" w:space=\"0\" w:color=\"FF0000\"/></w:pBdr>"
        + $"<w:ind w:left=\"-397\" w:right=\"-397\" w:firstLineChars=\"0\" w:firstLine=\"0\"/>";

    /// <summary>A letter: the agency's name alone, two red double lines 170 mm long.</summary>
    public static readonly Sheet Letter = new Sheet(
        $"""
        【发文机关标志】xx市民政局
        【版头分隔线|{Double("thickThin")}】
        【发文字号|<w:jc w:val="right"/>】x民函〔2017〕12号


        【公文标题】关于商请支持的函

        【主送机关】xx县民政局：
        请予支持，并请函复。

        【发文机关署名|{Ind(1700)}】xx市民政局
        【成文日期|{Ind(1900)}】2017年11月25日
        【版头分隔线|{Double("thinThick")}】
        [[bottom
        【抄送】抄送：xx市财政局。
        ]]
        """
    ).Section("<w:cols w:space=\"425\"/></w:sectPr>", "<w:cols w:space=\"425\"/><w:titlePg/></w:sectPr>");

    /// <summary>An order, signed by the head of the agency.</summary>
    public static readonly Sheet Order = new(
        $"""
        【发文机关标志】xx市人民政府令


        【发文字号】第12号


        《xx市基层治理办法》已经市政府常务会议通过，现予公布，自2018年1月1日起施行。


        【发文机关署名|{Ind(1950)}】市长　严明

        【成文日期|{Ind(1700)}】2017年11月25日
        """
    );

    /// <summary>Minutes with a red head and lists of who was there.</summary>
    public static readonly Sheet Minutes = new(
        $"""
        【发文机关标志】xx市委专题会议纪要


        【发文字号】第7期
        【版头分隔线】


        2017年8月28日，市委书记严明主持召开专题会议，研究整改工作。会议听取了情况汇报。现纪要如下。
        会议强调，要落实责任。

        【出席名单】{Hei}出席：⟦⟧市委办公室周敏，市委组织部李文、林青。
        【出席名单】{Hei}请假：⟦⟧市民政局陈立新。
        【出席名单】{Hei}列席：⟦⟧各县（区）委组织部负责人。
        """
    );

    /// <summary>A data table under its title in a report.</summary>
    public static readonly Sheet Table = new(
        $"""
        【公文标题】检查情况统计表

        全市检查情况见下表。
        【|<w:keepNext/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>】{Hei}表1　检查情况
        | 序号 | 单位 | 问题数 |
        | 1 | 东桥镇 | 3 |
        | 2 | 西桥镇 | 4 |
        | 合计 |  | 7 |
        """
    );

    /// <summary>A form: labels and what is filled in.</summary>
    public static readonly Sheet Form = new(
        """
        【公文标题】整改销号单

        | 责任党组织 | 中共xx市东桥镇南湖社区支部委员会 |
        | 问题 | 7月支部党员大会会议记录未写明请假人员姓名和原因。 |
        | 核查人签名 |  |
        """
    );

    /// <summary>A notice with a receipt to cut off.</summary>
    public static readonly Sheet Receipt = new(
        $"""
        【公文标题】整改通知单
        【|<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>】x督改〔2017〕12号

        【主送机关】xx支部委员会：
        请于9月底前整改到位。
        【|<w:pBdr><w:bottom w:val="dashed" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>】
        【公文标题】整改通知单回执
        【|<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>】x督改〔2017〕12号
        | 问题数 | 4个 |
        | 签收人 |  |
        """
    );

    /// <summary>A pledge letter, signed by hand.</summary>
    public static readonly Sheet Pledge = new(
        """
        【公文标题】党员承诺书

        我是南湖社区党支部党员胡万里，郑重承诺：
        1.每季度走访联系户2户；
        2.参与楼道环境整治2次。

        【发文机关署名|<w:ind w:leftChars="1800" w:left="5760"/>】承诺人：________
        【成文日期|<w:ind w:leftChars="2000" w:left="6400"/>】2017年7月1日
        """
    );

    static readonly string CardTable = Sheet.OneLine(
        """
        <w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:jc w:val="center"/>
        <w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="FF0000"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>
        <w:tblGrid><w:gridCol w:w="4422"/><w:gridCol w:w="4422"/></w:tblGrid>
        <w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="5000" w:hRule="exact"/></w:trPr>
        <w:tc><w:tcPr><w:tcW w:w="4422" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>微心愿卡</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>一个书包</w:t></w:r></w:p></w:tc>
        <w:tc><w:tcPr><w:tcW w:w="4422" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>微心愿卡</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>一套文具</w:t></w:r></w:p></w:tc>
        </w:tr></w:tbl>
        """
    );

    /// <summary>Two pledge cards on a sheet.</summary>
    public static readonly Sheet Card = new(
        $"""
        {CardTable}
        【表格文字】
        """
    );

    const string UprightPaper = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
        LyingPaper = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>",
        UprightMargins = "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"",
        LyingMargins = "<w:pgMar w:top=\"1588\" w:right=\"2098\" w:bottom=\"1474\" w:left=\"1984\"",
        BothFooters = "<w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"even\" r:id=\"rId5\"/>";

    /// <summary>A ledger on landscape paper, its page number in a rotated box.</summary>
    public static readonly Sheet Ledger = new Sheet(
        """
        【公文标题】整改台账

        | 序号 | 单位 | 问题 | 状态 |
        | 1 | 东桥镇 | 记录不全 | 已销号 |
        """
    ).Section(UprightPaper, LyingPaper).Section(UprightMargins, LyingMargins).Section(BothFooters, "");

    static readonly string PhotoTable = Sheet.OneLine(
        """
        <w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:jc w:val="center"/>
        <w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>
        <w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="4844"/><w:gridCol w:w="2000"/></w:tblGrid>
        <w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="1000" w:hRule="atLeast"/></w:trPr>
        <w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/><w:jc w:val="center"/></w:pPr><w:r><w:t>姓名</w:t></w:r></w:p></w:tc>
        <w:tc><w:tcPr><w:tcW w:w="4844" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>胡万里</w:t></w:r></w:p></w:tc>
        <w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge w:val="restart"/><w:vAlign w:val="center"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>照片</w:t></w:r></w:p></w:tc>
        </w:tr>
        <w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="1000" w:hRule="atLeast"/></w:trPr>
        <w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/><w:jc w:val="center"/></w:pPr><w:r><w:t>性别</w:t></w:r></w:p></w:tc>
        <w:tc><w:tcPr><w:tcW w:w="4844" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>男</w:t></w:r></w:p></w:tc>
        <w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge/><w:vAlign w:val="center"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc>
        </w:tr></w:tbl>
        """
    );

    /// <summary>A form with a place for a photo.</summary>
    public static readonly Sheet Photo = new(
        $"""
        【公文标题】党员登记表

        {PhotoTable}
        【表格文字】
        """
    );

    public static IReadOnlyDictionary<string, Sheet> All { get; } =
        new Dictionary<string, Sheet>
        {
            ["report"] = Report,
            ["redhead"] = RedHead,
            ["joint"] = Joint,
            ["letter"] = Letter,
            ["order"] = Order,
            ["minutes"] = Minutes,
            ["table"] = Table,
            ["form"] = Form,
            ["receipt"] = Receipt,
            ["pledge"] = Pledge,
            ["card"] = Card,
            ["ledger"] = Ledger,
            ["photo"] = Photo,
        };
}
