namespace StatusGen.Content.Messages.Language;

/// <summary>What the ending of a word may mean. One word can be several: <c>put</c> is base, past and participle.</summary>
[Flags]
internal enum WordForm : byte { None = 0, Base = 1, Third = 2, Past = 4, Participle = 8, Progressive = 16, Plural = 32 }
