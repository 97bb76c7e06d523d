import { useTexts } from '#design/texts.ts'
import { PlaceTabs } from './place-tabs.tsx'
import { texts } from './texts.ts'

const places = {
  conduct: ['/conduct', 'workplace.own'],
  acknowledgements: ['/conduct-acknowledgements', 'workplace.check'],
  checks: ['/conduct-checks', 'workplace.check'],
  measures: ['/conduct-measures', 'workplace.check'],
  figures: ['/conduct-figures', 'workplace.check'],
  qualities: ['/qualities', 'workplace.own'],
} as const

/** What belongs to conduct and qualities, each a screen of its own. */
export function WorkplaceTabs({ active }: { active: keyof typeof places }) {
  const t = useTexts(texts)
  return <PlaceTabs places={places} titles={t.tabs} label={t.all} active={active} />
}
