// Days as the cells of a ledger hold them.
using OfficeKit.Plumbing;

namespace OfficeKit.Rectification;

static class LedgerDates
{
    public static string Iso(this DateOnly date) => TypedDates.Write(date);

    public static string Iso(this DateOnly? date) => date?.Iso() ?? "";
}
