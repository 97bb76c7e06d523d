import { Checkbox, Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { cases, type CaseView } from '../api.ts'
import { CategoryPicker } from '../category-picker.tsx'
import { texts as caseTexts } from '../texts.ts'
import { words } from '../words.ts'
import { texts } from './texts.ts'
import styles from './together.module.css'

interface Values {
  entryIds: string[]
  title: string
  kind: CaseView['kind']
  categoryId?: string
}

const customersWords = ['message', 'reopening', 'planAnswer']

/** Makes of some of the customer's words a case of its own. */
export function SplitDialog({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const w = useTexts(words)
  const go = useGo()
  const said = view.entries.filter(({ kind, body }) => customersWords.includes(kind) && body)
  return (
    <FormDialog label={t.split} title={t.splitTitle} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Values, { id: string }>
          name={`case-split-${view.id}`}
          initial={{ kind: view.kind, ...(said.length === 1 && { entryIds: [said[0]!.id] }) }}
          version={view.version}
          send={(values, version) =>
            cases.call.splitCase({ params: { caseId: view.id }, body: { ...values, version } })
          }
          onSent={({ id }) => {
            done()
            go(`/cases/${id}`)
          }}
          onCancel={close}
          submitLabel={t.split}
        >
          <p className={styles.quiet}>{t.splitWords}</p>
          <Field name="entryIds" label={t.splitWhich} required>
            <Checkbox.Group className={styles.checks}>
              {said.map(({ id, body }) => (
                <Checkbox key={id} value={id}>
                  {body}
                </Checkbox>
              ))}
            </Checkbox.Group>
          </Field>
          <Field name="title" label={t.splitName} required>
            <Input maxLength={200} />
          </Field>
          <Field name="kind" label={c.kind} required>
            <Select options={Object.entries(w.kinds).map(([value, label]) => ({ value, label }))} />
          </Field>
          <Field name="categoryId" label={c.category}>
            <CategoryPicker />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
