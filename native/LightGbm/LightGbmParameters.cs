using System.Globalization;

namespace LightGbm;

/// <summary>LightGBM's parameter text: <c>name=value</c> pairs separated by spaces.</summary>
public static class LightGbmParameters
{
    /// <exception cref="ArgumentException">A name or value holds white space or '=', which would read as another parameter.</exception>
    public static string Format(IEnumerable<KeyValuePair<string, object>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return string.Join(' ', parameters.Select(Pair));
    }

    private static string Pair(KeyValuePair<string, object> parameter)
    {
        var value = parameter.Value is bool flag
            ? (flag ? "true" : "false")
            : Convert.ToString(parameter.Value, CultureInfo.InvariantCulture) ?? "";
        if (Breaks(parameter.Key) || Breaks(value))
            throw new ArgumentException($"'{parameter.Key}={value}' is not one LightGBM parameter.", nameof(parameter));
        return $"{parameter.Key}={value}";
    }

    private static bool Breaks(string text) => text.Length == 0 || text.Any(c => char.IsWhiteSpace(c) || c == '=');
}
