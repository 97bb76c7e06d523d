import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'

const texts = defineTexts({
  zh: {
    label: '工程进展',
    overview: '在建项目',
    bulletins: '进展通报',
    changes: '变更通报',
    'open-days': '工地开放日',
    findings: '开放日问题',
    delays: '延期告知',
  },
  en: {
    label: 'Building time',
    overview: 'Projects',
    bulletins: 'Bulletins',
    changes: 'Changes',
    'open-days': 'Open days',
    findings: 'Findings',
    delays: 'Delays',
  },
})

const parts = ['overview', 'bulletins', 'changes', 'open-days', 'findings', 'delays'] as const

/** The parts of the building time, each a screen of its own. */
export function BuildingTabs({ active }: { active: (typeof parts)[number] }) {
  const t = useTexts(texts)
  const go = useGo()
  return (
    <Tabs
      label={t.label}
      active={active}
      onChange={(key) => go(key === 'overview' ? '/construction' : `/construction/${key}`)}
      items={parts.map((key) => ({ key, label: t[key] }))}
    />
  )
}
