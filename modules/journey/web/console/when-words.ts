import { useTexts } from '#design/texts.ts'
import type { StandardAction } from './api.ts'
import { standardsTexts } from './standards-texts.ts'
import { words } from './words.ts'

type When = Pick<StandardAction, 'anchor' | 'after' | 'opens' | 'grace' | 'repeats'>

/** Words for the event from which an action counts: 保修到期 W1. */
export function useAnchorWords(): (anchor: string) => string {
  const t = useTexts(standardsTexts)
  return (anchor) => {
    const [kind = '', warranty] = anchor.split(':')
    return `${t.anchors[kind] ?? kind}${warranty ? ` ${warranty}` : ''}`
  }
}

/** When an action is due, in words: 交付后 3 个月，可提前 15 天、宽限 15 天. */
export function useWhenWords(): (action: When) => string {
  const t = useTexts(standardsTexts)
  const w = useTexts(words)
  const eventOf = useAnchorWords()
  return ({ anchor, after: { months, days }, opens, grace, repeats }) => {
    const event = eventOf(anchor)
    const shift = [months !== 0 && t.months(Math.abs(months)), days !== 0 && t.days(Math.abs(days))]
      .filter(Boolean)
      .join(' ')
    const isBefore = months < 0 || days < 0
    return [
      shift ? (isBefore ? t.before(event, shift) : t.after(event, shift)) : t.at(event),
      ...(opens > 0 ? [t.opens(opens)] : []),
      ...(grace > 0 ? [t.grace(grace)] : []),
      ...(repeats ? [t.repeats(repeats.everyMonths, repeats.times)] : []),
    ].join(w.list)
  }
}
