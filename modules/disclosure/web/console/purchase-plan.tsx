import { Button, Checkbox, Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { disclosure, type Purchase } from './api.ts'
import styles from './disclosure.module.css'
import { texts } from './purchase-texts.ts'
import { asInstant, atVenue } from './venue-time.ts'

type Paper = Purchase['papers'][number]
interface Values {
  signingMethod: Purchase['signingMethod']
  appointment?: string
  contactStaffId?: string
  papers: Paper[]
}

/** Papers with their days, the appointment, and who goes along. */
export function PlanPurchase({ purchase }: { purchase: Purchase }) {
  const t = useTexts(texts)
  const { id: purchaseId, version, signingMethod, appointmentAt, contactStaffId, papers } = purchase
  return (
    <FormDialog label={t.plan} type="primary" width={760} refreshes={['disclosure']}>
      {({ done, close }) => (
        <div className={styles.wide}>
          <FieldForm<Values, Purchase>
            name={`purchase-${purchaseId}`}
            initial={{
              signingMethod,
              papers,
              ...(appointmentAt ? { appointment: atVenue(appointmentAt) } : {}),
              ...(contactStaffId ? { contactStaffId } : {}),
            }}
            version={version}
            send={({ appointment, contactStaffId: chosen, ...plan }, based) =>
              disclosure.call.planPurchase({
                params: { purchaseId },
                body: {
                  ...plan,
                  version: based,
                  appointmentAt: appointment ? asInstant(appointment) : null,
                  contactStaffId: chosen ?? null,
                },
              })
            }
            onSent={done}
            onCancel={close}
            submitLabel={t.save}
          >
            <div className={styles.fields}>
              <Field name="signingMethod" label={t.method} required>
                <Select options={Object.entries(t.methods).map(([value, label]) => ({ value, label }))} />
              </Field>
              <Field name="appointment" label={t.appointment}>
                <Input type="datetime-local" />
              </Field>
              <Field name="contactStaffId" label={t.contact} required>
                <EntityPicker label={t.contact} search={searchStaff} labelOf={nameOfStaff} />
              </Field>
            </div>
            <Field name="papers" label={t.papers}>
              <PapersField />
            </Field>
          </FieldForm>
        </div>
      )}
    </FormDialog>
  )
}

function PapersField({ value = [], onChange }: { value?: Paper[]; onChange?: (papers: Paper[]) => void }) {
  const t = useTexts(texts)
  const change = (at: number, part: Partial<Paper>) =>
    onChange?.(value.map((paper, index) => (index === at ? { ...paper, ...part } : paper)))
  return (
    <div className={styles.stack}>
      {value.map((paper, at) => (
        // Papers have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={styles.row}>
          <Input
            aria-label={`${t.paper} ${at + 1}`}
            style={{ width: 190 }}
            value={paper.title}
            maxLength={200}
            onChange={({ target }) => change(at, { title: target.value })}
          />
          <Input
            aria-label={`${t.note} ${at + 1}`}
            placeholder={t.note}
            style={{ width: 150 }}
            value={paper.note}
            maxLength={500}
            onChange={({ target }) => change(at, { note: target.value })}
          />
          <DateField
            label={t.due}
            {...(paper.dueOn ? { value: paper.dueOn } : {})}
            onChange={(dueOn) => change(at, { dueOn: dueOn ?? null })}
          />
          <Checkbox
            checked={paper.broughtOn !== null}
            onChange={({ target }) => change(at, { broughtOn: target.checked ? isoDay(new Date()) : null })}
          >
            {t.brought}
          </Checkbox>
          <Button
            type="text"
            aria-label={`${t.remove} ${paper.title}`}
            icon={<Icon name="close" size={15} />}
            onClick={() => onChange?.(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        type="text"
        icon={<Icon name="plus" size={15} />}
        onClick={() => onChange?.([...value, { title: '', note: '', dueOn: null, broughtOn: null }])}
      >
        {t.add}
      </Button>
    </div>
  )
}
