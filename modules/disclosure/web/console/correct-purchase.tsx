import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfHome, searchHomes } from '#modules/estate/web/pick.ts'
import { disclosure, type Purchase } from './api.ts'
import { atVenue, asInstant } from './venue-time.ts'
import styles from './disclosure.module.css'
import { texts } from './purchase-texts.ts'

interface Values {
  homeId: string
  at: string
  reason: string
}

/** Puts the moment or the home of a subscription right, with the reason. @serves 2.6 */
export function CorrectPurchase({ purchase }: { purchase: Purchase }) {
  const t = useTexts(texts)
  const { id: purchaseId, version, homeId, subscribedAt } = purchase
  return (
    <FormDialog label={t.correct} refreshes={['disclosure', 'journey']}>
      {({ done, close }) => (
        <FieldForm<Values, Purchase>
          name={`purchase-correction-${purchaseId}`}
          initial={{ ...(homeId ? { homeId } : {}), at: atVenue(subscribedAt) }}
          fromTheirs={(theirs: Purchase) => ({
            homeId: theirs.homeId ?? '',
            at: atVenue(theirs.subscribedAt),
          })}
          version={version}
          send={({ at, ...body }, based) =>
            disclosure.call.correctPurchase({
              params: { purchaseId },
              body: { ...body, version: based, subscribedAt: asInstant(at, subscribedAt) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.correct}
        >
          <p className={styles.quiet}>{t.correctHint}</p>
          <Field name="at" label={t.subscribedAt} required>
            <Input type="datetime-local" />
          </Field>
          <Field name="homeId" label={t.home} required>
            <EntityPicker label={t.home} search={searchHomes} labelOf={nameOfHome} />
          </Field>
          <Field name="reason" label={t.correctReason} required>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
