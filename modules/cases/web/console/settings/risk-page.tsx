import { useQuery } from '@tanstack/react-query'
import { Select, Tag } from 'antd'
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
import { cases, type Risk } from '../api.ts'
import { words } from '../words.ts'
import styles from './settings.module.css'
import { SettingTabs } from './tabs.tsx'

const texts = defineTexts({
  zh: {
    title: '风险词',
    hint: '客户的话里出现这些词，个案就会标出来提醒大家留意。只提示，不自动改变紧急程度。',
    edit: '修改',
    words: '词',
    wordsHint: '输入后回车，可粘贴多个，用逗号隔开。',
    none: '还没有设词。',
  },
  en: {
    title: 'Risk words',
    hint: 'Where a customer uses these words, the case is marked for everybody to see. It changes no urgency by itself.',
    edit: 'Change',
    words: 'Words',
    wordsHint: 'Enter after each; several may be pasted with commas.',
    none: 'No words yet.',
  },
})

/** Words of customers that mark a case: danger, media, court, crowd. @serves S2-03 */
export default function RiskPage() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()('cases.keepTerms')
  const { data, error } = useQuery(cases.query.listRisks())
  return (
    <>
      <PageHead title={t.title} hint={t.hint} />
      <SettingTabs active="risks" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className={styles.stack}>
          {data.items.map((risk) => (
            <Section key={risk.id} title={w.risks[risk.kind]!} aside={may && <RiskDialog risk={risk} />}>
              <div className={styles.row}>
                {risk.words.length === 0 && <span className={styles.quiet}>{t.none}</span>}
                {risk.words.map((word) => (
                  <Tag key={word}>{word}</Tag>
                ))}
              </div>
            </Section>
          ))}
          <History name="cases.risksHistory" of="risks" ask={(query) => cases.call.risksHistory({ query })} />
        </div>
      )}
    </>
  )
}

function RiskDialog({ risk: { id: riskId, kind, words: known, version } }: { risk: Risk }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <FormDialog label={t.edit} title={w.risks[kind]!} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ words: string[] }, unknown>
          name={`case-risk-${riskId}`}
          initial={{ words: known }}
          version={version}
          send={(values, based) =>
            cases.call.changeRisk({ params: { riskId }, body: { version: based, words: values.words } })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="words" label={t.words} hint={t.wordsHint}>
            <Select mode="tags" tokenSeparators={[',', '，', '、']} open={false} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
