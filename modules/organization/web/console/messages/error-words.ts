export interface ErrorWords {
  /** Reasons that we give ourselves, by their codes. */
  errors: Record<string, string>
  away: string
  silent: string
  answered: (status: string, words: string) => string
}

const away = /fetch failed|ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|socket hang up|connection closed/i
const silent = /timeout|timed out|ETIMEDOUT/i

/** Why a message has not arrived, as a person says it; what the other side said stays in its own words. */
export function errorWords(error: string, words: ErrorWords): string {
  const answer = /^HTTP (\d+): ?(.*)$/s.exec(error)
  if (answer) return words.answered(answer[1]!, saidIn(answer[2]!))
  if (silent.test(error)) return words.silent
  if (away.test(error)) return words.away
  return words.errors[error] ?? error
}

/** Gateways put their words into a field of JSON; of a page nobody reads the marks. */
function saidIn(body: string): string {
  const said = /"(?:message|msg|errmsg|error|Message)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)
  return (said?.[1] ?? body.replaceAll(/<[^>]*>/g, ' ')).trim()
}
