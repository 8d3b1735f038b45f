namespace StatusGen.Cli;

/// <summary>The command line asks for something that cannot be meant. The message is a sentence for the person who typed it.</summary>
internal sealed class UsageException(string message) : Exception(message);
