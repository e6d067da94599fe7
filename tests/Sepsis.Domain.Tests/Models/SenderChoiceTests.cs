using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Domain.Tests.Models;

public sealed class SenderChoiceTests
{
    private static readonly PanelSet Core = new(Panel.Core);
    private static readonly PanelSet Vitals = new(Panel.Core, Panel.Saturation, Panel.Pressures);
    private static readonly PanelSet Brief = new(Panel.Core, Panel.WhiteCells, Panel.Lactate);
    private static readonly PanelSet[] Sets = [Vitals, Brief, Core];

    [Fact]
    public void Of_EverythingSent_IsTheWhole() => Assert.Equal(PanelSet.All, Of(PanelSet.All));

    [Fact]
    public void Of_MoreThanASet_IsTheRichestWithin()
    {
        Assert.Equal(Vitals, Of(Vitals.With(Panel.Sex)));
        Assert.Equal(Vitals, Of(Vitals.With(Brief)));
        Assert.Equal(Brief, Of(Brief.With(Panel.Pressures)));
        Assert.Equal(Core, Of(Core.With(Panel.Lactate)));
    }

    [Fact]
    public void Of_LessThanAny_IsTheSmallest() => Assert.Equal(Core, Of(new(Panel.Lactate)));

    [Fact]
    public void Of_FamilyOfOne_IsIt() => Assert.Equal(PanelSet.All, SenderChoice.Of(PanelSet.All, [], set => set, Core));

    private static PanelSet Of(PanelSet sent) => SenderChoice.Of(PanelSet.All, Sets, set => set, sent);
}
