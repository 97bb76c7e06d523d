import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'

const texts = defineTexts({
  zh: { label: '督办', tasks: '部门任务', milestones: '专项方案节点' },
  en: { label: 'Supervision', tasks: 'Tasks of departments', milestones: 'Steps of special plans' },
})

const addresses = { tasks: '/supervision', milestones: '/case-milestones' } as const

/** What is owed to customers: by departments, and by special plans. */
export function SupervisionTabs({ active }: { active: keyof typeof addresses }) {
  const t = useTexts(texts)
  const go = useGo()
  const may = useMay()('cases.supervise')
  if (!may) return null
  return (
    <Tabs
      label={t.label}
      active={active}
      onChange={(key) => go(addresses[key as typeof active])}
      items={(['tasks', 'milestones'] as const).map((key) => ({ key, label: t[key] }))}
    />
  )
}
