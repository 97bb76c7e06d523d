import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'

const texts = defineTexts({
  zh: {
    label: '公示与告知',
    postings: '应公示内容',
    notices: '不利因素公示',
    factors: '不利因素',
    scripts: '说辞与条款',
    talks: '逐项讲解',
    cards: '渠道卡',
    intentions: '购房意向',
    purchases: '签约准备',
    acknowledgements: '客户确认',
  },
  en: {
    label: 'Disclosure',
    postings: 'Postings',
    notices: 'Notices',
    factors: 'Adverse factors',
    scripts: 'Scripts and terms',
    talks: 'Explained',
    cards: 'Cards',
    intentions: 'Intentions',
    purchases: 'To the contract',
    acknowledgements: 'Acknowledged',
  },
})

const parts = [
  'postings',
  'notices',
  'factors',
  'scripts',
  'talks',
  'cards',
  'intentions',
  'purchases',
  'acknowledgements',
] as const

/** The parts of what customers are told, each a screen of its own. */
export function DisclosureTabs({ active }: { active: (typeof parts)[number] }) {
  const t = useTexts(texts)
  const go = useGo()
  return (
    <Tabs
      label={t.label}
      active={active}
      onChange={(key) => go(`/disclosure/${key}`)}
      items={parts.map((key) => ({ key, label: t[key] }))}
    />
  )
}
