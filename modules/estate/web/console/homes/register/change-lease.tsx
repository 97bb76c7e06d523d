import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { customers, type Register } from '../../api.ts'
import styles from '../homes.module.css'
import { registerTexts } from './texts.ts'

/** Renews the lease of a tenant or corrects its term. @serves S2-41 */
export function ChangeLease({ holder }: { holder: Register['holders'][number] }) {
  const t = useTexts(registerTexts)
  const { holdingId, name, leaseFrom, leaseUntil, version } = holder
  return (
    <FormDialog
      label={t.renew}
      title={t.renewTitle(name)}
      type="link"
      size="small"
      refreshes={['customers', 'estate']}
    >
      {({ done, close }) => (
        <FieldForm<{ leaseFrom: string; leaseUntil: string }, unknown>
          name={`lease-${holdingId}`}
          initial={{ ...(leaseFrom && { leaseFrom }), ...(leaseUntil && { leaseUntil }) }}
          version={version}
          send={(term, current) =>
            customers.call.changeLease({ params: { holdingId }, body: { version: current, ...term } })
          }
          onSent={() => {
            toast.success(t.renewed)
            done()
          }}
          onCancel={close}
        >
          <p className={styles.consequence}>{t.renewHint}</p>
          <Field name="leaseFrom" label={t.leaseFrom} required>
            <DateField />
          </Field>
          <Field name="leaseUntil" label={t.leaseUntil} required>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
