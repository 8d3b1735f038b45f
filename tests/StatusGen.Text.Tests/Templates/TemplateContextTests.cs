using System.Collections.Immutable;
using StatusGen.Text.Templates;

namespace StatusGen.Text.Tests.Templates;

public class TemplateContextTests
{
    private static string Render(string text, TemplateContext? context = null) =>
        Template.Compile("page.html", text).RenderToString(context ?? new TemplateContext());

    [Fact]
    public void The_page_hides_the_site_and_an_assignment_hides_both()
    {
        TemplateContext context = new(
            Site: new TemplateMap { ["a"] = "site", ["b"] = "site", ["c"] = "site" },
            Page: new TemplateMap { ["b"] = "page", ["c"] = "page" });

        Render("{{ c = 'own' }}{{ a }} {{ b }} {{ c }} {{ this.b }}", context).ShouldBe("site page own page");
    }

    [Fact]
    public void An_assignment_lives_only_as_long_as_the_rendering()
    {
        TemplateMap page = new() { ["n"] = 1 };
        TemplateContext context = new(Page: page);
        Template template = Template.Compile("page.html", "{{ n = n + 1; n }}");

        template.RenderToString(context).ShouldBe("2");
        template.RenderToString(context).ShouldBe("2");
        page["n"].ShouldBe(1);
    }

    [Fact]
    public void A_template_cannot_change_what_it_is_given()
    {
        TemplateMap site = new() { ["title"] = "Acme" };
        TemplateContext context = new(Site: new TemplateMap { ["site"] = site, ["list"] = new TemplateList([1]) });

        Should.Throw<TemplateException>(() => Render("{{ site.title = 'x' }}", context));
        Should.Throw<TemplateException>(() => Render("{{ list[0] = 'x' }}", context));
        site["title"].ShouldBe("Acme");
    }

    [Fact]
    public void A_map_with_many_members_finds_them_all_and_keeps_their_order()
    {
        TemplateMap map = [];
        for (int i = 0; i < 40; i++) map[$"name_{i}"] = i;
        map.Remove("name_7").ShouldBeTrue();

        map["name_39"].ShouldBe(39);
        map.TryGetMember("name_7", out _).ShouldBeFalse();
        map.MemberNames.Count().ShouldBe(39);
        Render("{{ name_0 }} {{ name_39 }} {{ name_7 }}", new TemplateContext(Page: map)).ShouldBe("0 39 ");
    }

    [Fact]
    public void Views_of_two_shapes_may_meet_at_one_place()
    {
        ObjectShape<string> word = new(("length", v => v.Length), ("text", v => v));
        ObjectShape<Version> version = new(("major", v => v.Major), ("text", v => v.ToString()));
        TemplateContext context = new(Page: new TemplateMap
        {
            ["things"] = new TemplateList([word.Wrap("one"), version.Wrap(new Version(2, 1)), word.Wrap("three"), version.WrapOrNull(null)]),
        });

        Render("{{ for thing in things }}{{ thing?.text }} {{ thing?.length }};{{ end }}", context).ShouldBe("one 3;2.1 ;three 5; ;");
    }

    [Fact]
    public void Lists_of_values_and_of_texts_are_taken_as_they_are()
    {
        TemplateContext context = new(Page: new TemplateMap
        {
            ["array"] = ImmutableArray.Create("a", "b"),
            ["list"] = new List<string> { "c" },
            ["numbers"] = TemplateList.Of([1, 2.5, 3]),
        });

        Render("{{ array }} {{ list | array.first }} {{ numbers }}", context).ShouldBe("[&quot;a&quot;, &quot;b&quot;] c [1, 2.5, 3]");
    }

    [Fact]
    public async Task Many_threads_render_one_template_at_once()
    {
        Template template = Template.Compile("page.html", "{{ for incident in incidents }}{{ incident.title }}{{ x = for.index; x }}{{ include 'item.html' }}{{ end }}{{ 'a1' | regex.replace `\\d` 'b' }}");
        TemplateContext context = SampleSite.Context with { Page = new TemplateMap { ["incidents"] = new[] { "a", "b" }.Select(t => new TemplateMap { ["title"] = t }).ToArray() } };
        string expected = template.RenderToString(context);

        string[] pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            Utf8Output output = new();
            for (int i = 0; i < 200; i++)
            {
                output.Clear();
                template.Render(context, output);
            }
            return output.ToString();
        })));

        pages.ShouldAllBe(page => page == expected);
    }

    [Fact]
    public void After_an_error_the_output_is_as_it_was()
    {
        Utf8Output output = new();
        output.WriteText("kept");

        ImmutableArray<TemplateError> errors = Template.Compile("page.html", "lost {{ a.b }}").TryRender(new TemplateContext(), output);

        errors.Length.ShouldBe(1);
        output.ToString().ShouldBe("kept");
    }

    [Fact]
    public void A_template_set_tells_the_errors_of_all_its_templates_in_order()
    {
        TemplateSet set = new(new Dictionary<string, string> { ["b.html"] = "{{ if }}{{ end }}", ["a.html"] = "\n{{ 1 + }}", ["c.html"] = "fine" });

        set.Check().Select(error => error.ToString()).ShouldBe(
        [
            "a.html(2,8): expected a value to the right of `+`, found the end of the code block",
            "b.html(1,7): expected a value, found the end of the code block",
        ]);
    }

    [Fact]
    public void White_space_control_keeps_the_line_ends_of_windows()
    {
        Render("a\r\n  {{~ 'b' ~}}  \r\n  c\r\n{{- 'd' -}}\r\n\r\ne\r\n").ShouldBe("a\r\nb  cde\r\n");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_a_replacement_character()
    {
        Render("{{ '\\ud800' }}").ShouldBe("\uFFFD");
    }

    [Fact]
    public void Empty_texts_and_templates_give_empty_pages()
    {
        Render("").ShouldBe("");
        Render("{{ '' }}{{ null }}").ShouldBe("");
    }
}
