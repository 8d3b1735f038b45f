namespace StatusGen.Content.Messages;

/// <summary>What one sentence of a message says. The patterns of a language's files tell how: a signal <c>works-again</c> there is <see cref="WorksAgain"/>.</summary>
internal enum Signal
{
    Effect, WorksAgain, EffectUnknown, NoInterruption, Quantity, Scope, ScopeUnknown, NextUpdate, VagueUpdate, FutureTime, ToldAt, SinceTime, PastTime, VagueToday, Progress, OwnSubject, Action, Workaround, StartTime, AllTimes, Zone, Contact, Stock,
    ScopeOnly, Stopgap, InTrouble, OtherTime,
    AllClear, OurDoing, OwnAct, WorkOver, ResidualDuty, SaidAgain, Impaired, GenericTitle, Duration, Clock, Residual, PronounSubject, PastTold, NowTold, Yours, VagueTrouble, FollowUp, StillFailing, Backlog,
    Minimising, MinimisingExempt, ThirdExempt, ThirdFault, OutOfOurHands, OurResponsibility, BlamesCustomer, NotCustomersFault, BlamesPerson, DeniesProblem, Admits, Empathy, Cliche, Concrete,
    ConditionalApology, Apology, FirstPerson, Agentless, Flippant, Promotional, Goodwill, WordingOfSmall, WordingOfLarge, NotTotal,
    FixedTime, Hedged, Publishing, Planned, Estimate, ReviewTime, NeverAgain, ReducesRisk, Speculation, NotSpeculation, DataAssurance, SoFar, Liability,
    Jargon, SoftJargon, LoudJargon, TwofoldJargon, Filler, AmbiguousTime, TimeOfOthers, ExactDay,
    GenericWork, WorkNamed, Why, DuringWindow, Purpose, AsksUs, Duty, GoesOn, Instruction, NeedsNothing, Emergency, StartsSoon, VagueWhen, Thanks, ActualTimes,
    CauseTold, CauseHinted, FixTold, Explains, Recovered, OwnClause, PlanDate, Prevention, EmptyLesson, Amends, InForce, Improvement, CountAffected, Hindsight, Noticed, SupplierCause,
    StaffName, StaffTitle, NotStaff, BriefSay, BriefNotSay, ClientName, Exploit, Closed, InternalPlace, PersonalPhone,
    NoChange, TurnExplained, LateAdmitted,
}
