/** What a parser of human input gives back: the value, or a stable reason with its words for the person who typed. */
export type Parsed<Value, Reason extends string> =
  | { ok: true; value: Value }
  | { ok: false; reason: Reason; zh: string; en: string }

/** Words of a problem in both languages. */
export interface Words {
  zh: string
  en: string
}

/** A parser's yes. */
export function parsed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

/** A parser's no, worded from its table of reasons. */
export function notParsed<Reason extends string>(
  reason: Reason,
  words: Record<Reason, Words>,
): { ok: false; reason: Reason; zh: string; en: string } {
  return { ok: false, reason, ...words[reason] }
}
