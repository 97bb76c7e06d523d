import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useTexts } from '#design/texts.ts'
import { texts } from './texts.ts'

const addresses = {
  knowledge: '/knowledge',
  templates: '/answer-templates',
  plans: '/prepared-plans',
  guide: '/tone-guide',
  creed: '/creed',
} as const

/** What the house knows and how it speaks, each a screen of its own. */
export function KnowledgeTabs({ active }: { active: keyof typeof addresses }) {
  const t = useTexts(texts)
  const go = useGo()
  return (
    <Tabs
      label={t.knowledge}
      active={active}
      onChange={(key) => go(addresses[key as typeof active])}
      items={(Object.keys(addresses) as (typeof active)[]).map((key) => ({ key, label: t[key] }))}
    />
  )
}
