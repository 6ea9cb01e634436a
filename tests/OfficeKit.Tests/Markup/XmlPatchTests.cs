// Bytes of a part, changed in any order and made in one pass.
using System.Text;
using OfficeKit.Markup;

namespace OfficeKit.Tests.Markup;

public class XmlPatchTests
{
    static readonly XmlTree Tree = new(Encoding.UTF8.GetBytes("""<a><b  x = '1'	y="二"/><c>丙</c></a>"""));
    static readonly XmlElement B = Tree.Root.Children[0],
        C = Tree.Root.Children[1];

    static string Patched(Action<XmlPatch> change)
    {
        var patch = new XmlPatch(Tree.Bytes);
        change(patch);
        return Encoding.UTF8.GetString(patch.Apply());
    }

    [Test]
    public void AnAttributeIsCutWithTheBlanksBeforeItHoweverItIsWritten()
    {
        Assert.That(Patched(p => p.Remove(Tree.Attribute(B, "x")!.Value)), Is.EqualTo("""<a><b	y="二"/><c>丙</c></a>"""));
        Assert.That(Patched(p => p.Remove(Tree.Attribute(B, "y")!.Value)), Is.EqualTo("""<a><b  x = '1'/><c>丙</c></a>"""));
    }

    [Test]
    public void AValueIsChangedAndItsQuotesStay() =>
        Assert.That(Patched(p => p.Change(Tree.Attribute(B, "x"), old => old + "0")), Is.EqualTo("""<a><b  x = '10'	y="二"/><c>丙</c></a>"""));

    [Test]
    public void AnAttributeThatIsNotThereIsNotChanged() => Assert.That(Patched(p => p.Change(Tree.Attribute(B, "z"), _ => "1")), Does.StartWith("<a><b  x"));

    [Test]
    public void AnAttributeIsAddedBehindTheName() => Assert.That(Patched(p => p.AddAttributes(C, " n=\"3\"")), Does.EndWith("""<c n="3">丙</c></a>"""));

    [Test]
    public void ChangesMayBeToldInAnyOrder() =>
        Assert.That(
            Patched(p =>
            {
                p.Replace(C.ContentStart, C.ContentEnd, "丁");
                p.Insert(C.Start, "<s/>");
                p.Remove(B);
            }),
            Is.EqualTo("<a><s/><c>丁</c></a>")
        );

    [Test]
    public void WhatIsPutInAtOneOffsetKeepsItsOrderBeforeWhatIsReplacedThere() =>
        Assert.That(
            Patched(p =>
            {
                p.Remove(C);
                p.Insert(C.Start, "<s/>");
                p.Insert(C.Start, "<t/>");
            }),
            Does.EndWith("/><s/><t/></a>")
        );

    [Test]
    public void AChangeInsideWhatIsTakenOutGoesWithIt() =>
        Assert.That(
            Patched(p =>
            {
                p.Replace(C.ContentStart, C.ContentEnd, "丁");
                p.Remove(C);
            }),
            Does.Not.Contain("丁")
        );
}
