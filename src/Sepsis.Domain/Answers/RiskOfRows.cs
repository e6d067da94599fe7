namespace Sepsis.Domain.Answers;

/// <summary>
/// The calibrated ensemble, asked of many patients at once: about 5 us a row, and much more for a call of one.
/// It is asked by several requests at the same time.
/// </summary>
/// <param name="inputs">Row by row, the model's inputs in the order of its schema; NaN is "not known".</param>
/// <param name="probabilities">Receives one for each row.</param>
public delegate void RiskOfRows(ReadOnlySpan<double> inputs, Span<double> probabilities);
