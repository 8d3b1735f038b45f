using StatusGen.Cli.Terminal;

namespace StatusGen.Cli.Arguments;

/// <summary>Asks a person on a terminal, line by line.</summary>
internal sealed class Questions(Session session)
{
    /// <summary>True when there is somebody to ask.</summary>
    public static bool CanBeAsked(Surroundings surroundings) => surroundings.ErrorIsTerminal;

    /// <param name="fallback">What an empty line means; null: it must be answered.</param>
    /// <param name="check">Throws a <see cref="UsageException"/> for an answer that means nothing; then the question is asked again.</param>
    public string Ask(string question, string? fallback = null, Action<string>? check = null)
    {
        while (true)
        {
            session.Complain($"{session.ErrorPaint.Bold(question)}{(fallback is { Length: > 0 } ? $" [{fallback}]" : "")}\n> ");
            string typed = session.Surroundings.Input.Value.ReadLine()?.Trim() ?? throw new UsageException("The answers ended before the questions; nothing was written.");
            string answer = typed.Length > 0 ? typed : fallback ?? "";
            if (answer.Length == 0 && fallback is null) continue;
            try
            {
                if (answer.Length > 0) check?.Invoke(answer);
                return answer;
            }
            catch (UsageException wrong)
            {
                session.Complain($"{wrong.Message}\n");
            }
        }
    }
}
