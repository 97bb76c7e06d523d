import { useQuery } from '@tanstack/react-query'
import { Checkbox, Descriptions, Select, Switch } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { History } from '#design/record/history/history.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases } from '../api.ts'
import { words } from '../words.ts'
import styles from './settings.module.css'
import { SettingTabs } from './tabs.tsx'

const texts = defineTexts({
  zh: {
    title: '复盘规则',
    hint: '符合任何一条的投诉，结案后必须写复盘；没写的列在“复盘”里的“欠复盘”。',
    rule: '哪些投诉必须复盘',
    edit: '修改',
    fromLevel: '升级到',
    levels: (level: number) => `第 ${level} 级及以上`,
    ifReopened: '重新打开过',
    ifSpecial: '有专项方案的特殊个案',
    risks: '涉及风险',
    owed: '必须复盘',
    notOwed: '不要求',
    none: '不看风险词',
  },
  en: {
    title: 'Rule for lessons',
    hint: 'A complaint to which any of these applies owes a lesson once it is closed; those owed stand in “Lessons”.',
    rule: 'Which complaints owe a lesson',
    edit: 'Change',
    fromLevel: 'Escalated to',
    levels: (level: number) => `Level ${level} or above`,
    ifReopened: 'Opened again',
    ifSpecial: 'Special case with a plan of its own',
    risks: 'Risk words',
    owed: 'Owes a lesson',
    notOwed: 'Not asked for',
    none: 'Whatever the words',
  },
})

type Rule = ReplyOf<(typeof casesContract)['routes']['getLessonRule']>
type Values = Pick<Rule, 'fromLevel' | 'ifReopened' | 'ifSpecial' | 'risks'>

/** Which complaints nobody may leave without saying what they teach. @serves S1-52 */
export default function LessonRulePage() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()('cases.keepTerms')
  const { data, error } = useQuery(cases.query.getLessonRule())
  const said = (owed: boolean) => (owed ? t.owed : t.notOwed)
  return (
    <>
      <PageHead title={t.title} hint={t.hint} />
      <SettingTabs active="lessons" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <div className={styles.stack}>
          <Section title={t.rule} aside={may && <RuleDialog rule={data} />}>
            <Descriptions
              column={1}
              size="small"
              items={[
                { key: 'fromLevel', label: t.fromLevel, children: t.levels(data.fromLevel) },
                { key: 'ifReopened', label: t.ifReopened, children: said(data.ifReopened) },
                { key: 'ifSpecial', label: t.ifSpecial, children: said(data.ifSpecial) },
                {
                  key: 'risks',
                  label: t.risks,
                  children: data.risks.map((risk) => w.risks[risk]).join('、') || t.none,
                },
              ]}
            />
          </Section>
          <History
            name="cases.lessonRuleHistory"
            of={data.id}
            ask={(query) => cases.call.lessonRuleHistory({ query })}
          />
        </div>
      )}
    </>
  )
}

function RuleDialog({ rule: { id, version, changedBy: _, ...initial } }: { rule: Rule }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <FormDialog label={t.edit} title={t.rule} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`case-lesson-rule-${id}`}
          initial={initial}
          version={version}
          send={(values, based) => cases.call.changeLessonRule({ body: { ...values, version: based } })}
          onSent={done}
          onCancel={close}
        >
          <Field name="fromLevel" label={t.fromLevel} required>
            <Select options={[1, 2, 3, 4].map((level) => ({ value: level, label: t.levels(level) }))} />
          </Field>
          <Field name="ifReopened" label={t.ifReopened} valuePropName="checked">
            <Switch />
          </Field>
          <Field name="ifSpecial" label={t.ifSpecial} valuePropName="checked">
            <Switch />
          </Field>
          <Field name="risks" label={t.risks}>
            <Checkbox.Group options={Object.entries(w.risks).map(([value, label]) => ({ value, label }))} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
