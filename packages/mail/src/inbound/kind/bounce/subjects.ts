const failed = [
  /\bundeliver(?:able|ed)\b|\bnon-?deliver(?:able|ed|y)\b|\bnot[- ]deliver(?:able|ed)\b|\bnondeliverable\b|\bnon recapitabil/i,
  /\breturned (?:mail|e-?mail|message|to sender)|\b(?:mail|message|e-?mail) returned|\breturn(?:ed|ing) (?:your )?(?:mail|message|to sender)/i,
  /\bdeliver(?:y|ing) (?:status )?(?:notification|report|failure|failed|problems?|errors?|unsuccessful|has failed|to the following)|\bdelivery error/i,
  /\b(?:mail|message|e-?mail) (?:delivery|transport|system|server|routing)\b.{0,20}\b(?:fail(?:ed|ure)|errors?|problems?|report)/i,
  /\b(?:mail|message|e-?mail) (?:fail(?:ed|ure)|error|rejected|refused|bounced|blocked)\b/i,
  /\bfailure notice\b|\bfailure delivery\b|\bfailed (?:mail|delivery|message|e-?mail)|\bfailure (?:sending|of) (?:mail|message|delivery)|\bpermanent (?:delivery )?failure|\bdelivery failure/i,
  /\b(?:could|can|was|were)(?: ?not|n[’']t) (?:be )?(?:deliver|sent\b|send\b)|\bunable to (?:deliver|send)|\bcannot (?:be )?(?:deliver|send)/i,
  /\b(?:there was an )?error sending (?:your )?(?:mail|message|e-?mail)|\berror in (?:processing|delivering)|\buser unknown\b|\bunknown (?:user|recipient|address)\b|\baddress(?:es)? (?:unknown|rejected)/i,
  /\b(?:message|mail|e-?mail)[^:]{0,40} (?:was |has been |has |is )?(?:rejected|blocked|refused|quarantined|bounced)\b|^(?:rejected|blocked|refused|bounced?)\s*:|\b(?:virus|banned|infected|unsolicited bulk|spam)\b[^\n]{0,60}\bfrom you\b|\b(?:virus|worm|infected)\b[^\n]{0,40}\b(?:message|mail|e-?mail) (?:from )?you\b/i,
  /^\[?bounced?\]?(?:$|\s*:)|^(?:nondeliverable mail|mail failure|message status(?! - (?:open|read|deliver|accept|complet|delet))|bounced mail|mail system error|invalid (?:address|recipient)|warning: could not send|no such user|mailbox (?:full|unavailable|over))/i,
  /\bunzustellbar|\bnicht (?:zustellbar|zugestellt)|\bunbekannter empf|\bfehler bei der zustellung|\bzustellung (?:fehlgeschlagen|nicht)|\bfehlgeschlagen/i,
  /\bnon (?:remis|d[ée]livr|distribu)|[ée]chec (?:de|d['’]) ?(?:la )?(?:remise|distribution|livraison|envoi|acheminement)|\bn[’']a pas (?:pu|[ée]t[ée])/i,
  /\bno se (?:puede|pudo|ha podido) entregar|\bdevuelto|\bno entregad|\bn[ãa]o (?:entregue|foi poss|[ée] poss)|\bmancat[ao] (?:consegna|recapito)|\berrore (?:di|nella) (?:consegna|recapito)|\bimpossibile (?:consegnare|recapitare)|\berror (?:al entregar|de entrega)|\bfal(?:ha|lo) (?:na|en la|de) entrega/i,
  /\bonbestelbaar|\bniet (?:besteld|afgeleverd|bezorgd)|\bniet te bezorgen|\bolevererbart|\bkan ikke leveres|\bkunne ikke leve|\bkunde inte leverer|\b(?:kunde|kunne) (?:inte|ikke) (?:levere?r|sende)|\btoimitus ei onnistunut|\bniedostarcz|\bnie (?:dostarczono|mo[żz]na (?:by[łl]o )?dostarczy)|\bnedoru[čc]en|\bi?letilemedi|\bteslim edilemedi|\bmethu danfon|\bnedoru[čc]iteln|\bk[ée]zbes[ií]thetetlen|\bneposlan/i,
  /недостав|не доставлен|невозможно доставить|未送達|未配信|(?:配信|配送|送信)(?:不能|不可|エラー|失敗)|配信できません|送信できません|送信エラー|無法傳遞|无法投递|无法传递|无法送达|未传递|ошибка доставки|не удалось доставить|退信|退回|(?:投递|投遞|发送|傳送)(?:失败|失敗)|배달(?:되지|할 수| 실패)|(?:전송|발송|전달) ?(?:실패|할 수)|반송/i,
];

const late = /\bdelay(?:ed)?\b|\bwarning\b[^\n]{0,80}(?:could not (?:send|be delivered)|delayed|still|not (?:yet )?(?:been )?delivered|undelivered|for past)|\bstill (?:being )?(?:retried|trying)|\btransient|\bnot yet (?:been )?delivered|\bqueued\b|\bverz[öo]ger|\bretard[ée]|\bvertraag|配信(?:遅延|が遅れ)/i;

/** A subject that answers or forwards another is a person's, whatever it quotes. */
export const isAnswering = (subject: string): boolean => /^\s*\[?(?:re|aw|sv|antw|antwort|r[ée]p|fw|fwd|wg|tr|rv|vs)\s*(?:\[\d+\])?\s*[:：]/i.test(subject);

/** Whether a subject says that a mail did not arrive. */
export const saysFailed = (subject: string): boolean => !isAnswering(subject) && failed.some((each) => each.test(subject));

/** Whether a subject says that a mail is late. */
export const saysLate = (subject: string): boolean => !isAnswering(subject) && late.test(subject);
