namespace StatusGen.Notify.Notices;

/// <summary>The few words around a notice's facts, in its language.</summary>
/// <param name="Details">What the link to the incident's page says.</param>
/// <param name="Acknowledge">What the link says by which one confirms that it was read.</param>
/// <param name="WhySent">Why one gets it, with <c>{site}</c>.</param>
/// <param name="Automatic">That no person waits for an answer.</param>
/// <param name="AndMore">How many more there are, with <c>{count}</c>.</param>
/// <param name="Exercise">Marks the texts of a drill.</param>
/// <param name="CallFrom">What a voice says first, with <c>{site}</c>.</param>
/// <param name="CallEnd">What a voice says last, with <c>{host}</c>.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
public sealed record NoticeLabels(
    string Affected, string NextUpdate, string Window, string Severity, string Details, string Subscribe, string Unsubscribe,
    string Acknowledge, string WhySent, string Automatic, string AndMore, string Exercise, string CallFrom, string CallEnd, string Direction = "ltr")
{
    public static readonly NoticeLabels English = new(
        "Affected", "Next update by", "When", "Severity", "Read more", "Subscribe", "Unsubscribe",
        "Please confirm that you have read this", "You get this message because you are listed for news from {site}.", "This message was sent by a program.",
        "and {count} more", "EXERCISE", "This is a message from {site}", "You find more at {host}");

    /// <summary>English for a language that is not known here.</summary>
    /// <param name="language">BCP 47; what follows the language itself does not matter.</param>
    public static NoticeLabels Of(string language) => language.Split('-')[0] switch
    {
        "ar" => new(
            "المتأثر", "التحديث التالي في موعد أقصاه", "الموعد", "الخطورة", "اقرأ المزيد", "اشترك", "إلغاء الاشتراك",
            "يرجى تأكيد قراءة هذه الرسالة", "تصلك هذه الرسالة لأنك مسجَّل لتلقي أخبار {site}.", "أُرسلت هذه الرسالة آليًا.",
            "و{count} غيرها", "تمرين", "هذه رسالة من {site}", "تجد المزيد في {host}", "rtl"),
        "de" => new(
            "Betroffen", "Nächstes Update bis", "Wann", "Schwere", "Mehr dazu", "Abonnieren", "Abbestellen",
            "Bitte bestätigen Sie, dass Sie dies gelesen haben", "Sie erhalten diese Nachricht, weil Sie für Neuigkeiten von {site} eingetragen sind.", "Ein Programm hat diese Nachricht versandt.",
            "und {count} weitere", "ÜBUNG", "Dies ist eine Nachricht von {site}", "Mehr dazu finden Sie auf {host}"),
        "es" => new(
            "Afectado", "Próxima actualización, a más tardar", "Cuándo", "Gravedad", "Leer más", "Suscribirse", "Darse de baja",
            "Confirme que ha leído este mensaje", "Recibe este mensaje porque figura en la lista de avisos de {site}.", "Este mensaje lo ha enviado un programa.",
            "y {count} más", "SIMULACRO", "Este es un mensaje de {site}", "Encontrará más información en {host}"),
        "fr" => new(
            "Concerné", "Prochaine mise à jour au plus tard", "Quand", "Gravité", "En savoir plus", "S’abonner", "Se désabonner",
            "Veuillez confirmer que vous avez lu ce message", "Vous recevez ce message parce que vous êtes inscrit aux nouvelles de {site}.", "Ce message a été envoyé par un programme.",
            "et {count} de plus", "EXERCICE", "Voici un message de {site}", "Vous en saurez plus sur {host}"),
        "he" => new(
            "מושפע", "העדכון הבא לכל המאוחר", "מתי", "חומרה", "לקריאה נוספת", "הרשמה", "ביטול הרשמה",
            "נא לאשר שקראתם הודעה זו", "קיבלתם הודעה זו כי אתם רשומים לעדכונים של {site}.", "הודעה זו נשלחה באופן אוטומטי.",
            "ועוד {count}", "תרגיל", "זוהי הודעה מאת {site}", "פרטים נוספים באתר {host}", "rtl"),
        "it" => new(
            "Interessato", "Prossimo aggiornamento entro", "Quando", "Gravità", "Leggi di più", "Iscriviti", "Annulla l’iscrizione",
            "Conferma di aver letto questo messaggio", "Ricevi questo messaggio perché sei iscritto alle notizie di {site}.", "Questo messaggio è stato inviato da un programma.",
            "e altri {count}", "ESERCITAZIONE", "Questo è un messaggio di {site}", "Trovi di più su {host}"),
        "ja" => new(
            "影響範囲", "次回更新予定", "日時", "重大度", "詳細", "購読する", "配信停止",
            "この通知を読んだことをご確認ください", "{site} のお知らせの宛先に登録されているため、この通知をお送りしています。", "この通知は自動で送信されました。",
            "ほか {count} 件", "訓練", "{site} からのお知らせです", "詳しくは {host} をご覧ください"),
        "ko" => new(
            "영향 범위", "다음 안내 예정", "일시", "심각도", "자세히 보기", "구독", "수신 거부",
            "이 알림을 읽으셨는지 확인해 주세요", "{site} 소식의 수신자로 등록되어 있어 이 알림을 보내 드립니다.", "이 알림은 자동으로 발송되었습니다.",
            "외 {count}건", "훈련", "{site}에서 알려 드립니다", "자세한 내용은 {host}에서 확인하세요"),
        "nl" => new(
            "Getroffen", "Volgende update uiterlijk", "Wanneer", "Ernst", "Lees meer", "Abonneren", "Afmelden",
            "Bevestig dat u dit hebt gelezen", "U ontvangt dit bericht omdat u bent aangemeld voor nieuws van {site}.", "Dit bericht is door een programma verzonden.",
            "en nog {count}", "OEFENING", "Dit is een bericht van {site}", "Meer vindt u op {host}"),
        "pl" => new(
            "Dotyczy", "Następna aktualizacja najpóźniej", "Kiedy", "Waga", "Czytaj więcej", "Subskrybuj", "Wypisz się",
            "Prosimy o potwierdzenie przeczytania tej wiadomości", "Otrzymujesz tę wiadomość, ponieważ jesteś na liście odbiorców wiadomości {site}.", "Tę wiadomość wysłał program.",
            "i jeszcze {count}", "ĆWICZENIA", "To wiadomość od {site}", "Więcej na stronie {host}"),
        "pt" => new(
            "Afetado", "Próxima atualização até", "Quando", "Gravidade", "Saber mais", "Subscrever", "Cancelar subscrição",
            "Confirme que leu esta mensagem", "Recebe esta mensagem porque consta da lista de avisos de {site}.", "Esta mensagem foi enviada por um programa.",
            "e mais {count}", "EXERCÍCIO", "Esta é uma mensagem de {site}", "Saiba mais em {host}"),
        "zh" => new(
            "受影响", "下次更新不晚于", "时间", "严重程度", "了解详情", "订阅", "退订",
            "请确认您已阅读此通知", "您收到此通知，是因为您在 {site} 的通知名单中。", "此通知由程序自动发送。",
            "以及其他 {count} 项", "演练", "这是来自 {site} 的通知", "详情请见 {host}"),
        _ => English,
    };
}
