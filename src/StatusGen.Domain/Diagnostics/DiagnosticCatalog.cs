using StatusGen.Domain.Diagnostics.Cards;

namespace StatusGen.Domain.Diagnostics;

/// <summary>The cards of all codes of structure. Made when asked for: most runs explain nothing.</summary>
public static class DiagnosticCatalog
{
    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticCard> All() => [.. ApprovalCards.All(), .. ReadingCards.All(), .. SettingCards.All(), .. IncidentCards.All(), .. TextCards.All(), .. MaintenanceCards.All(), .. ThemeCards.All(), .. NoticeCards.All(), .. MessageTemplateCards.All()];

    /// <summary>Null for a code that is not in the catalogue. Upper and lower case do not matter.</summary>
    public static DiagnosticCard? Find(string code)
    {
        foreach (DiagnosticCard card in All())
            if (card.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) return card;
        return null;
    }
}
