using System.Numerics;

namespace Sepsis.Application.Access;

/// <summary>What a caller may do; a key or a token carries any of them.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Send patients and have them answered.</summary>
    Predict = 1,

    /// <summary>See models, stored assessments and reports.</summary>
    Read = 2,

    /// <summary>Say what became of a patient.</summary>
    Feedback = 4,

    /// <summary>Change models, see the audit's state.</summary>
    Admin = 8,
}

/// <summary>Roles by name, as keys, tokens and the command line have them.</summary>
public static class RoleNames
{
    private static readonly char[] Separators = [',', ' '];

    private static readonly Roles[] Each = [.. Enum.GetValues<Roles>().Where(role => BitOperations.IsPow2((int)role))];

    /// <summary>All of them, for a person to choose from.</summary>
    public static string All { get; } = Text(Each.Aggregate((one, other) => one | other));

    public static string Text(Roles roles) =>
        string.Join(',', Each.Where(role => roles.HasFlag(role)).Select(role => role.ToString().ToLowerInvariant()));

    /// <summary>Null where one of the names is no role, and where there is none.</summary>
    public static Roles? Parse(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var names = list.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length > 0 && names.All(name => Of(name) != Roles.None)
            ? names.Aggregate(Roles.None, (roles, name) => roles | Of(name))
            : null;
    }

    /// <summary>None where it is not the name of one: a directory has roles of other services too.</summary>
    public static Roles Of(string name) =>
        Each.FirstOrDefault(role => string.Equals(role.ToString(), name, StringComparison.OrdinalIgnoreCase));
}
