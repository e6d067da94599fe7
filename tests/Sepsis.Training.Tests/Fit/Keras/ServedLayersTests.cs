using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests.Fit.Keras;

public class ServedLayersTests
{
    private static readonly DenseLayer[] First = [new("hidden_1", "relu", [1, 2, 3, 4], [5, 6]), new("risk", "sigmoid", [7, 8], [9])];
    private static readonly DenseLayer[] Second =
        [new("hidden_1", "relu", [10, 20, 30, 40], [50, 60]), new("risk", "sigmoid", [70, 80], [90])];

    [Fact]
    public void Join_TwoNetworks_ShareTheInputsAndNothingElse()
    {
        var joined = ServedLayers.Join([First, Second]);

        Assert.Equal([1, 2, 10, 20, 3, 4, 30, 40], joined[0].Kernel);
        Assert.Equal([5, 6, 50, 60], joined[0].Bias);
        Assert.Equal([7, 0, 8, 0, 0, 70, 0, 80], joined[1].Kernel);
        Assert.Equal([9, 90], joined[1].Bias);
    }

    [Fact]
    public void Join_OneNetwork_IsItself() => Assert.Same(First, ServedLayers.Join([First]));
}
