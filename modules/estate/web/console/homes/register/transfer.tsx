import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { PeopleField, type PersonInForm, personInForm } from '#design/form/people-field.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { customers, type Register } from '../../api.ts'
import styles from '../homes.module.css'
import { transferTexts } from './transfer-texts.ts'

interface Values {
  on: string
  buyers: PersonInForm[]
}

/** Enters that a home was sold on: the owners of today leave the register, the buyers stand in it from that day. @serves S2-44 */
export function TransferHome({ homeId, owners }: { homeId: string; owners: Register['holders'] }) {
  const t = useTexts(transferTexts)
  const names = owners.map(({ name }) => name).join(t.and)
  return (
    <FormDialog label={t.transfer} refreshes={['customers', 'journey', 'estate', 'sales']} width={640}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`transfer-${homeId}`}
          initial={{ buyers: [{ known: 'no' }] }}
          send={({ on, buyers }) =>
            customers.call.transferHome({
              params: { homeId },
              body: { on, buyers: buyers.map(personInForm) },
            })
          }
          onSent={() => {
            toast.success(t.transferred)
            done()
          }}
          onCancel={close}
          submitLabel={t.transfer}
        >
          <p className={styles.consequence}>{t.consequence(names)}</p>
          <Field name="on" label={t.on} hint={t.onHint} required>
            <DateField />
          </Field>
          <PeopleField
            name="buyers"
            words={{ one: t.buyer, add: t.addBuyer, remove: t.removeBuyer }}
            search={searchPersons}
            labelOf={nameOfPerson}
          />
        </FieldForm>
      )}
    </FormDialog>
  )
}
