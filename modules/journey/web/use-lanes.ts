import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import type { RiverDot, RiverLane } from '#design/plain/river-scale.ts'
import { dateWords, expectedWords } from '#design/plain/time-words.ts'
import { defineTexts, useSay, useTexts, type Words } from '#design/texts.ts'

/** A step as every answer about a journey brings it. */
interface StepOfJourney {
  step: string
  number: string
  name: Words
  state: RiverLane['state']
  enteredOn: string | null
  leftOn: string | null
}

/** Something that was or is to be done in a step. */
export interface Pebble {
  id: string
  step: string
  on: string
  kind: RiverDot['kind']
  title: Words
}

const texts = defineTexts({
  zh: {
    since: (date: string) => `${date}起`,
    until: (date: string) => `${date}止`,
    about: (date: string) => `约 ${date}`,
  },
  en: {
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    about: (date: string) => `about ${date}`,
  },
})

/** The steps of a journey as lanes of its picture, with their dates in words and what lies on them. */
export function useLanes(steps: readonly StepOfJourney[], pebbles: readonly Pebble[]): RiverLane[] {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const inWords = (date: string) => dateWords(date, now, language)
  const byStep = Map.groupBy(pebbles, ({ step }) => step)
  const noteOf = ({ state, enteredOn, leftOn }: StepOfJourney) => {
    if (state === 'past') return leftOn ? t.until(inWords(leftOn)) : undefined
    if (!enteredOn) return undefined
    return state === 'present'
      ? t.since(inWords(enteredOn))
      : t.about(expectedWords(enteredOn, now, language))
  }
  return steps.map((step) => ({
    key: step.step,
    name: say(step.name),
    kind: step.number.startsWith('+') ? 'lantern' : 'stone',
    state: step.state,
    note: noteOf(step),
    from: step.enteredOn,
    until: step.leftOn,
    dots: (byStep.get(step.step) ?? []).map(({ id, on, kind, title }) => ({
      key: id,
      on,
      kind,
      title: `${say(title)} · ${inWords(on)}`,
    })),
  }))
}
