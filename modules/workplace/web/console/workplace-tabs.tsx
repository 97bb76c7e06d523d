import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
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
  const go = useGo()
  const may = useMay()
  const keys = (Object.keys(places) as (typeof active)[]).filter((key) => may(places[key][1]))
  return (
    <Tabs
      label={t.all}
      active={active}
      onChange={(key) => go(places[key as typeof active][0])}
      items={keys.map((key) => ({ key, label: t.tabs[key] }))}
    />
  )
}
