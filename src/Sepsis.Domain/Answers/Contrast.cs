namespace Sepsis.Domain.Answers;

/// <summary>
/// One patient beside one typical patient. Inputs on which the two agree cannot have an effect between them (the dummy
/// axiom), so only the others play.
/// </summary>
internal sealed class Contrast
{
    private readonly double[] _patient;
    private readonly double[] _typical;
    private readonly int[] _differing;

    public Contrast(double[] patient, IReadOnlyList<double> typical)
    {
        _patient = patient;
        _typical = [.. patient.Select((value, column) => double.IsNaN(value) ? double.NaN : typical[column])];
        _differing = [.. Enumerable.Range(0, patient.Length).Where(column => !double.IsNaN(patient[column]) && patient[column] != typical[column])];
    }

    /// <summary>The columns in which the two differ: the players of the game.</summary>
    public ReadOnlySpan<int> Differing => _differing;

    public int Players => _differing.Length;

    /// <summary>The typical patient, without what is not known of the real one.</summary>
    public void Start(Span<double> inputs) => _typical.CopyTo(inputs);

    /// <summary>Gives the row the patient's own value.</summary>
    public void Join(int player, Span<double> inputs) => inputs[_differing[player]] = _patient[_differing[player]];
}
