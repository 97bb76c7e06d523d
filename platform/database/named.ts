/**
 * Statement names for texts that come again: PostgreSQL then parses and plans them once per connection.
 * The number of names is bounded, because every name holds memory in every connection.
 */
const seen = new Map<string, number>()
const names = new Map<string, string>()
const mostNames = 800

/** The statement name for a text seen at least three times, else undefined. */
export function statementName(text: string): string | undefined {
  const name = names.get(text)
  if (name) return name
  if (names.size >= mostNames) return undefined
  const count = (seen.get(text) ?? 0) + 1
  if (count < 3) {
    if (seen.size > 10_000) seen.clear()
    seen.set(text, count)
    return undefined
  }
  seen.delete(text)
  const fresh = `s${names.size}`
  names.set(text, fresh)
  return fresh
}
