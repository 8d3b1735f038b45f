using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>All planned work.</summary>
/// <param name="Past">The newest of what is over, as entries made by the partial <c>line</c>.</param>
/// <param name="PastMore">How many more there are in the history.</param>
public sealed record MaintenanceView(
    PageView Page, IReadOnlyList<IncidentView> UnderWay, IReadOnlyList<IncidentView> Upcoming, IReadOnlyList<SafeHtml> Past, int PastMore)
{
    public const int MostPast = 25;

    public static readonly ObjectShape<MaintenanceView> Shape = new(
        ("page", v => PageView.Shape.Wrap(v.Page)),
        ("under_way", v => IncidentView.Shape.WrapAll(v.UnderWay)),
        ("upcoming", v => IncidentView.Shape.WrapAll(v.Upcoming)),
        ("past", v => v.Past),
        ("past_more", v => v.PastMore));
}
