import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useLanguage } from '#design/language.ts'
import { defineTexts, useTexts } from '#design/texts.ts'
import { knowledgeContract } from '#modules/knowledge/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import type { casesContract } from '../../contract.ts'
import { cases } from './api.ts'

const knowledge = apiOf(knowledgeContract)

const texts = defineTexts({
  zh: {
    label: '取用预案',
    hint: '按预案填好措施、责任人和日期，都可以再改。',
    choose: '选一份预案',
    fits: '适合这类事',
    step: (what: string, person: string, until: string) => `${what}（${person}，${until} 前）`,
  },
  en: {
    label: 'Take the prepared plan',
    hint: 'Fills in steps, people and dates from today; all of it may be changed.',
    choose: 'Choose a plan',
    fits: 'fits this topic',
    step: (what: string, person: string, until: string) => `${what} (${person}, by ${until})`,
  },
})

type Prepared = ReplyOf<(typeof casesContract)['routes']['plansForCase']>['items'][number]

/** A plan as the form of the moment takes it: what is done by whom until when, the last day, and the words. */
export interface Taken {
  id: string
  steps: { what: string; person: string; until: string }[]
  until: string
  body: string
  /** All of it in words. */
  inWords: string
}

interface TakePlanProps {
  of: { caseId: string } | { groupId: string }
  /** Who does what has no holder. */
  person: string
  fill: (taken: Taken) => Record<string, unknown>
}

/** Fills the form around it with a prepared plan. @serves S1-47 */
export function TakePlan({ of, person, fill }: TakePlanProps) {
  const t = useTexts(texts)
  const isZh = useLanguage() === 'zh'
  const form = Form.useFormInstance()
  const { data } = useQuery(
    'caseId' in of ? cases.query.plansForCase({ params: of }) : cases.query.plansForGroup({ params: of }),
  )
  if (!data?.items.length) return null
  const titleOf = ({ titleZh, titleEn }: Prepared) => (isZh ? titleZh : titleEn)
  const take = (id: string) => {
    const plan = data.items.find((one) => one.id === id)!
    const steps = plan.steps.map((step) => ({
      what: isZh ? step.whatZh : step.whatEn,
      person: step.person ?? person,
      until: step.until,
    }))
    const body = isZh ? plan.bodyZh : plan.bodyEn
    const until = steps
      .map((step) => step.until)
      .toSorted()
      .at(-1)!
    const lines = steps.map((step, index) => `${index + 1}. ${t.step(step.what, step.person, step.until)}`)
    form.setFieldsValue(fill({ id, steps, until, body, inWords: [body, ...lines].join('\n') }))
    void knowledge.call.notePieceUsed({ params: { pieceId: id } })
  }
  return (
    <Form.Item label={t.label} help={t.hint}>
      <Select
        aria-label={t.label}
        placeholder={t.choose}
        onChange={take}
        options={data.items.map((plan) => ({
          value: plan.id,
          label: plan.fitsTopic ? `${titleOf(plan)} · ${t.fits}` : titleOf(plan),
        }))}
      />
    </Form.Item>
  )
}
