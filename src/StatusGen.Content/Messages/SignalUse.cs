namespace StatusGen.Content.Messages;

/// <summary>Which signals the rules of a stage ask for: the others need not be searched in its messages.</summary>
internal static class SignalUse
{
    public static bool IsUsedIn(Signal signal, MessageStage stage) => signal switch
    {
        Signal.CauseTold or Signal.CauseHinted or Signal.Amends or Signal.FixTold or Signal.Explains or Signal.Recovered or Signal.OwnClause or Signal.PlanDate or Signal.Prevention or Signal.EmptyLesson or Signal.InForce or Signal.Improvement
            or Signal.CountAffected or Signal.Hindsight or Signal.Noticed or Signal.SupplierCause => stage == MessageStage.Postmortem,
        Signal.GenericWork or Signal.WorkNamed or Signal.Why or Signal.DuringWindow or Signal.Purpose or Signal.AsksUs or Signal.Duty or Signal.GoesOn or Signal.Emergency
            or Signal.StartsSoon or Signal.VagueWhen or Signal.NoInterruption => stage is MessageStage.MaintenanceNotice or MessageStage.MaintenanceReminder,
        Signal.ActualTimes => stage == MessageStage.MaintenanceComplete,
        Signal.AllClear or Signal.StillFailing or Signal.NowTold or Signal.Backlog => stage is MessageStage.Resolved or MessageStage.MaintenanceComplete,
        Signal.FollowUp or Signal.Yours or Signal.PronounSubject or Signal.SaidAgain or Signal.OwnAct => stage is MessageStage.Resolved or MessageStage.MaintenanceComplete,
        Signal.WorkOver or Signal.Residual or Signal.ResidualDuty or Signal.WorksAgain => stage is MessageStage.Monitoring or MessageStage.Resolved or MessageStage.MaintenanceComplete,
        Signal.Duration or Signal.NeverAgain or Signal.ReducesRisk => stage is MessageStage.Resolved or MessageStage.Postmortem,
        Signal.FixedTime or Signal.Hedged or Signal.Publishing or Signal.Planned or Signal.Estimate or Signal.ReviewTime or Signal.Stock
            or Signal.FutureTime or Signal.ToldAt or Signal.OtherTime or Signal.SinceTime or Signal.VagueToday or Signal.PastTime or Signal.Admits or Signal.Exploit or Signal.Closed
            or Signal.BriefSay or Signal.BriefNotSay or Signal.Progress => stage.IsOpen(),
        Signal.Speculation or Signal.NotSpeculation => stage is MessageStage.Acknowledge or MessageStage.Investigating,
        Signal.DataAssurance or Signal.SoFar or Signal.Scope or Signal.ScopeUnknown => stage is MessageStage.Acknowledge or MessageStage.Investigating or MessageStage.Identified,
        Signal.WordingOfSmall or Signal.WordingOfLarge or Signal.NotTotal => stage is MessageStage.Investigating or MessageStage.Identified or MessageStage.Resolved,
        Signal.Agentless or Signal.FirstPerson => stage is MessageStage.Identified or MessageStage.Resolved or MessageStage.Postmortem,
        _ => true,
    };
}
