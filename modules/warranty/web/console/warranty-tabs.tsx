import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'

const texts = defineTexts({
  zh: {
    label: '质保',
    endings: '即将到期',
    rounds: '质检轮次',
    visits: '逐户质检',
    orders: '保修单',
    buildings: '楼栋验收',
    terms: '期限与资质',
  },
  en: {
    label: 'Warranty',
    endings: 'Ending soon',
    rounds: 'Rounds of checks',
    visits: 'Visits',
    orders: 'Orders',
    buildings: 'Buildings',
    terms: 'Terms and certificates',
  },
})

const parts = ['endings', 'rounds', 'visits', 'orders', 'buildings', 'terms'] as const

/** The parts of the warranty, each a screen of its own. */
export function WarrantyTabs({ active }: { active: (typeof parts)[number] }) {
  const t = useTexts(texts)
  const go = useGo()
  return (
    <Tabs
      label={t.label}
      active={active}
      onChange={(key) => go(key === 'endings' ? '/warranty' : `/warranty/${key}`)}
      items={parts.map((key) => ({ key, label: t[key] }))}
    />
  )
}
