using Sepsis.Application.Access;

namespace Sepsis.Application.Tests.Access;

public sealed class RoleNamesTests
{
    [Theory]
    [InlineData("predict", Roles.Predict)]
    [InlineData("predict,read", Roles.Predict | Roles.Read)]
    [InlineData(" Admin feedback ", Roles.Admin | Roles.Feedback)]
    [InlineData("", null)]
    [InlineData("predict,root", null)]
    [InlineData("none", null)]
    [InlineData("3", null)]
    public void Parse_List_IsTheRolesOrNothing(string list, Roles? expected) => Assert.Equal(expected, RoleNames.Parse(list));

    [Fact]
    public void Text_All_IsParsedAgain()
    {
        Assert.Equal("predict,read,feedback,admin", RoleNames.All);
        Assert.Equal(Caller.Anonymous.Roles, RoleNames.Parse(RoleNames.All));
    }

    [Theory]
    [InlineData("ward-7", true)]
    [InlineData("a.b_c@d-E9", true)]
    [InlineData("", false)]
    [InlineData("ward 7", false)]
    [InlineData("ward\n7", false)]
    [InlineData("wärd", false)]
    public void CallerName_Text_IsPlainOrMadePlain(string name, bool valid)
    {
        Assert.Equal(valid, CallerName.IsValid(name));
        Assert.True(CallerName.IsValid(CallerName.Clean(name)));
        Assert.True(CallerName.IsValid(CallerName.Clean(name + new string('x', 100))));
    }
}
