import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import type { JourneyStone } from '#design/plain/journey-path.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { useSay, useTexts } from '#design/texts.ts'
import type { Step } from './api.ts'
import { homeTexts } from './home-texts.ts'

/** The eight steps as stones and lanterns with their dates. */
export function useStones(steps: readonly Step[]): JourneyStone[] {
  const t = useTexts(homeTexts)
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const inWords = (date: string) => dateWords(date, now, language)
  const noteOf = ({ state, enteredOn, leftOn }: Step) => {
    if (state === 'past') return leftOn ? t.until(inWords(leftOn)) : undefined
    if (!enteredOn) return undefined
    return state === 'present' ? t.since(inWords(enteredOn)) : t.about(inWords(enteredOn))
  }
  return steps.map((step) => ({
    key: step.step,
    name: say(step.name),
    kind: step.number.startsWith('+') ? 'lantern' : 'stone',
    state: step.state,
    note: noteOf(step),
  }))
}
