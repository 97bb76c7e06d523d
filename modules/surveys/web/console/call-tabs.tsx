import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'

const texts = defineTexts({
  zh: { label: '回访', callbacks: '回访名单', results: '评价结果', opinions: '意见', scripts: '话术' },
  en: {
    label: 'Call-backs',
    callbacks: 'List',
    results: 'Results',
    opinions: 'Opinions',
    scripts: 'Scripts',
  },
})

const places = {
  callbacks: '/callbacks',
  results: '/callback-results',
  opinions: '/callback-opinions',
  scripts: '/callback-scripts',
} as const
const parts = Object.keys(places) as (keyof typeof places)[]

/** The parts of the call-back centre, each a screen of its own. */
export function CallTabs({ active }: { active: keyof typeof places }) {
  const t = useTexts(texts)
  const go = useGo()
  return (
    <Tabs
      label={t.label}
      active={active}
      onChange={(key) => go(places[key as keyof typeof places])}
      items={parts.map((key) => ({ key, label: t[key] }))}
    />
  )
}
