import { Input, Modal, Radio } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { Facts } from '#design/record/record-page.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { organization } from '../api.ts'
import styles from './calendar.module.css'
import { texts } from './texts.ts'
import { useDayWords } from './words.ts'
import type { CalendarDay } from './year.ts'

interface DayDialogProps {
  nodeId: string
  day: CalendarDay
  mayEdit: boolean
  onClose: () => void
}

/** One day: what the country does, what the city does and why; whoever may, sets it otherwise. */
export function DayDialog({ nodeId, day, mayEdit, onClose }: DayDialogProps) {
  const t = useTexts(texts)
  const { date, country } = useDayWords()
  const { own, isWorked } = day
  return (
    <Modal open title={date(day.on)} footer={null} width={440} destroyOnHidden onCancel={onClose}>
      <Facts
        facts={[
          { label: t.country, value: country(day) },
          { label: t.here, value: own ? (isWorked ? t.works : t.rests) : t.asCountry },
          ...(own
            ? [
                { label: t.reason, value: own.reason },
                { label: t.by, value: own.changedBy },
              ]
            : []),
        ]}
      />
      {mayEdit && <DayForm nodeId={nodeId} day={day} onClose={onClose} />}
    </Modal>
  )
}

function DayForm({ nodeId, day, onClose }: Omit<DayDialogProps, 'mayEdit'>) {
  const t = useTexts(texts)
  const { date } = useDayWords()
  const queries = useQueryClient()
  const { on, own, isWorked } = day
  const remove = useChange(() => organization.call.removeOwnDay({ params: { nodeId, on } }), {
    refreshes: ['organization'],
    said: t.removed,
    onDone: onClose,
  })
  return (
    <>
      <FieldForm<{ workday: boolean; reason: string }, unknown>
        name={`calendar-${nodeId}-${on}`}
        initial={{ workday: own ? isWorked : !isWorked, reason: own?.reason ?? '' }}
        send={(body) => organization.call.setOwnDay({ params: { nodeId, on }, body })}
        onSent={() => {
          void queries.invalidateQueries({ queryKey: ['organization'] })
          onClose()
        }}
        submitLabel={t.save}
      >
        <Field name="workday" label={t.here} required show={(value: boolean) => (value ? t.works : t.rests)}>
          <Radio.Group
            optionType="button"
            options={[
              { value: true, label: t.works },
              { value: false, label: t.rests },
            ]}
          />
        </Field>
        <Field name="reason" label={t.reason} required hint={t.reasonHint}>
          <Input maxLength={200} />
        </Field>
      </FieldForm>
      {own && (
        <div className={styles.remove}>
          <ConfirmAction
            label={t.remove}
            consequence={t.removing(date(on))}
            busy={remove.busy}
            onConfirm={() => remove.run(undefined)}
          />
        </div>
      )}
    </>
  )
}
