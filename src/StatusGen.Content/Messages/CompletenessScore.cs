using System.Collections.Immutable;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;
using StatusGen.Content.Messages.Rules;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages;

/// <summary>How many of a reader's questions a message answers: who, what, where, since when, what is done, when next.</summary>
/// <param name="Missing">The questions that stay open, in that order.</param>
public sealed record CompletenessScore(int Answered, int Asked, ImmutableArray<string> Missing)
{
    /// <summary>For an open incident; other messages are asked what their stage asks for.</summary>
    public static CompletenessScore Of(MessageContext context, string text)
    {
        MessageText message = MessageReader.Read(new SourceText("", text), 0, text.Length, MessageLanguage.Of(context.Language), new ComponentNames(context.Components));
        var run = new RuleRun(message, context);
        (string Question, bool IsAnswered)[] questions =
        [
            ("who", context.ShowsAffected || message.HasAny(Signal.Scope, Signal.ScopeUnknown)),
            ("what", EffectRules.IsEffectTold(run)),
            ("where", context.ShowsAffected || message.HasAny(Signal.Scope, Signal.ScopeUnknown)),
            ("when", context.Started is not null || context.Window is not null || message.HasAny(Signal.StartTime, Signal.Clock)),
            ("doing", UpdateRules.IsActionTold(message)),
            ("next", context.NextUpdate is not null || !context.IsOpen || message.HasAny(Signal.NextUpdate, Signal.FutureTime)),
        ];
        ImmutableArray<string> missing = [.. questions.Where(question => !question.IsAnswered).Select(question => question.Question)];
        return new CompletenessScore(questions.Length - missing.Length, questions.Length, missing);
    }
}
