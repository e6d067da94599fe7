namespace Sepsis.Training.Fit.Keras;

/// <param name="Activation">As Keras names it.</param>
/// <param name="Kernel">Row-major, one row for each input.</param>
internal sealed record DenseLayer(string Name, string Activation, float[] Kernel, float[] Bias)
{
    public int Units => Bias.Length;

    public int Inputs => Kernel.Length / Bias.Length;
}
