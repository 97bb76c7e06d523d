import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { growthTexts } from './growth-texts.ts'

const places = {
  appraisals: ['/appraisals', 'workplace.appraise'],
  periods: ['/appraisal-periods', 'workplace.manage'],
  needs: ['/training-needs', 'workplace.manage'],
  trainings: ['/trainings', 'workplace.manage'],
} as const

/** Appraisals and what people learn after them, each a screen of its own. */
export function GrowthTabs({ active }: { active: keyof typeof places }) {
  const t = useTexts(growthTexts)
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
