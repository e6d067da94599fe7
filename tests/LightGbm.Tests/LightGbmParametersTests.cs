namespace LightGbm.Tests;

public sealed class LightGbmParametersTests
{
    [Fact]
    public void Format_MixedValues_WritesThemInInvariantForm()
    {
        var text = LightGbmParameters.Format(new Dictionary<string, object>
        {
            ["objective"] = "binary",
            ["learning_rate"] = 0.05,
            ["deterministic"] = true,
            ["num_leaves"] = 31,
        });

        Assert.Equal("objective=binary learning_rate=0.05 deterministic=true num_leaves=31", text);
    }

    [Theory]
    [InlineData("binary seed=3")]
    [InlineData("a=b")]
    [InlineData("")]
    public void Format_ValueThatWouldReadAsAnother_Throws(string value) =>
        Assert.Throws<ArgumentException>(() => LightGbmParameters.Format([new("objective", value)]));
}
