// All there is to know of one function that a template may call.
namespace OfficeKit.Functions;

/// <summary>What a function does where a value that it wants is missing.</summary>
enum WhenMissing
{
    /// <summary>The missing value is the result.</summary>
    StaysMissing,

    /// <summary>The result is missing as a date is: xx年xx月xx日.</summary>
    BlankDate,

    /// <summary>Without a first value, an empty text included, there is no result either.</summary>
    StaysEmpty,

    /// <summary>The function sees to it itself.</summary>
    Handled,
}

/// <summary>What of its list a function hands on.</summary>
enum ListPassage
{
    /// <summary>Something else.</summary>
    None,

    /// <summary>Items of the list, as a list.</summary>
    Items,

    /// <summary>One item.</summary>
    Item,

    /// <summary>The items, in groups.</summary>
    Groups,

    /// <summary>The records of the data.</summary>
    Records,
}

/// <summary>A line of the author's guide: how a function is written, and what comes of it.</summary>
/// <param name="Expression">An expression without data, as it stands in a tag.</param>
/// <param name="Result">What it prints; a test evaluates it.</param>
/// <param name="Runs">Whether it can be evaluated as it stands. Default: true.</param>
sealed record GuideLine(string Expression, string Result, bool Runs = true);

/// <summary>All there is to know of one function that a template may call: what it is called, takes, gives and does, and what the guide says.</summary>
/// <param name="name">Its full name: <c>cn.date</c>; without a group it is a value.</param>
/// <param name="aliases">Its other names, the Chinese one first.</param>
/// <param name="parameters">What it takes, in order.</param>
/// <param name="gives">The kind of its result.</param>
/// <param name="body">Takes the arguments, null where left out, and what to tell remarks to. Null for what Scriban brings along.</param>
sealed class FunctionEntry(string name, string[] aliases, Parameter[] parameters, ValueKind gives, Func<object?[], INotes?, object?>? body = null)
{
    public FunctionEntry(string name, string[] aliases, Parameter[] parameters, ValueKind gives, Func<object?[], object?> body)
        : this(name, aliases, parameters, gives, (values, _) => body(values)) { }

    public string Name => name;

    public IReadOnlyList<string> Aliases => aliases;

    public IReadOnlyList<Parameter> Parameters => parameters;

    public ValueKind Gives => gives;

    /// <summary>How many arguments must be given.</summary>
    public int Required { get; } = parameters.Count(p => !p.Optional);

    public Func<object?[], INotes?, object?>? Body => body;

    public WhenMissing Missing { get; init; }

    /// <summary>What of its list it hands on.</summary>
    public ListPassage Passes { get; init; }

    /// <summary>Whether it stands in for a missing value, so that the value may be missing without a word.</summary>
    public bool StandsIn { get; init; }

    /// <summary>Whether it only changes how its first argument looks, so that what it prints can be read back.</summary>
    public bool ReadsBack { get; init; }

    /// <summary>What the name stands for where it is no function of arguments.</summary>
    public object? Value { get; init; }

    /// <summary>Its number in the list of helpers, F1 to F24; empty for the others.</summary>
    public string Number { get; init; } = "";

    /// <summary>Its lines in the author's guide.</summary>
    public IReadOnlyList<GuideLine> Guide { get; init; } = [];

    /// <summary>Calls the function.</summary>
    /// <param name="values">One for each parameter, null where left out.</param>
    /// <param name="notes">Hears what the function has to remark.</param>
    public object? Call(object?[] values, INotes? notes)
    {
        switch (Missing)
        {
            case WhenMissing.StaysMissing when FirstMissing(values) is { } missing:
                return missing;
            case WhenMissing.BlankDate when values[0] is MissingText missing:
                return new MissingText(missing.Path, Data.BlankText.Of(BlankType.Date));
            case WhenMissing.StaysEmpty when values[0] is null or "" or MissingText:
                return values[0];
            default:
                return body!(values, notes);
        }
    }

    // Called for each value of a document: no copy of the arguments.
    MissingText? FirstMissing(object?[] values)
    {
        for (var i = 0; i < Required; i++)
        {
            if (values[i] is MissingText missing)
            {
                return missing;
            }
        }
        return null;
    }
}

/// <summary>The functions of one family, under its title in the guide.</summary>
sealed record FunctionFamily(string Title, IReadOnlyList<FunctionEntry> Functions);
