import { useLanguage } from '#design/language.ts'
import { JourneyPath } from '#design/plain/journey-path.tsx'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { stages } from '../../contract.ts'
import { words } from './words.ts'

type Stage = (typeof stages)[number]

/** The day on which each stage was left behind. */
export interface Days {
  stage: Stage
  listedOn: string
  surveyedOn: string | null
  polledOn: string | null
  decidedOn: string | null
  endedOn: string | null
  acceptedOn: string | null
  toldOn: string | null
}

/** The way of a renewal as seven stones: list, survey, poll, funding, works, acceptance, story. */
export function StagePath({ of, dueOn }: { of: Days; dueOn?: string | null }) {
  const w = useTexts(words)
  const language = useLanguage()
  const now = useNow()
  const present = of.stage === 'listed' ? 1 : stages.indexOf(of.stage)
  const days = [of.listedOn, of.surveyedOn, of.polledOn, of.decidedOn, of.endedOn, of.acceptedOn, of.toldOn]
  const stones = stages
    .filter((stage) => stage !== 'finished')
    .map((stage, at) => {
      const state = at < present ? 'past' : at === present ? 'present' : 'future'
      const day = state === 'past' ? days[at] : state === 'present' ? dueOn : null
      return {
        key: stage,
        name: w.stages[stage],
        kind: 'stone' as const,
        state: state as 'past' | 'present' | 'future',
        ...(day ? { note: dateWords(day, now, language) } : {}),
      }
    })
  return <JourneyPath label={w.path} stones={stones} />
}
