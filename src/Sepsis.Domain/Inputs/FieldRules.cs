using System.Globalization;

namespace Sepsis.Domain.Inputs;

/// <summary>What must hold of one field's value by itself.</summary>
public static class FieldRules
{
    /// <param name="field">Of either catalogue.</param>
    /// <param name="value">Known; NaN is "not known", and another's question.</param>
    public static InputFault? Check(InputField field, double value)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (double.IsInfinity(value))
            return Fault(field, InputFaultCode.NotFinite, "must be a finite number", value);
        if (value < field.Minimum || value > field.Maximum)
            return Fault(field, InputFaultCode.OutOfRange, $"{Text(value)} is outside {Range(field)}", value) with { Hint = Hint(field, value) };
        return field.IsPlausible(value) ? null : Fault(field, InputFaultCode.NotWhole, $"{Text(value)} must be a whole number", value);
    }

    public static string Range(InputField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return $"{Text(field.Minimum)} to {Text(field.Maximum)} {field.Unit}";
    }

    internal static InputFault Fault(InputField field, InputFaultCode code, string message, double value) =>
        new(field.Name, code, message)
        {
            Received = double.IsFinite(value) ? Text(value) : null,
            Minimum = field.Minimum,
            Maximum = field.Maximum,
            Unit = field.Unit,
        };

    /// <summary>Unrounded: 9.99999 must not read as "10 is outside 10 to 300", nor 1e300 as three hundred digits.</summary>
    internal static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string? Hint(InputField field, double value) =>
        field.GuessUnit(value) is { } guess
            ? $"{Text(value)} {guess.Unit} is {Text(Math.Round(guess.ToCanonical(value), 2))} {field.Unit}"
            : null;
}
