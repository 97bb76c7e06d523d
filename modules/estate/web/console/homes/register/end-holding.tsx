import { Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { addDays } from '#platform/calendar/iso-date.ts'
import { customers, type Register } from '../../api.ts'
import styles from '../homes.module.css'
import { texts } from '../texts.ts'
import { carriesHousehold, type EndReason, usualEndings } from './endings.ts'
import { registerTexts } from './texts.ts'

interface Values {
  untilOn: string
  reason: EndReason
}

/** Ends how somebody holds a home: the lease is over, moved out, no longer authorised. @serves S2-41, S2-44 */
export function EndHolding({ holder }: { holder: Register['holders'][number] }) {
  const t = useTexts(registerTexts)
  const w = useTexts(texts)
  const { holdingId, name, kind, leaseUntil } = holder
  const reasons = usualEndings[kind]
  return (
    <FormDialog
      label={t.end}
      title={t.endTitle(name)}
      type="link"
      size="small"
      refreshes={['customers', 'journey', 'estate']}
    >
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`holding-end-${holdingId}`}
          initial={{ untilOn: leaseUntil ? addDays(leaseUntil, 1) : isoDay(new Date()), reason: reasons[0] }}
          send={(body) => customers.call.endHolding({ params: { holdingId }, body })}
          onSent={() => {
            toast.success(t.ended)
            done()
          }}
          onCancel={close}
          submitLabel={t.end}
          danger
        >
          <p className={styles.consequence}>{carriesHousehold(kind) ? t.endsAll : t.endsOne}</p>
          <Field name="untilOn" label={t.untilOn} hint={t.untilHint} required>
            <DateField />
          </Field>
          <Field name="reason" label={t.why} required>
            <Select options={reasons.map((value) => ({ value, label: w.endReasons[value] }))} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
