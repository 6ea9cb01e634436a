// A template asked for more than the limits allow.
namespace OfficeKit.Rendering;

/// <summary>A template asked for more than the limits allow; the message says which.</summary>
sealed class LimitException(string message) : Exception(message);
