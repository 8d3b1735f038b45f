namespace StatusGen.Notify.Texts;

/// <summary>What a service counts when it limits a text.</summary>
public enum LengthUnit { Characters, Utf16Units, Utf8Bytes, Graphemes, GsmSeptets }
