using System.Xml.Linq;

namespace Sepsis.Training.Reports;

internal sealed record Section(string Id, string Title, IEnumerable<XElement> Content)
{
    public XElement Write(int number) => Markup.Tag("section", new XAttribute("id", Id), new XAttribute("aria-labelledby", $"{Id}-heading"),
        Markup.Tag("h2", new XAttribute("id", $"{Id}-heading"), $"{number}. {Title}"),
        Content);
}
