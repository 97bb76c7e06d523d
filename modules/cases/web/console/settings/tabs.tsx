import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'

const texts = defineTexts({
  zh: {
    label: '个案规则',
    terms: '时限',
    escalation: '升级',
    risks: '风险词',
    rotation: '轮值',
    topics: '分类',
    together: '重复与群诉',
    lessons: '复盘',
    drafts: '智能起草',
  },
  en: {
    label: 'Rules of cases',
    terms: 'Terms',
    escalation: 'Escalation',
    risks: 'Risk words',
    rotation: 'Turns',
    topics: 'Topics',
    together: 'Repeats and groups',
    lessons: 'Lessons',
    drafts: 'Drafts',
  },
})

const addresses = {
  terms: '/case-policies',
  escalation: '/case-escalation',
  risks: '/case-risks',
  rotation: '/case-rotation',
  topics: '/case-topics',
  together: '/case-together',
  lessons: '/case-lesson-rule',
  drafts: '/case-drafts',
} as const

/** The rules by which cases are handled, each a screen of its own. */
export function SettingTabs({ active }: { active: keyof typeof addresses }) {
  const t = useTexts(texts)
  const go = useGo()
  const may = useMay()
  return (
    <Tabs
      label={t.label}
      active={active}
      onChange={(key) => go(addresses[key as typeof active])}
      items={(Object.keys(addresses) as (typeof active)[])
        .filter(
          (key) =>
            (key !== 'rotation' || may('cases.assign')) && (key !== 'drafts' || may('cases.allowDrafts')),
        )
        .map((key) => ({ key, label: t[key] }))}
    />
  )
}
