// Where rows came from, as far as the rows themselves know.
namespace OfficeKit.Graph;

/// <summary>Where rows came from. The rows carry it; what reads them knows what it is.</summary>
abstract class RowOrigin;
