// What a paragraph is in a 公文.
namespace OfficeKit.Conformance.Reading;

/// <summary>What a paragraph is in a 公文: the elements of GB/T 9704.</summary>
enum Role
{
    Body,
    Blank,
    CopyNumber,
    Secrecy,
    Urgency,
    Mark,
    DocNumber,
    HeadRule,
    Title,
    Subtitle,
    Recipient,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    AttachmentNote,
    Signature,
    IssueDate,
    PublicNote,
    AttachmentMark,
    AttachmentTitle,
    Attendees,
    CopyTo,
    PrintedBy,
    ColophonRule,
    TableText,
    Line,
    Picture,
    Other,
}
