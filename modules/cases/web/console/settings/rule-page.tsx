import { useQuery } from '@tanstack/react-query'
import { Descriptions } from 'antd'
import type { ComponentProps, ReactNode } from 'react'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { History } from '#design/record/history/history.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useMay } from '#modules/identity/web/may.ts'
import type { Question } from '#platform/web/api.ts'
import styles from './settings.module.css'
import { SettingTabs } from './tabs.tsx'

interface Versioned {
  id: string
  version: number
  changedBy: string | null
}
/** What of a rule is the rule. */
type Said<Rule extends Versioned> = Omit<Rule, keyof Versioned>

interface RulePageProps<Rule extends Versioned> {
  tab: ComponentProps<typeof SettingTabs>['active']
  words: { title: string; hint: string; rule: string; edit: string }
  ask: Question<Rule>
  /** Label and value of each part of the rule. */
  says: (rule: Rule) => Record<string, [label: string, value: ReactNode]>
  change: (values: Said<Rule>, version: number) => Promise<unknown>
  history: { name: string; ask: ComponentProps<typeof History>['ask'] }
  /** The fields of the form. */
  children: ReactNode
}

/** The page of one rule of the company: what it says, its form, its history. */
export function RulePage<Rule extends Versioned>({
  tab,
  words,
  ask,
  says,
  change,
  history,
  children,
}: RulePageProps<Rule>) {
  const may = useMay()('cases.keepTerms')
  const { data, error } = useQuery(ask)
  const form = data && may && (
    <FormDialog label={words.edit} title={words.rule} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Said<Rule>, unknown>
          name={`${history.name}-${data.id}`}
          initial={saidIn(data)}
          version={data.version}
          send={change}
          onSent={done}
          onCancel={close}
        >
          {children}
        </FieldForm>
      )}
    </FormDialog>
  )
  return (
    <>
      <PageHead title={words.title} hint={words.hint} />
      <SettingTabs active={tab} />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <div className={styles.stack}>
          <Section title={words.rule} aside={form}>
            <Descriptions
              column={1}
              size="small"
              items={Object.entries(says(data)).map(([key, [label, value]]) => ({
                key,
                label,
                children: value,
              }))}
            />
          </Section>
          <History name={history.name} of={data.id} ask={history.ask} />
        </div>
      )}
    </>
  )
}

function saidIn<Rule extends Versioned>({ id: _, version: _version, changedBy: _by, ...said }: Rule) {
  return said as Partial<Said<Rule>>
}
