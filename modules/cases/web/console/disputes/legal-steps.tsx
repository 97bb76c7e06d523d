import { Input, Radio, Segmented, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { cases } from '../api.ts'
import styles from '../case-page.module.css'
import { type Dispute, optionsOf } from './api.ts'
import { texts } from './texts.ts'

type LegalStep = Dispute['legalSteps'][number]
const tones = { asked: 'act', approved: 'done', refused: 'off' } as const

/** Steps to the law by the company, with the two who approve. @serves S1-53 */
export function LegalSteps({ dispute }: { dispute: Dispute }) {
  const t = useTexts(texts)
  const may = useMay()
  return (
    <Section title={t.legalSteps} aside={may('cases.keepDisputes') && <Ask dispute={dispute} />}>
      <p className={styles.internal}>{t.legalHint}</p>
      {dispute.legalSteps.map((step) => (
        <Line key={step.id} step={step} dispute={dispute} />
      ))}
    </Section>
  )
}

function Line({ step, dispute }: { step: LegalStep; dispute: Dispute }) {
  const t = useTexts(texts)
  const may = useMay()('cases.approveLegal')
  const me = useStaffId()
  const isFree = ![step.askedById, step.legalById, step.executiveById].includes(me ?? '')
  const isAsked = step.state === 'asked'
  return (
    <div className={styles.task}>
      <div className={styles.row}>
        <StatusTag tone={tones[step.state]}>{t.legalStates[step.state]}</StatusTag>
        <strong>
          {t.kinds[step.kind]} · {step.targetName}
        </strong>
        <span className={styles.internal}>
          {t.grounds[step.ground]} · {t.asked(step.askedByName)}
        </span>
      </div>
      <p className={styles.body}>{step.facts}</p>
      <span className={styles.internal}>
        {step.refusal
          ? `${step.refusedByName} · ${step.refusal}`
          : [
              step.legalByName ? t.byLegal(step.legalByName, step.legalReason) : isAsked && t.waitsLegal,
              step.executiveByName
                ? t.byExecutive(step.executiveByName, step.executiveReason)
                : isAsked && t.waitsExecutive,
            ]
              .filter(Boolean)
              .join(' · ')}
      </span>
      {isAsked && may && isFree && (
        <div className={styles.row}>
          <Decide step={step} disputeId={dispute.id} />
        </div>
      )}
    </div>
  )
}

function Decide({ step, disputeId }: { step: LegalStep; disputeId: string }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.decide} type="primary" size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ said?: 'yes' | 'no'; reason: string }, unknown>
          name={`legal-step-${step.id}`}
          initial={{ reason: '' }}
          version={step.version}
          send={({ said, reason }, version) =>
            cases.call.decideLegalStep({
              params: { disputeId, stepId: step.id },
              body: { version, approved: said === 'yes', reason },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.decide}
        >
          <Field name="said" label={t.decision} required>
            <Radio.Group
              options={[
                { value: 'yes', label: t.approved },
                { value: 'no', label: t.refused },
              ]}
            />
          </Field>
          <Field name="reason" label={t.reason} required>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

type Values = Pick<LegalStep, 'kind' | 'target' | 'targetName' | 'ground' | 'facts'>

function Ask({ dispute }: { dispute: Dispute }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.ask} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`legal-step-of-${dispute.id}`}
          initial={{ kind: 'lawyerLetter', target: 'other', ground: 'infringesName' }}
          send={(body) => cases.call.askLegalStep({ params: { disputeId: dispute.id }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.ask}
        >
          <p className={styles.internal}>{t.legalHint}</p>
          <Field name="kind" label={t.kind} required>
            <Select options={optionsOf(t.kinds)} />
          </Field>
          <Field name="target" label={t.target} required>
            <Segmented options={optionsOf(t.targets)} />
          </Field>
          <Field name="targetName" label={t.targetName} required>
            <Input maxLength={200} />
          </Field>
          <Field name="ground" label={t.ground} required>
            <Select options={optionsOf(t.grounds)} />
          </Field>
          <Field name="facts" label={t.facts} required>
            <Input.TextArea rows={4} maxLength={5000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
