// What happens to a file that is there already.
namespace OfficeKit.Graph;

/// <summary>What happens to a file that is there already.</summary>
public enum ExistingFile
{
    /// <summary>It stays, nothing is saved (OK1807).</summary>
    Fail,

    /// <summary>It becomes an older version of the new one.</summary>
    Replace,

    /// <summary>It stays; the new one gets a number.</summary>
    Rename,
}
