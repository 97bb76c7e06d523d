import { Select, Tag } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { needs } from '../../contract.ts'
import { cases, type CaseView } from './api.ts'
import styles from './case-page.module.css'
import { words } from './words.ts'

const texts = defineTexts({
  zh: { needs: '客户需求', tag: '标注需求', hint: '这段话背后，客户最在意什么？可多选。' },
  en: { needs: 'Needs', tag: 'Tag needs', hint: 'What does the customer care about beneath these words?' },
})

/** What the customer needs beneath the words, chosen by staff among twelve. @serves S4-14 */
export function Needs({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()('cases.handle')
  if (view.needs.length === 0 && !may) return null
  return (
    <div className={styles.row}>
      {view.needs.length > 0 && <span className={styles.internal}>{t.needs}</span>}
      {view.needs.map((need) => (
        <Tag key={need}>{w.needs[need]}</Tag>
      ))}
      {may && (
        <FormDialog label={t.tag} type="link" size="small" refreshes={['cases']}>
          {({ done, close }) => (
            <FieldForm<{ needs: CaseView['needs'] }, unknown>
              name={`case-needs-${view.id}`}
              initial={{ needs: view.needs }}
              send={(body) => cases.call.tagNeeds({ params: { caseId: view.id }, body })}
              onSent={done}
              onCancel={close}
            >
              <Field name="needs" label={t.needs} hint={t.hint}>
                <Select
                  mode="multiple"
                  optionFilterProp="label"
                  options={needs.map((value) => ({ value, label: w.needs[value] }))}
                />
              </Field>
            </FieldForm>
          )}
        </FormDialog>
      )}
    </div>
  )
}
