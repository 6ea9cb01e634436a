// The code of every diagnostic: the same for ever, each with a heading in the author's guide (templates/README.md, section 11).
namespace OfficeKit;

/// <summary>The codes of diagnostics. A code keeps its meaning for ever; the author's guide tells under each what to do. Rules of layout and of data have
/// their own numbers (R1, V1), listed on pages of their own.</summary>
public static class DiagnosticCodes
{
    // Reading a package

    /// <summary>The file is no Word document.</summary>
    public const string NotAWordDocument = "OK1001";

    /// <summary>The document is encrypted, or a .doc of before 2007.</summary>
    public const string EncryptedOrOldFormat = "OK1002";

    /// <summary>The file is damaged, or its zip or XML is unsafe to read.</summary>
    public const string DamagedOrUnsafePackage = "OK1003";

    /// <summary>The file carries macros.</summary>
    public const string CarriesMacros = "OK1004";

    /// <summary>The template was attached to another template; the tie was cut.</summary>
    public const string AttachedTemplateDetached = "OK1005";

    /// <summary>A digital signature was left out, for filling makes it invalid.</summary>
    public const string SignatureDropped = "OK1006";

    /// <summary>The document holds embedded objects; they stay as they are.</summary>
    public const string HoldsEmbeddedObjects = "OK1007";

    // Tags

    /// <summary>A tag is not closed.</summary>
    public const string UnclosedTag = "OK1101";

    /// <summary>Two closing braces belong to no tag.</summary>
    public const string StrayClosingBraces = "OK1102";

    /// <summary>The braces of a tag are parted by blanks, or there is one too many.</summary>
    public const string MisshapenBraces = "OK1103";

    /// <summary>An expression is not finished or not well formed.</summary>
    public const string SyntaxError = "OK1104";

    /// <summary>A tag or a number is too long.</summary>
    public const string TooLongTagOrNumber = "OK1105";

    /// <summary>A statement or function that templates may not use.</summary>
    public const string ForbiddenStatement = "OK1106";

    /// <summary>There is no function of this name.</summary>
    public const string UnknownFunction = "OK1107";

    /// <summary>The function has no argument of this name.</summary>
    public const string UnknownArgument = "OK1109";

    /// <summary>The address of a link holds something other than values.</summary>
    public const string OnlyValuesInLinks = "OK1110";

    // Blocks

    /// <summary>An end closes no block.</summary>
    public const string StrayEnd = "OK1201";

    /// <summary>A block has no end.</summary>
    public const string MissingEnd = "OK1202";

    /// <summary>The two ends of a block do not stand on one level of the document.</summary>
    public const string EndsOnOtherLevel = "OK1203";

    /// <summary>An else or when stands where none may stand.</summary>
    public const string MisplacedBranch = "OK1204";

    /// <summary>An else inside a table does not have its row to itself.</summary>
    public const string BranchNeedsOwnRow = "OK1205";

    /// <summary>Columns cannot repeat here: there is no table, or a merged cell crosses their edge.</summary>
    public const string ColumnsCannotRepeat = "OK1206";

    /// <summary>Two blocks cross each other.</summary>
    public const string CrossingBlocks = "OK1207";

    /// <summary>A paragraph asks for its indent twice.</summary>
    public const string RepeatedIndent = "OK1208";

    // Data

    /// <summary>The data has no such field.</summary>
    public const string MissingField = "OK1301";

    /// <summary>A value has another type than the template or the schema wants.</summary>
    public const string WrongType = "OK1302";

    /// <summary>Characters that a document may not hold were taken out of a value.</summary>
    public const string CharactersRemoved = "OK1303";

    /// <summary>A field that the schema does not know, or that the template does not use.</summary>
    public const string UnusedField = "OK1304";

    /// <summary>A value is none of the choices.</summary>
    public const string NotAChoice = "OK1305";

    /// <summary>A value has the wrong form.</summary>
    public const string WrongForm = "OK1306";

    /// <summary>Too many, too few, too long, too short, too large or too small.</summary>
    public const string OutOfBounds = "OK1307";

    /// <summary>A required field of a final document is blank.</summary>
    public const string RequiredFieldIsBlank = "OK1308";

    // Rendering

    /// <summary>An expression cannot be computed.</summary>
    public const string CannotCompute = "OK1401";

    /// <summary>A render went over its limits of time, memory or loops.</summary>
    public const string OverLimit = "OK1402";

    /// <summary>A picture, table or several paragraphs cannot stand at this place.</summary>
    public const string DoesNotFitHere = "OK1403";

    /// <summary>The template has no style of this name.</summary>
    public const string UnknownStyle = "OK1404";

    /// <summary>A picture is missing, of an unknown format, or has a wrong size.</summary>
    public const string UnusablePicture = "OK1405";

    /// <summary>A document cannot be put in here.</summary>
    public const string CannotInclude = "OK1406";

    /// <summary>Something of an included document was left behind.</summary>
    public const string NotBroughtAlong = "OK1407";

    /// <summary>The data of a chart or the chart in the template cannot be used.</summary>
    public const string CannotFillChart = "OK1408";

    /// <summary>A value is too long even in the smallest size.</summary>
    public const string StillTooLong = "OK1409";

    /// <summary>A function asks that its result be looked at.</summary>
    public const string FunctionRemark = "OK1410";

    // Files and commands

    /// <summary>The program failed; the fault is the program's.</summary>
    public const string UnexpectedError = "OK1500";

    /// <summary>A file cannot be read.</summary>
    public const string CannotRead = "OK1501";

    /// <summary>A text is no JSON, or not the JSON wanted.</summary>
    public const string NotJson = "OK1502";

    /// <summary>A file cannot be written.</summary>
    public const string CannotWrite = "OK1503";

    /// <summary>The data has no place of this path.</summary>
    public const string NoSuchPlace = "OK1504";

    /// <summary>A rule is wrongly written.</summary>
    public const string FaultyRule = "OK1505";

    /// <summary>The folder of a kind holds no template.docx.</summary>
    public const string NoTemplateInFolder = "OK1506";

    /// <summary>The document carries no data.</summary>
    public const string NoEmbeddedData = "OK1507";

    /// <summary>The arguments of a command are wrong.</summary>
    public const string WrongArguments = "OK1508";

    /// <summary>The output would replace a file that is read.</summary>
    public const string OutputOverwritesInput = "OK1509";

    /// <summary>A schema says what is not checked.</summary>
    public const string UncheckedKeyword = "OK1510";

    // Tables of rows and bulk runs

    /// <summary>The file is no table that can be read.</summary>
    public const string NotASheet = "OK1601";

    /// <summary>The encoding of a text file is unknown.</summary>
    public const string UnknownEncoding = "OK1602";

    /// <summary>The head of a table is wrong.</summary>
    public const string WrongHead = "OK1603";

    /// <summary>A row has more or fewer cells than the head.</summary>
    public const string WrongCellCount = "OK1604";

    /// <summary>A quotation mark of a .csv is not paired.</summary>
    public const string UnpairedQuote = "OK1605";

    /// <summary>A file name or a grouping asks for a field that is not there, or its braces are not paired.</summary>
    public const string UnknownFieldInName = "OK1606";

    /// <summary>The field by which rows are grouped is blank.</summary>
    public const string BlankGroupField = "OK1607";

    /// <summary>A columns.json is wrongly written.</summary>
    public const string FaultyColumns = "OK1608";

    /// <summary>A bulk run stopped before its end.</summary>
    public const string BulkStopped = "OK1609";

    /// <summary>A bulk run was cancelled.</summary>
    public const string BulkCancelled = "OK1610";

    /// <summary>The rows changed while they were run.</summary>
    public const string RowsChanged = "OK1611";

    /// <summary>A merged document cannot carry the data of its records.</summary>
    public const string MergedCannotCarryData = "OK1612";

    // The ledger

    /// <summary>The ledger lacks columns.</summary>
    public const string LedgerLacksColumns = "OK1701";

    /// <summary>A cell of the ledger is no date.</summary>
    public const string NotADate = "OK1702";

    /// <summary>Another run has the ledger.</summary>
    public const string LedgerInUse = "OK1703";

    /// <summary>The ledger was changed while it was worked on.</summary>
    public const string LedgerChanged = "OK1704";

    /// <summary>The ledger has no such item.</summary>
    public const string NoSuchItem = "OK1705";

    /// <summary>An item cannot go from its state to that one.</summary>
    public const string MoveNotAllowed = "OK1706";

    /// <summary>The prefix of the numbers is unknown or wrong.</summary>
    public const string UnknownNumberPrefix = "OK1707";

    /// <summary>A number that was taken is given up.</summary>
    public const string NumberVoided = "OK1708";

    /// <summary>A reply does not agree with the ledger.</summary>
    public const string ReplyDoesNotMatch = "OK1709";

    /// <summary>A cell is a formula or merged, and cannot be written.</summary>
    public const string CannotWriteCell = "OK1710";

    /// <summary>A state was changed by hand and differs from the journal.</summary>
    public const string StateChangedByHand = "OK1711";

    /// <summary>Items that were issued have lost their numbers in the ledger.</summary>
    public const string LedgerLostNumbers = "OK1712";

    /// <summary>The ledger as written reads differently from what was meant.</summary>
    public const string WrittenLedgerDiffers = "OK1713";

    // Microsoft 365

    /// <summary>Nobody is signed in to Microsoft 365, or the sign-in has run out.</summary>
    public const string NotSignedIn = "OK1801";

    /// <summary>Microsoft 365 does not permit it.</summary>
    public const string NoPermission = "OK1802";

    /// <summary>Microsoft 365 asks to wait.</summary>
    public const string Throttled = "OK1803";

    /// <summary>Microsoft 365 failed.</summary>
    public const string ServiceFailed = "OK1804";

    /// <summary>Microsoft 365 cannot be reached.</summary>
    public const string CannotConnect = "OK1805";

    /// <summary>Microsoft 365 has nothing of this name, or the account does not see it.</summary>
    public const string NotFound = "OK1806";

    /// <summary>What was to be written has been changed by others, is in use or exists already.</summary>
    public const string AlreadyThere = "OK1807";

    /// <summary>An answer of Microsoft 365 is none that it gives.</summary>
    public const string UnexpectedAnswer = "OK1808";

    /// <summary>More than one is meant, or none.</summary>
    public const string NotExactlyOne = "OK1809";

    /// <summary>This part of Microsoft 365 cannot be read in this cloud or by this account.</summary>
    public const string PartUnavailable = "OK1810";

    /// <summary>The data fetched needs a person's look.</summary>
    public const string LookAtFetchedData = "OK1811";

    // Laid-out pages

    /// <summary>Pages cannot be laid out: LibreOffice or fonts are missing.</summary>
    public const string CannotLayOut = "OK1901";

    /// <summary>LibreOffice could not lay out this document.</summary>
    public const string LayoutFailed = "OK1902";

    /// <summary>There is no stand-in for a font of the document.</summary>
    public const string NoStandInFont = "OK1903";

    /// <summary>LibreOffice does not lay out Word's grid, so some rules were not checked.</summary>
    public const string GridNotLaidOut = "OK1904";

    /// <summary>There is no layout profile of this name.</summary>
    public const string UnknownProfile = "OK1905";
}
