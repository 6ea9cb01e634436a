// Changes single properties in the XML, each in the place where the schema wants it.
using System.Xml.Linq;
using OfficeKit.Conformance.Reading;

namespace OfficeKit.Conformance.Mending;

/// <summary>Changes single properties in the XML. Text is never touched.</summary>
static class Mend
{
    static readonly Dictionary<string, string[]> Orders = new()
    {
        ["pPr"] =
        [
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "suppressLineNumbers",
            "pBdr",
            "shd",
            "tabs",
            "suppressAutoHyphens",
            "kinsoku",
            "wordWrap",
            "overflowPunct",
            "topLinePunct",
            "autoSpaceDE",
            "autoSpaceDN",
            "bidi",
            "adjustRightInd",
            "snapToGrid",
            "spacing",
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
            "pPrChange",
        ],
        ["rPr"] =
        [
            "rStyle",
            "rFonts",
            "b",
            "bCs",
            "i",
            "iCs",
            "caps",
            "smallCaps",
            "strike",
            "dstrike",
            "outline",
            "shadow",
            "emboss",
            "imprint",
            "noProof",
            "snapToGrid",
            "vanish",
            "webHidden",
            "color",
            "spacing",
            "w",
            "kern",
            "position",
            "sz",
            "szCs",
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath",
            "rPrChange",
        ],
        ["sectPr"] =
        [
            "headerReference",
            "footerReference",
            "footnotePr",
            "endnotePr",
            "type",
            "pgSz",
            "pgMar",
            "paperSrc",
            "pgBorders",
            "lnNumType",
            "pgNumType",
            "cols",
            "formProt",
            "vAlign",
            "noEndnote",
            "titlePg",
            "textDirection",
            "bidi",
            "rtlGutter",
            "docGrid",
            "printerSettings",
            "sectPrChange",
        ],
        ["tblPr"] =
        [
            "tblStyle",
            "tblpPr",
            "tblOverlap",
            "bidiVisual",
            "tblStyleRowBandSize",
            "tblStyleColBandSize",
            "tblW",
            "jc",
            "tblCellSpacing",
            "tblInd",
            "tblBorders",
            "shd",
            "tblLayout",
            "tblCellMar",
            "tblLook",
            "tblCaption",
            "tblDescription",
            "tblPrChange",
        ],
        // The order of a row's properties is free; cantSplit before tblHeader is customary.
        ["trPr"] =
        [
            "cnfStyle",
            "divId",
            "gridBefore",
            "gridAfter",
            "wBefore",
            "wAfter",
            "cantSplit",
            "trHeight",
            "tblHeader",
            "tblCellSpacing",
            "jc",
            "hidden",
            "ins",
            "del",
            "trPrChange",
        ],
        ["tcPr"] =
        [
            "cnfStyle",
            "tcW",
            "gridSpan",
            "hMerge",
            "vMerge",
            "tcBorders",
            "shd",
            "noWrap",
            "tcMar",
            "textDirection",
            "tcFitText",
            "vAlign",
            "hideMark",
        ],
        ["settings"] =
        [
            "writeProtection",
            "view",
            "zoom",
            "removePersonalInformation",
            "removeDateAndTime",
            "doNotDisplayPageBoundaries",
            "displayBackgroundShape",
            "printPostScriptOverText",
            "printFractionalCharacterWidth",
            "printFormsData",
            "embedTrueTypeFonts",
            "embedSystemFonts",
            "saveSubsetFonts",
            "saveFormsData",
            "mirrorMargins",
            "alignBordersAndEdges",
            "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter",
            "gutterAtTop",
            "hideSpellingErrors",
            "hideGrammaticalErrors",
            "activeWritingStyle",
            "proofState",
            "formsDesign",
            "attachedTemplate",
            "linkStyles",
            "stylePaneFormatFilter",
            "stylePaneSortMethod",
            "documentType",
            "mailMerge",
            "revisionView",
            "trackRevisions",
            "doNotTrackMoves",
            "doNotTrackFormatting",
            "documentProtection",
            "autoFormatOverride",
            "styleLockTheme",
            "styleLockQFSet",
            "defaultTabStop",
            "autoHyphenation",
            "consecutiveHyphenLimit",
            "hyphenationZone",
            "doNotHyphenateCaps",
            "showEnvelope",
            "summaryLength",
            "clickAndTypeStyle",
            "defaultTableStyle",
            "evenAndOddHeaders",
            "bookFoldRevPrinting",
            "bookFoldPrinting",
            "bookFoldPrintingSheets",
            "drawingGridHorizontalSpacing",
            "drawingGridVerticalSpacing",
            "displayHorizontalDrawingGridEvery",
            "displayVerticalDrawingGridEvery",
            "doNotUseMarginsForDrawingGridOrigin",
            "drawingGridHorizontalOrigin",
            "drawingGridVerticalOrigin",
            "doNotShadeFormData",
            "noPunctuationKerning",
            "characterSpacingControl",
            "printTwoOnOne",
            "strictFirstAndLastChars",
            "noLineBreaksAfter",
            "noLineBreaksBefore",
            "savePreviewPicture",
            "doNotValidateAgainstSchema",
            "saveInvalidXml",
            "ignoreMixedContent",
            "alwaysShowPlaceholderText",
            "doNotDemarcateInvalidXml",
            "saveXmlDataOnly",
            "useXSLTWhenSaving",
            "saveThroughXslt",
            "showXMLTags",
            "alwaysMergeEmptyNamespace",
            "updateFields",
            "hdrShapeDefaults",
            "footnotePr",
            "endnotePr",
            "compat",
            "docVars",
            "rsids",
            "mathPr",
            "attachedSchema",
            "themeFontLang",
            "clrSchemeMapping",
            "doNotIncludeSubdocsInStats",
            "doNotAutoCompressPictures",
            "forceUpgrade",
            "captions",
            "readModeInkLockDown",
            "smartTagType",
            "schemaLibrary",
            "shapeDefaults",
            "doNotEmbedSmartTags",
            "decimalSymbol",
            "listSeparator",
        ],
        ["compat"] = [],
    };

    /// <summary>The element of properties of a paragraph, run, row …; made at the head where there is none.</summary>
    public static XElement Properties(XElement owner, string name)
    {
        var found = owner.Child(name);
        if (found is null)
        {
            found = new XElement(WordNames.Main + name);
            if (owner.Child("tblPrEx") is { } exception)
            {
                exception.AddAfterSelf(found);
            }
            else
            {
                owner.AddFirst(found);
            }
        }
        return found;
    }

    /// <summary>The child of an element of properties; made in its place where there is none.</summary>
    public static XElement Child(XElement properties, string name)
    {
        var found = properties.Child(name);
        if (found is null)
        {
            found = new XElement(WordNames.Main + name);
            var order = Orders.GetValueOrDefault(properties.Name.LocalName, []);
            var at = Array.IndexOf(order, name);
            var before = properties
                .Elements()
                .LastOrDefault(e => e.Name.Namespace == WordNames.Main && Array.IndexOf(order, e.Name.LocalName) is var i && i >= 0 && i < at);
            if (before is not null)
            {
                before.AddAfterSelf(found);
            }
            else if (at < 0)
            {
                properties.Add(found);
            }
            else
            {
                properties.AddFirst(found);
            }
        }
        return found;
    }

    /// <summary>Sets attributes of a property; a null value takes the attribute away.</summary>
    public static void Set(XElement properties, string name, params (string Name, string? Value)[] attributes)
    {
        var child = Child(properties, name);
        foreach (var (attribute, value) in attributes)
        {
            child.SetAttributeValue(WordNames.Main + attribute, value);
        }
    }

    /// <summary>Sets the value of a property.</summary>
    public static void Value(XElement properties, string name, string value) => Set(properties, name, ("val", value));

    /// <summary>Takes a property away.</summary>
    public static void Remove(XElement? properties, params string[] names)
    {
        foreach (var name in names)
        {
            properties?.Elements(WordNames.Main + name).Remove();
        }
    }

    public static XElement Of(Para p) => Properties(p.Element, "pPr");

    public static XElement Of(Run r) => Properties(r.Element, "rPr");

    /// <summary>Writes the indent in both forms; readers that do not know characters use the twips.</summary>
    public static void Indent(Para p, int leftChars, int firstLineChars, int size)
    {
        // 100 Chars is one 字: size half-points are size × 10 twips.
        int Twips(int chars) => chars * size / 10;
        Set(
            Of(p),
            "ind",
            ("leftChars", $"{leftChars}"),
            ("left", $"{Twips(leftChars)}"),
            ("start", null),
            ("startChars", null),
            ("firstLineChars", firstLineChars >= 0 ? $"{firstLineChars}" : null),
            ("firstLine", firstLineChars >= 0 ? $"{Twips(firstLineChars)}" : null),
            ("hangingChars", firstLineChars < 0 ? $"{-firstLineChars}" : null),
            ("hanging", firstLineChars < 0 ? $"{Twips(-firstLineChars)}" : null)
        );
    }

    /// <summary>Sets the face of Chinese characters in a run, and takes away a theme's.</summary>
    public static void EastAsia(Run r, string face) => Set(Of(r), "rFonts", ("eastAsia", face), ("eastAsiaTheme", null));

    public static void Size(Run r, int halfPoints)
    {
        Value(Of(r), "sz", $"{halfPoints}");
        Value(Of(r), "szCs", $"{halfPoints}");
    }
}
