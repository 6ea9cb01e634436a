// What the values of a column are.
namespace OfficeKit.Graph.Sources;

enum ColumnKind
{
    Text,
    Number,
    Date,
    DateTime,
    Time,
    YesNo,
}
