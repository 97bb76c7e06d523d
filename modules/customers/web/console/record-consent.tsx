import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal, Segmented } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { type Consents, type ConsentState, customers } from './api.ts'
import { consentTexts } from './consent-texts.ts'
import styles from './person.module.css'
import { words } from './words.ts'

interface Values {
  decision: 'given' | 'refused' | 'withdrawn'
  channel: 'paper' | 'phone' | 'counter'
  note?: string
}

interface RecordConsentProps {
  personId: string
  /** The kind of consent that is recorded; undefined closes the dialog. */
  state: ConsentState | undefined
  onClose: () => void
}

/** Enters what a customer said about one kind of consent, to the wording now in force. */
export function RecordConsent({ personId, state, onClose }: RecordConsentProps) {
  const t = useTexts(consentTexts)
  const say = useSay()
  return (
    <Modal
      open={state !== undefined}
      title={state && t.recordTitle(say(state.words))}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {state && <ConsentForm personId={personId} state={state} onClose={onClose} />}
    </Modal>
  )
}

function ConsentForm({ personId, state, onClose }: RecordConsentProps & { state: ConsentState }) {
  const t = useTexts(consentTexts)
  const w = useTexts(words)
  const say = useSay()
  const queries = useQueryClient()
  const decisions = state.holds ? (['withdrawn', 'given'] as const) : (['given', 'refused'] as const)
  const { paper, phone, counter } = w.consentChannels
  return (
    <FieldForm<Values, Consents>
      name={`customers-consent-${personId}-${state.kind}`}
      initial={{ decision: decisions[0], channel: 'paper' }}
      send={({ note, ...body }) =>
        customers.call.recordConsent({
          params: { personId },
          body: { kind: state.kind, ...body, textVersion: state.currentVersion, ...(note && { note }) },
        })
      }
      onSent={() => {
        toast.success(t.saved)
        void queries.invalidateQueries({ queryKey: ['customers'] })
        onClose()
      }}
      onCancel={onClose}
      submitLabel={t.record}
    >
      <p className={styles.quiet}>{t.wording(state.currentVersion)}</p>
      <p className={styles.text}>{say(state.text)}</p>
      <Field name="decision" label={t.decision} required>
        <Segmented options={decisions.map((value) => ({ value, label: t.decisions[value] }))} />
      </Field>
      <Field name="channel" label={t.channel} required>
        <Segmented
          options={[
            { value: 'paper', label: paper },
            { value: 'counter', label: counter },
            { value: 'phone', label: phone },
          ]}
        />
      </Field>
      <Field name="note" label={t.note} hint={t.noteHint}>
        <Input maxLength={500} />
      </Field>
    </FieldForm>
  )
}
