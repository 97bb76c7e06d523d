import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { journey, type RecordedEvent, type RecordedEventDetail } from '../api.ts'
import styles from './events.module.css'
import { texts } from './texts.ts'

/** Withdraws an event that did not happen, with the reason. */
export function WithdrawEvent({ event }: { event: RecordedEvent }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.withdraw} refreshes={['journey', 'customers']}>
      {({ done, close }) => (
        <>
          <p className={styles.quiet}>{t.withdrawHint}</p>
          <FieldForm<{ reason: string }, RecordedEventDetail>
            name={`journey-event-withdrawal-${event.id}`}
            initial={{}}
            version={event.version}
            send={({ reason }, version) =>
              journey.call.withdrawRecordedEvent({ params: { eventId: event.id }, body: { version, reason } })
            }
            onSent={() => {
              toast.success(t.withdrawn2)
              done()
            }}
            onCancel={close}
            submitLabel={t.withdraw}
            danger
          >
            <Field name="reason" label={t.reason} required>
              <Input.TextArea rows={3} maxLength={2000} />
            </Field>
          </FieldForm>
        </>
      )}
    </FormDialog>
  )
}
