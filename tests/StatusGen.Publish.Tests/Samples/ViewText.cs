using System.Globalization;
using System.Text;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Tests.Samples;

/// <summary>A view as text: every member with its value, as templates see it.</summary>
internal static class ViewText
{
    public static string Of(ITemplateObject view)
    {
        var text = new StringBuilder();
        Append(text, view, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ITemplateObject view, int depth)
    {
        foreach (string name in view.MemberNames)
        {
            view.TryGetMember(name, out object? value);
            AppendValue(text, name, value, depth);
        }
    }

    private static void AppendValue(StringBuilder text, string name, object? value, int depth)
    {
        text.Append(' ', depth * 2).Append(name).Append(':');
        switch (value)
        {
            case ITemplateObject view:
                text.Append('\n');
                Append(text, view, depth + 1);
                break;
            case IReadOnlyList<object?> list:
                text.Append(list.Count == 0 ? " []\n" : "\n");
                for (int i = 0; i < list.Count; i++) AppendValue(text, "- " + (i + 1).ToString(CultureInfo.InvariantCulture), list[i], depth + 1);
                break;
            default:
                text.Append(' ').Append(Convert.ToString(value, CultureInfo.InvariantCulture)?.ReplaceLineEndings("⏎") ?? "null").Append('\n');
                break;
        }
    }
}
