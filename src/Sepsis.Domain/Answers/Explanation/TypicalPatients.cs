namespace Sepsis.Domain.Answers.Explanation;

/// <summary>
/// Whom a patient is compared with: patients who never lived, made of medians of the training rows, one as heavy as the
/// other. A value may be NaN, where most such patients lacked it.
/// </summary>
/// <param name="Rows">Each the model's inputs, in the order of its schema.</param>
public sealed record TypicalPatients(IReadOnlyList<IReadOnlyList<double>> Rows)
{
    /// <summary>What is wrong with them for a model of so many inputs, or null.</summary>
    public string? Fault(int inputs)
    {
        if (Rows.Count == 0)
            return "typical patients must not be empty";
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Count != inputs)
                return $"typical patients[{i}] has {Rows[i].Count} values for {inputs} inputs";
            if (Rows[i].Any(double.IsInfinity))
                return $"typical patients[{i}] holds a value that is neither finite nor missing";
        }

        return null;
    }
}
