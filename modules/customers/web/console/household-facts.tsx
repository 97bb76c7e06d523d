import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { AddHouseholdFact } from './add-household-fact.tsx'
import { customers, type HouseholdFact, type KeptHouseholdFact } from './api.ts'
import { householdFactTexts } from './household-fact-texts.ts'
import styles from './person.module.css'

interface FactsProps {
  personId: string
  facts: readonly KeptHouseholdFact[]
}

/** Cars, emergency contacts and special care, masked until somebody says what for. @serves S2-28, S2-41, S2-44 */
export function HouseholdFactsTab({ personId, facts }: FactsProps) {
  const t = useTexts(householdFactTexts)
  const may = useMay()
  const [adding, setAdding] = useState(false)
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <span className={styles.quiet}>{facts.length === 0 && t.none}</span>
        {may('customers.edit') && <Button onClick={() => setAdding(true)}>{t.add}</Button>}
      </div>
      <ul>
        {facts.map((kept) => (
          <Kept key={kept.id} personId={personId} kept={kept} />
        ))}
      </ul>
      <AddHouseholdFact personId={personId} open={adding} onClose={() => setAdding(false)} />
    </div>
  )
}

function Kept({ personId, kept }: { personId: string; kept: KeptHouseholdFact }) {
  const t = useTexts(householdFactTexts)
  const may = useMay()
  const [shown, setShown] = useState<HouseholdFact>()
  const [asking, setAsking] = useState(false)
  const params = { personId, factId: kept.id }
  const remove = useChange(() => customers.call.removeHouseholdFact({ params }), {
    refreshes: ['customers'],
    said: t.removed,
  })
  const fact = shown ?? kept.fact
  return (
    <li className={styles.consent}>
      <div>
        {t.kinds[fact.kind]} · {useSayFact(fact)}
        <div className={styles.quiet}>
          {kept.recordedBy} · <RelativeTime at={kept.recordedAt} />
        </div>
      </div>
      <div className={styles.row}>
        {may('customers.unmask') && !shown && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t.show}
          </Button>
        )}
        {may('customers.edit') && (
          <ConfirmAction
            label={t.remove}
            consequence={t.removeHint}
            busy={remove.busy}
            onConfirm={() => remove.run(undefined)}
          />
        )}
      </div>
      <Modal
        open={asking}
        title={t.showTitle}
        footer={null}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <ReasonForm
          params={params}
          onCancel={() => setAsking(false)}
          onShown={(whole) => {
            setAsking(false)
            setShown(whole)
          }}
        />
      </Modal>
    </li>
  )
}

function useSayFact(fact: HouseholdFact): string {
  const t = useTexts(householdFactTexts)
  const parts =
    fact.kind === 'car'
      ? [fact.plate, fact.model]
      : fact.kind === 'emergencyContact'
        ? [fact.name, fact.relation, fact.phone]
        : [t.care[fact.care], fact.words]
  return parts.filter(Boolean).join(' · ')
}

interface ReasonFormProps {
  params: { personId: string; factId: string }
  onShown: (fact: HouseholdFact) => void
  onCancel: () => void
}

function ReasonForm({ params, onShown, onCancel }: ReasonFormProps) {
  const t = useTexts(householdFactTexts)
  return (
    <FieldForm<{ reason: string }, { fact: HouseholdFact }>
      name={`customers-household-disclosure-${params.factId}`}
      initial={{}}
      send={(body) => customers.call.discloseHouseholdFact({ params, body })}
      onSent={({ fact }) => onShown(fact)}
      onCancel={onCancel}
      submitLabel={t.show}
    >
      <Field name="reason" label={t.reason} hint={t.reasonHint} required>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
    </FieldForm>
  )
}
