import { InputNumber } from 'antd'
import { Field } from '#design/form/field.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import { texts } from '../together/texts.ts'
import { RulePage } from './rule-page.tsx'

/** What counts as the same matter again, and as many customers with one cause. @serves S1-47 */
export default function TogetherPage() {
  const t = useTexts(texts)
  return (
    <RulePage
      tab="together"
      words={{ title: t.ruleTitle, hint: t.ruleHint, rule: t.rule, edit: t.edit }}
      ask={cases.query.getTogetherRule()}
      says={(rule) => ({
        repeatDays: [t.repeatDays, t.days(rule.repeatDays)],
        repeatRaises: [t.repeatRaises, t.levels(rule.repeatRaises)],
        groupCustomers: [t.groupCustomers, t.customers(rule.groupCustomers)],
        groupDays: [t.groupDays, t.days(rule.groupDays)],
      })}
      change={(values, version) => cases.call.changeTogetherRule({ body: { ...values, version } })}
      history={{
        name: 'cases.togetherRuleHistory',
        ask: (query) => cases.call.togetherRuleHistory({ query }),
      }}
    >
      <Field name="repeatDays" label={t.repeatDays} required>
        <InputNumber min={1} max={730} precision={0} />
      </Field>
      <Field name="repeatRaises" label={t.repeatRaises} hint={t.repeatRaisesHint} required>
        <InputNumber min={0} max={2} precision={0} />
      </Field>
      <Field name="groupCustomers" label={t.groupCustomers} required>
        <InputNumber min={2} max={100} precision={0} />
      </Field>
      <Field name="groupDays" label={t.groupDays} required>
        <InputNumber min={1} max={180} precision={0} />
      </Field>
    </RulePage>
  )
}
