using System.Text;
using StatusGen.Publish.Model;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Pages;

/// <summary>Old addresses lead on: by a page that every host can serve, and by <c>_redirects</c>, which some hosts read and answer with at once.</summary>
internal static class MovedPages
{
    public static void Publish(Publication publication)
    {
        var rules = new StringBuilder();
        var buffer = new Utf8Output();
        foreach (PublishedIncident published in publication.Model.Incidents)
        {
            string address = publication.Addresses.Incident(published.Incident.Id);
            foreach (string alias in published.Incident.Aliases)
            {
                var view = new MovedView(published.Incident.Title, address, publication.Addresses.Absolute(address));
                publication.AddPageFile("moved", alias[1..] + (alias.EndsWith('/') ? "index.html" : ""), MovedView.Shape.Wrap(view), buffer);
                rules.Append(publication.Addresses.File(alias[1..])).Append(' ').Append(address).Append(" 301\n");
            }
        }
        if (rules.Length > 0) publication.Add(new OutputFile("_redirects", Encoding.UTF8.GetBytes(rules.ToString())));
    }
}
