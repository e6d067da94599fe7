using Sepsis.Training.Fit;

namespace Sepsis.Training.Tests.Fit;

public sealed class MachineListTests
{
    [Fact]
    public void Read_NamesAndAddresses_KeepsTheirOrder()
    {
        Assert.Null(MachineList.Read("icu-1:7000, 10.0.0.2:7001,[fe80::1]:65535", 2, out var list));
        Assert.Equal(1, list!.Rank);
        Assert.Equal([("icu-1", 7000), ("10.0.0.2", 7001), ("fe80::1", 65535)], list.Machines.Select(machine => (machine.Host, machine.Port)));
    }

    [Theory]
    [InlineData("a:7000", 1, "--machines must name two at least.")]
    [InlineData("a:7000,b", 1, "--machines: 'b' is not host:port.")]
    [InlineData("a:7000,:7000", 1, "--machines: ':7000' is not host:port.")]
    [InlineData("a:7000,b c:7000", 1, "--machines: 'b c:7000' is not host:port.")]
    [InlineData("a:7000,b:0", 1, "--machines: 'b:0' is not host:port.")]
    [InlineData("a:7000,b:65536", 1, "--machines: 'b:65536' is not host:port.")]
    [InlineData("a:7000,b:+7", 1, "--machines: 'b:+7' is not host:port.")]
    [InlineData("a:7000,b:7000,", 1, "--machines: '' is not host:port.")]
    [InlineData("a:7000,a:7000", 1, "--machines: a:7000 is there twice.")]
    [InlineData("a:7000,b:7000", 0, "--machine must say which of the 2 machines this one is: a number from 1 to 2.")]
    [InlineData("a:7000,b:7000", 3, "--machine must say which of the 2 machines this one is: a number from 1 to 2.")]
    public void Read_Unusable_SaysWhy(string text, int number, string fault)
    {
        Assert.Equal(fault, MachineList.Read(text, number, out var list));
        Assert.Null(list);
    }
}
