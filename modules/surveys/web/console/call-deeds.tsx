import { Form, Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { ofField } from '#platform/calendar/clock-time.ts'
import { words } from '../parts/words.ts'
import { type Callback, surveys } from './api.ts'
import { texts } from './call-texts.ts'
import styles from './call.module.css'

const results = ['noAnswer', 'busy', 'callLater', 'wrongNumber'] as const
const refreshes = ['surveys', 'journey']

interface Missed {
  result: (typeof results)[number]
  agreedAt?: string
  note?: string
}

interface DeedProps {
  callback: Callback
  onSent: () => void
  onCancel: () => void
}

/** The call came to nothing, or the customer does not want to be asked. @serves 5.7 */
export function CallDeeds({ callback }: { callback: Callback }) {
  const t = useTexts(texts)
  const go = useGo()
  const { id } = callback
  const leave = (done: () => void) => () => {
    done()
    go(`/callbacks/${id}`)
  }
  return (
    <>
      <FormDialog label={t.missed} refreshes={refreshes}>
        {({ done, close }) => <MissedForm callback={callback} onSent={leave(done)} onCancel={close} />}
      </FormDialog>
      <FormDialog label={t.decline} refreshes={refreshes}>
        {({ done, close }) => <DeclineForm callback={callback} onSent={leave(done)} onCancel={close} />}
      </FormDialog>
    </>
  )
}

function MissedForm({ callback: { id: callbackId, version }, onSent, onCancel }: DeedProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const [form] = Form.useForm<Missed>()
  const result = Form.useWatch('result', form)
  return (
    <FieldForm<Missed, unknown>
      form={form}
      name={`callback-missed-${callbackId}`}
      initial={{ result: 'noAnswer' }}
      version={version}
      send={({ result: came, agreedAt, note }, based) =>
        surveys.call.missCall({
          params: { callbackId },
          body: {
            version: based,
            result: came,
            ...(came === 'callLater' && agreedAt ? { agreedAt: ofField(agreedAt) } : {}),
            ...(note?.trim() ? { note } : {}),
          },
        })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <Field name="result" label={t.result} required>
        <Select options={results.map((value) => ({ value, label: w.results[value] }))} />
      </Field>
      {result === 'callLater' && (
        <Field name="agreedAt" label={t.agreedAt} required>
          <Input type="datetime-local" />
        </Field>
      )}
      <Field name="note" label={t.note}>
        <Input maxLength={500} autoComplete="off" />
      </Field>
      <p className={styles.quiet}>{t.missedHint}</p>
    </FieldForm>
  )
}

function DeclineForm({ callback: { id: callbackId, version }, onSent, onCancel }: DeedProps) {
  const t = useTexts(texts)
  return (
    <FieldForm<{ note?: string }, unknown>
      name={`callback-declined-${callbackId}`}
      initial={{}}
      version={version}
      send={({ note }, based) =>
        surveys.call.declineCallback({
          params: { callbackId },
          body: { version: based, ...(note?.trim() ? { note } : {}) },
        })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.decline}
    >
      <Field name="note" label={t.note}>
        <Input maxLength={500} autoComplete="off" />
      </Field>
      <p className={styles.quiet}>{t.declineHint}</p>
    </FieldForm>
  )
}
