import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { customersContract } from '../../contract.ts'
import { customers } from './api.ts'
import { Steps } from './depth-steps.tsx'
import { depthTexts } from './depth-texts.ts'
import styles from './depth.module.css'

type Depth = ReplyOf<(typeof customersContract)['routes']['getDepths']>['items'][number]
type Proof = Depth['proofs'][number]

/** How deeply each household of a customer is served, with what proves it. @serves S4-11 */
export function Depths({ personId }: { personId: string }) {
  const t = useTexts(depthTexts)
  const may = useMay()('customers.edit')
  const { data } = useQuery(customers.query.getDepths({ params: { personId } }))
  return data?.items.map((household) => (
    <Section
      key={household.householdId}
      title={`${t.title} · ${household.homeLabel}`}
      aside={may && <ProveDialog household={household} />}
    >
      <Steps
        depth={household.depth}
        label={household.depth ? t.level(household.depth, t.steps[household.depth - 1]!) : t.none}
      />
      <p className={styles.foot}>{t.law}</p>
      {household.proofs.length > 0 && (
        <ul className={styles.proofs}>
          {household.proofs.map((proof) => (
            <Proved key={proof.id} proof={proof} householdId={household.householdId} may={may} />
          ))}
        </ul>
      )}
    </Section>
  ))
}

function Proved({ proof, householdId, may }: { proof: Proof; householdId: string; may: boolean }) {
  const t = useTexts(depthTexts)
  const join = useJoining()
  const isBack = proof.withdrawnAt !== null
  return (
    <li data-withdrawn={isBack || undefined}>
      <span>{join.pair(t.level(proof.level, t.steps[proof.level - 1]!), proof.proof)}</span>
      <div className={styles.foot}>
        <span>
          {proof.staffName} · <DateText date={proof.onDay} />
          {isBack && ` · ${t.withdrawn(proof.withdrawnBy!, proof.withdrawnWhy!)}`}
        </span>
        {may && !isBack && (
          <FormDialog label={t.withdraw} type="link" size="small" refreshes={['customers']}>
            {({ done, close }) => (
              <FieldForm<{ reason: string }, unknown>
                name={`depth-back-${proof.id}`}
                initial={{ reason: '' }}
                send={(body) =>
                  customers.call.withdrawProof({ params: { householdId, proofId: proof.id }, body })
                }
                onSent={done}
                onCancel={close}
              >
                <Field name="reason" label={t.reason} required>
                  <Input.TextArea rows={3} maxLength={500} autoFocus />
                </Field>
              </FieldForm>
            )}
          </FormDialog>
        )}
      </div>
    </li>
  )
}

function ProveDialog({ household: { householdId, depth } }: { household: Depth }) {
  const t = useTexts(depthTexts)
  const next = Math.min(depth + 1, t.steps.length)
  return (
    <FormDialog label={t.prove} size="small" refreshes={['customers']}>
      {({ done, close }) => (
        <FieldForm<{ level: number; proof: string }, unknown>
          name={`depth-${householdId}`}
          initial={{ level: next, proof: '' }}
          send={(body) => customers.call.proveDepth({ params: { householdId }, body })}
          onSent={done}
          onCancel={close}
        >
          <Field name="level" label={t.step} required>
            <Select
              options={t.steps.slice(0, next).map((name, at) => ({
                value: at + 1,
                label: `${t.level(at + 1, name)} · ${t.stepHints[at]}`,
              }))}
            />
          </Field>
          <Field name="proof" label={t.proof} hint={t.proofHint} required>
            <Input.TextArea rows={4} maxLength={1000} autoFocus />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
