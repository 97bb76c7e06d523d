/** What kind of sender wrote a letter; only a person is ever answered (RFC 3834). */
export const natures = ['person', 'autoReply', 'bounce', 'list', 'own'] as const
export type Nature = (typeof natures)[number]

interface Signs {
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>
  from: string
  subject: string
  /** Addresses that are ours. */
  own: readonly string[]
}

/** Machines are told by what they state of themselves, then by what they are known to write. */
export function natureOf({ headers, from, subject, own }: Signs): Nature {
  const says = (name: string, words: RegExp) => words.test(headers.get(name) ?? '')
  const sender = from.toLowerCase()
  if (own.some((address) => address.toLowerCase() === sender)) return 'own'
  if (
    says('content-type', /multipart\/report/i) ||
    headers.has('x-failed-recipients') ||
    says('return-path', /^\s*<>\s*$/) ||
    /^(mailer-daemon|postmaster|mdaemon)@/.test(sender)
  )
    return 'bounce'
  if (
    (headers.has('auto-submitted') && !says('auto-submitted', /^\s*no\b/i)) ||
    says('precedence', /auto[_-]?reply/i) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => headers.has(name)) ||
    /^\s*(自动回复|自动答复|自動回覆|automatic reply|auto[- ]?reply|autoreply|out of (the )?office)\s*[:：]/i.test(
      subject,
    ) ||
    /^(no-?reply|do-?not-?reply)@/.test(sender)
  )
    return 'autoReply'
  if (
    ['list-id', 'list-unsubscribe', 'list-post'].some((name) => headers.has(name)) ||
    says('precedence', /^\s*(bulk|list|junk)\b/i)
  )
    return 'list'
  return 'person'
}
