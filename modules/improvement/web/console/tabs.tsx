import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'

const texts = defineTexts({
  zh: {
    label: '意见与改进',
    opinions: '意见池',
    improvements: '改进',
    reports: '您说的，我们做了',
    talks: '恳谈会',
    topics: '主题',
  },
  en: {
    label: 'Opinions and improvements',
    opinions: 'Opinions',
    improvements: 'Improvements',
    reports: 'You said, we did',
    talks: 'Talk meetings',
    topics: 'Topics',
  },
})

const parts = ['opinions', 'improvements', 'reports', 'talks', 'topics'] as const

/** What is said and what becomes of it, each part a screen of its own. */
export function ImprovementTabs({ active }: { active: (typeof parts)[number] }) {
  const t = useTexts(texts)
  const go = useGo()
  return (
    <Tabs
      label={t.label}
      active={active}
      onChange={(key) => go(key === 'opinions' ? '/improvement' : `/improvement/${key}`)}
      items={parts.map((key) => ({ key, label: t[key] }))}
    />
  )
}
