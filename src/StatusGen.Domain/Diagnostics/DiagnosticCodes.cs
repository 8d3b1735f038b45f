namespace StatusGen.Domain.Diagnostics;

/// <summary>
/// Every code of a structure problem. Public: people write them into <c>checks:</c> and search for them, so a number is never reused.
/// <c>docs/diagnostics.md</c> explains each one.
/// </summary>
public static class DiagnosticCodes
{
    // SG00: reading a file and its YAML
    public const string FileMissing = "SG0001";
    public const string FileUnreadable = "SG0002";
    public const string FileTooLarge = "SG0003";
    public const string LinkLoop = "SG0004";
    public const string NotUtf8 = "SG0005";
    public const string NotText = "SG0006";
    public const string YamlSyntax = "SG0007";
    public const string YamlAlias = "SG0008";
    public const string YamlDuplicateKey = "SG0009";
    public const string YamlTooDeep = "SG0010";
    public const string YamlTag = "SG0011";
    public const string YamlManyDocuments = "SG0012";
    public const string YamlComplexKey = "SG0013";
    public const string MarkdownTooDeep = "SG0014";

    // SG01: statusgen.yml
    public const string UnknownSetting = "SG0101";
    public const string MissingSetting = "SG0102";
    public const string WrongSettingShape = "SG0103";
    public const string BadUrl = "SG0104";
    public const string UnknownTimeZone = "SG0105";
    public const string BadLanguage = "SG0106";
    public const string BadComponentId = "SG0107";
    public const string DuplicateComponent = "SG0108";
    public const string BadDuration = "SG0109";
    public const string BadColour = "SG0110";
    public const string UnsafePath = "SG0111";
    public const string BadDate = "SG0112";
    public const string NotTrueOrFalse = "SG0113";
    public const string BadWeight = "SG0114";
    public const string BadCheck = "SG0115";
    public const string BadEmail = "SG0116";
    public const string CheckCannotBeLowered = "SG0117";
    public const string TranslationNotUsed = "SG0118";

    // SG02: incidents, maintenance and notices
    public const string NoFrontMatter = "SG0201";
    public const string UnknownKey = "SG0202";
    public const string UnknownImpact = "SG0203";
    public const string UnknownComponent = "SG0204";
    public const string MissingKey = "SG0205";
    public const string UnknownKind = "SG0206";
    public const string UnknownSeverity = "SG0207";
    public const string UnknownPostmortemDuty = "SG0208";
    public const string WrongValueShape = "SG0209";
    public const string BadTime = "SG0210";
    public const string TimeSkipped = "SG0211";
    public const string TimeAmbiguous = "SG0212";
    public const string UnknownStatus = "SG0213";
    public const string StatusOfOtherKind = "SG0214";
    public const string HeadingIsNoUpdate = "SG0215";
    public const string NoUpdates = "SG0216";
    public const string FieldMisspelt = "SG0217";
    public const string FieldsMixedWithText = "SG0218";
    public const string BadFieldValue = "SG0219";
    public const string DuplicateField = "SG0220";
    public const string ComponentNamedTwice = "SG0221";
    public const string NextUpdateNotLater = "SG0222";
    public const string UpdateBeforeStart = "SG0223";
    public const string UpdateInFuture = "SG0224";
    public const string UpdateAfterEnd = "SG0225";
    public const string NothingToKeep = "SG0226";
    public const string DetectedBeforeStart = "SG0227";
    public const string EmptyTitle = "SG0228";
    public const string LongTitle = "SG0229";
    public const string LongSummary = "SG0230";
    public const string NothingAffected = "SG0231";
    public const string KeyOfOtherKind = "SG0232";
    public const string UnknownAudience = "SG0233";
    public const string BadAlias = "SG0234";
    public const string AliasClash = "SG0235";
    public const string UnsafeFileName = "SG0236";
    public const string DuplicateFileName = "SG0237";
    public const string FileNotShown = "SG0238";
    public const string TranslationNotShown = "SG0239";
    public const string ForbiddenLink = "SG0240";
    public const string LinkTargetMissing = "SG0241";
    public const string ImageMissing = "SG0242";
    public const string ImageNotBeside = "SG0243";
    public const string ImageWithoutText = "SG0244";
    public const string CommentNotClosed = "SG0245";
    public const string BadDueDate = "SG0246";
    public const string KeyNotTranslated = "SG0247";
    public const string UpdateNotInOriginal = "SG0248";
    public const string TasksDiffer = "SG0249";
    public const string PageClash = "SG0250";

    // SG03: maintenance windows
    public const string WindowMissing = "SG0301";
    public const string WindowEndsBeforeStart = "SG0302";
    public const string RescheduledWithoutWindow = "SG0303";
    public const string WindowNotRescheduled = "SG0304";
    public const string BadWindow = "SG0305";

    // SG05: themes
    public const string TemplateError = "SG0501";
    public const string TemplateMissing = "SG0502";
    public const string InterfaceTextsBroken = "SG0503";
    public const string AssetMissing = "SG0504";
    public const string OutputClash = "SG0505";

    // SG06: channels, audiences, contacts and notices
    public const string UnknownChannelKind = "SG0601";
    public const string ChannelSettingMissing = "SG0602";
    public const string UnknownChannelSetting = "SG0603";
    public const string BadChannelSetting = "SG0604";
    public const string SecretWrittenOut = "SG0605";
    public const string SecretNotSet = "SG0606";
    public const string UnknownChannel = "SG0607";
    public const string UnknownNoticeSetting = "SG0608";
    public const string BadNoticeSetting = "SG0609";
    public const string ContactsUnreadable = "SG0610";
    public const string ContactsInsideSite = "SG0611";
    public const string BadContact = "SG0612";
    public const string DuplicateContact = "SG0613";
    public const string SharedAddress = "SG0614";
    public const string OneWayToReach = "SG0615";
    public const string ContactNotVerified = "SG0616";
    public const string EmptyContactClass = "SG0617";
    public const string MessageTemplateMissing = "SG0618";
    public const string BadMessageTemplate = "SG0619";

    // SG08: templates for messages
    public const string UnknownPlaceholder = "SG0801";
    public const string UnknownStage = "SG0802";
    public const string EmptyMessageTemplate = "SG0803";

    // Of the pull request, not of the files: "statusgen github approval"
    public const string ApprovalMissing = "OC907";
}
