import { useQuery } from '@tanstack/react-query'
import { Descriptions, InputNumber } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { History } from '#design/record/history/history.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases } from '../api.ts'
import { texts } from '../together/texts.ts'
import styles from './settings.module.css'
import { SettingTabs } from './tabs.tsx'

type Rule = ReplyOf<(typeof casesContract)['routes']['getTogetherRule']>
type Values = Pick<Rule, 'repeatDays' | 'repeatRaises' | 'groupCustomers' | 'groupDays'>

/** What counts as the same matter again, and as many customers with one cause. @serves S1-47 */
export default function TogetherPage() {
  const t = useTexts(texts)
  const may = useMay()('cases.keepTerms')
  const { data, error } = useQuery(cases.query.getTogetherRule())
  return (
    <>
      <PageHead title={t.ruleTitle} hint={t.ruleHint} />
      <SettingTabs active="together" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <div className={styles.stack}>
          <Section title={t.rule} aside={may && <RuleDialog rule={data} />}>
            <Descriptions
              column={1}
              size="small"
              items={[
                { key: 'repeatDays', label: t.repeatDays, children: t.days(data.repeatDays) },
                { key: 'repeatRaises', label: t.repeatRaises, children: t.levels(data.repeatRaises) },
                {
                  key: 'groupCustomers',
                  label: t.groupCustomers,
                  children: t.customers(data.groupCustomers),
                },
                { key: 'groupDays', label: t.groupDays, children: t.days(data.groupDays) },
              ]}
            />
          </Section>
          <History
            name="cases.togetherRuleHistory"
            of={data.id}
            ask={(query) => cases.call.togetherRuleHistory({ query })}
          />
        </div>
      )}
    </>
  )
}

function RuleDialog({ rule: { id, version, changedBy: _, ...initial } }: { rule: Rule }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.edit} title={t.rule} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`case-together-${id}`}
          initial={initial}
          version={version}
          send={(values, based) => cases.call.changeTogetherRule({ body: { ...values, version: based } })}
          onSent={done}
          onCancel={close}
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
        </FieldForm>
      )}
    </FormDialog>
  )
}
