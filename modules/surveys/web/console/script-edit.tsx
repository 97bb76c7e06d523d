import { Button, Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { type Question, type Script, surveys } from './api.ts'
import styles from './script.module.css'
import { texts } from './script-texts.ts'

type Said = Script['greeting']
type Content = Pick<Script, 'greeting' | 'closing' | 'questions'>

/** Writes what is said and asked, in both languages. */
export function EditScript({ script }: { script: Script }) {
  const t = useTexts(texts)
  const { id: scriptId, version, greeting, closing, questions } = script
  return (
    <FormDialog label={t.edit} width={760} refreshes={['surveys']}>
      {({ done, close }) => (
        <FieldForm<Content, Script>
          name={`callback-script-${scriptId}`}
          initial={{ greeting, closing, questions }}
          version={version}
          send={(content, based) =>
            surveys.call.editScript({ params: { scriptId }, body: { version: based, ...content } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <p className={styles.quiet}>{t.places}</p>
          <Field name="greeting" label={t.greeting}>
            <SaidField label={t.greeting} rows={3} />
          </Field>
          <Field name="questions" label={t.questions}>
            <QuestionsField />
          </Field>
          <Field name="closing" label={t.closing}>
            <SaidField label={t.closing} rows={2} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

interface SaidFieldProps {
  value?: Said
  onChange?: (said: Said) => void
  label: string
  rows: number
}

function SaidField({ value = { zh: '', en: '' }, onChange, label, rows }: SaidFieldProps) {
  const t = useTexts(texts)
  return (
    <div className={styles.stack}>
      {(['zh', 'en'] as const).map((language) => (
        <Input.TextArea
          key={language}
          aria-label={`${label} ${t[language]}`}
          placeholder={t[language]}
          rows={rows}
          maxLength={500}
          value={value[language]}
          onChange={({ target }) => onChange?.({ ...value, [language]: target.value })}
        />
      ))}
    </div>
  )
}

interface QuestionsFieldProps {
  value?: Question[]
  onChange?: (questions: Question[]) => void
}

function QuestionsField({ value = [], onChange }: QuestionsFieldProps) {
  const t = useTexts(texts)
  const change = (at: number, part: Partial<Question>) =>
    onChange?.(value.map((question, index) => (index === at ? { ...question, ...part } : question)))
  const moveUp = (at: number) => {
    const moved = [...value]
    moved.splice(at - 1, 0, ...moved.splice(at, 1))
    onChange?.(moved)
  }
  return (
    <div className={styles.stack}>
      {value.map((question, at) => (
        // The place is what stays while the key is being typed.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={styles.question}>
          <SaidField
            label={`${t.questions} ${at + 1}`}
            rows={1}
            value={question}
            onChange={({ zh, en }) => change(at, { zh, en })}
          />
          <div className={styles.row}>
            <Input
              aria-label={`${t.key} ${at + 1}`}
              title={t.keyHint}
              value={question.key}
              maxLength={40}
              style={{ width: 160 }}
              onChange={({ target }) => change(at, { key: target.value.replaceAll(/\W/g, '') })}
            />
            <Select
              aria-label={`${t.measure} ${at + 1}`}
              value={question.measure}
              onChange={(measure) => change(at, { measure })}
              options={(['A2', 'A3'] as const).map((measure) => ({
                value: measure,
                label: t.measures[measure],
              }))}
              style={{ width: 180 }}
            />
            <Button
              type="text"
              aria-label={`${t.up} ${at + 1}`}
              disabled={at === 0}
              icon={<Icon name="up" size={15} />}
              onClick={() => moveUp(at)}
            />
            <Button
              type="text"
              aria-label={`${t.remove} ${at + 1}`}
              icon={<Icon name="remove" size={15} />}
              onClick={() => onChange?.(value.filter((_, index) => index !== at))}
            />
          </div>
        </div>
      ))}
      <Button onClick={() => onChange?.([...value, { key: '', measure: 'A3', zh: '', en: '' }])}>
        {t.add}
      </Button>
    </div>
  )
}
