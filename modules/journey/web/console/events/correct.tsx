import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { clockOf } from '#platform/calendar/clock-time.ts'
import { journey, type RecordedEvent, type RecordedEventDetail } from '../api.ts'
import { kindsOfEvents } from './kinds.ts'
import { texts } from './texts.ts'

interface Values {
  on: string
  time?: string
  note?: string
  reason: string
}

/** Corrects day, time or note of an event, with the reason. */
export function CorrectEvent({ event }: { event: RecordedEvent }) {
  const t = useTexts(texts)
  const rule = kindsOfEvents[event.kind] ?? {}
  return (
    <FormDialog label={t.correct} icon="edit" refreshes={['journey', 'customers']}>
      {({ done, close }) => (
        <FieldForm<Values, RecordedEventDetail>
          name={`journey-event-correction-${event.id}`}
          initial={{
            on: event.happenedOn,
            time: event.happenedAt ? clockOf(new Date(event.happenedAt), event.timezone) : undefined,
            note: event.note ?? undefined,
          }}
          version={event.version}
          send={({ time, note, ...values }, version) =>
            journey.call.correctRecordedEvent({
              params: { eventId: event.id },
              body: { version, ...values, time: time || null, note: note?.trim() || null },
            })
          }
          onSent={() => {
            toast.success(t.corrected)
            done()
          }}
          onCancel={close}
          submitLabel={t.correct}
        >
          <Field name="on" label={t.on} required>
            <DateField max={'ahead' in rule ? undefined : isoDay(new Date())} />
          </Field>
          {'timed' in rule && (
            <Field name="time" label={t.time}>
              <Input type="time" style={{ width: 140 }} />
            </Field>
          )}
          <Field name="note" label={t.note} required={'note' in rule}>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
          <Field name="reason" label={t.reason} required>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
