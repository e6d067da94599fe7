using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Sepsis.Training.Reports;

/// <summary>The page about the content, as text: HTML that is well-formed XML too.</summary>
internal static class Document
{
    /// <summary>Nothing is fetched and nothing runs, whatever a name in the data may look like.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly HashSet<string> s_void = ["meta"];

    private static readonly XmlWriterSettings s_settings = new() { OmitXmlDeclaration = true, NewLineChars = "\n" };

    public static string Write(string title, IEnumerable<XElement> content)
    {
        var page = Markup.Tag("html", new XAttribute("lang", "en"),
            Markup.Tag("head",
                Meta("charset", "utf-8"),
                Meta("http-equiv", "Content-Security-Policy", Policy),
                Meta("name", "viewport", "width=device-width, initial-scale=1"),
                Meta("name", "color-scheme", "light dark"),
                Markup.Tag("title", title),
                Markup.Tag("style", StyleSheet.Text)),
            Markup.Tag("body", Markup.Tag("main", content.SelectMany(part => new object[] { "\n", part }))));
        Clean(page);
        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, s_settings))
            page.Save(writer);
        return text.Append('\n').ToString();
    }

    private static XElement Meta(string name, string value, string? content = null) =>
        Markup.Tag("meta", new XAttribute(name, value), content is null ? null : new XAttribute("content", content));

    /// <summary>
    /// A browser takes &lt;td/&gt; for an opening tag, so empty elements are written with their end; and a file may hold
    /// characters no page may.
    /// </summary>
    private static void Clean(XElement page)
    {
        foreach (var element in page.DescendantsAndSelf())
        {
            if (element.IsEmpty && element.Name.Namespace == XNamespace.None && !s_void.Contains(element.Name.LocalName))
                element.Value = "";
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
                attribute.Value = Printable(attribute.Value);
            foreach (var text in element.Nodes().OfType<XText>())
                text.Value = Printable(text.Value);
        }
    }

    /// <summary>
    /// Control characters, halves of characters and marks that turn the direction of writing (they can make a name read as
    /// another) become a replacement sign.
    /// </summary>
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is '\n' or '\t'
            || (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
                && rune.Value is not (0xFFFE or 0xFFFF))
            ? rune.ToString()
            : Rune.ReplacementChar.ToString()));
}
