import { Checkbox, Select, Switch } from 'antd'
import { Field } from '#design/form/field.tsx'
import { defineTexts, useJoining, useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import { words } from '../words.ts'
import { RulePage } from './rule-page.tsx'

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

/** Which complaints nobody may leave without saying what they teach. @serves S1-52 */
export default function LessonRulePage() {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const said = (owed: boolean) => (owed ? t.owed : t.notOwed)
  return (
    <RulePage
      tab="lessons"
      words={t}
      ask={cases.query.getLessonRule()}
      says={(rule) => ({
        fromLevel: [t.fromLevel, t.levels(rule.fromLevel)],
        ifReopened: [t.ifReopened, said(rule.ifReopened)],
        ifSpecial: [t.ifSpecial, said(rule.ifSpecial)],
        risks: [t.risks, join.list(rule.risks.map((risk) => w.risks[risk])) || t.none],
      })}
      change={(values, version) => cases.call.changeLessonRule({ body: { ...values, version } })}
      history={{
        name: 'cases.lessonRuleHistory',
        ask: (query) => cases.call.lessonRuleHistory({ query }),
      }}
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
    </RulePage>
  )
}
