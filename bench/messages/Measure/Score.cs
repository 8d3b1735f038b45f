using System.Globalization;

namespace StatusGen.Messages.Measure;

/// <summary>Counts for one rule, or for all.</summary>
internal sealed class Score
{
    public int Expected { get; private set; }
    public int Hit { get; private set; }
    public int False { get; private set; }

    public double Recall => Expected == 0 ? 1 : (double)Hit / Expected;
    public double Precision => Hit + False == 0 ? 1 : (double)Hit / (Hit + False);

    public void Expect(bool found)
    {
        Expected++;
        if (found) Hit++;
    }

    public void FalseAlarm() => False++;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"expected {Expected,4}  found {Hit,4}  false {False,3}  recall {Recall:0.00}  precision {Precision:0.00}");
}
