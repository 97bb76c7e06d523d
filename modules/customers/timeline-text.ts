import { eventTexts } from '#platform/events/index.ts'
import { type Way, wayWords } from './communication.ts'

/** One line of a timeline in both languages: the words of the event type, or what was said. */
export function entryText(
  { kind, name }: { kind: 'event' | 'communication'; name: string },
  payload: Record<string, unknown>,
): { zh: string; en: string } {
  if (kind === 'communication') {
    const words = wayWords[name as Way]
    return { zh: `${words.zh}：${String(payload.content)}`, en: `${words.en}: ${String(payload.content)}` }
  }
  const words = eventTexts.get(name)
  // An event of a module that this version no longer has keeps at least its name.
  if (!words) return { zh: name, en: name }
  return { zh: filled(words.zh, payload), en: filled(words.en, payload) }
}

function filled(text: string, payload: Record<string, unknown>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(payload[name] ?? ''))
}
