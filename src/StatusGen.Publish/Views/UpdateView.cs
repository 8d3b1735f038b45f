using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>One message of an incident.</summary>
/// <param name="Anchor">Its id on the incident's page.</param>
/// <param name="Address">The incident's page at this update.</param>
/// <param name="State">What its heading says; an update that only repeats the state reads "Update".</param>
/// <param name="Changes">What it changes for components.</param>
/// <param name="Window">Rescheduled maintenance: the new window.</param>
/// <param name="NextUpdate">When it promises the next word.</param>
public sealed record UpdateView(
    string Anchor, string Address, ShapedObject State, SafeHtml Time, SafeHtml Body, IReadOnlyList<ChangeView> Changes, SafeHtml? Window, SafeHtml? NextUpdate)
{
    public static readonly ObjectShape<UpdateView> Shape = new(
        ("anchor", v => v.Anchor),
        ("address", v => v.Address),
        ("state", v => v.State),
        ("time", v => v.Time),
        ("body", v => v.Body),
        ("changes", v => ChangeView.Shape.WrapAll(v.Changes)),
        ("window", v => v.Window),
        ("next_update", v => v.NextUpdate));
}

/// <summary>A component's status from an update on.</summary>
/// <param name="From">What it was before; null when the update is the first to name it.</param>
public sealed record ChangeView(ComponentLink Component, ShapedObject? From, ShapedObject To)
{
    public static readonly ObjectShape<ChangeView> Shape = new(
        ("component", v => ComponentLink.Shape.Wrap(v.Component)), ("from", v => v.From), ("to", v => v.To));
}

/// <summary>Work that a postmortem promises.</summary>
/// <param name="Due">The last day on which it is in time; null when none is promised.</param>
/// <param name="Late">Not done, and the day has passed.</param>
public sealed record TaskView(string Text, bool Done, SafeHtml? Due, bool Late)
{
    public static readonly ObjectShape<TaskView> Shape = new(("text", v => v.Text), ("done", v => v.Done), ("due", v => v.Due), ("late", v => v.Late));
}
