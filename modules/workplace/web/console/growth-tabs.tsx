import { useTexts } from '#design/texts.ts'
import { growthTexts } from './growth-texts.ts'
import { PlaceTabs } from './place-tabs.tsx'

const places = {
  appraisals: ['/appraisals', 'workplace.appraise'],
  periods: ['/appraisal-periods', 'workplace.manage'],
  needs: ['/training-needs', 'workplace.manage'],
  trainings: ['/trainings', 'workplace.manage'],
} as const

/** Appraisals and what people learn after them, each a screen of its own. */
export function GrowthTabs({ active }: { active: keyof typeof places }) {
  const t = useTexts(growthTexts)
  return <PlaceTabs places={places} titles={t.tabs} label={t.all} active={active} />
}
