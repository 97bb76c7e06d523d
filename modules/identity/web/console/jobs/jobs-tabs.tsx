import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useTexts } from '#design/texts.ts'
import { texts } from './texts.ts'

/** What runs by the clock, and what failed. */
export function JobsTabs({ active }: { active: 'schedules' | 'troubled' }) {
  const t = useTexts(texts)
  const go = useGo()
  return (
    <Tabs
      label={t.all}
      active={active}
      onChange={(key) => go(key === 'schedules' ? '/schedules' : '/failed-jobs')}
      items={[
        { key: 'schedules', label: t.schedules },
        { key: 'troubled', label: t.troubled },
      ]}
    />
  )
}
