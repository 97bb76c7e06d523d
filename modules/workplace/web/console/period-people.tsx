import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { workplace } from './api.ts'
import type { Appraised, Period } from './growth-api.ts'
import { growthTexts } from './growth-texts.ts'
import styles from './workplace.module.css'

/** Who appraises whom in a period; while it is open another colleague can take it, and what was before stays. @serves S4-12 */
export function PeriodPeople({ period }: { period: Period }) {
  const t = useTexts(growthTexts)
  const { data, error } = useQuery(workplace.query.periodSupervisors({ params: { periodId: period.id } }))
  if (error)
    return (
      <Section title={t.whoWhom}>
        <ErrorState title={error.message} />
      </Section>
    )
  if (!data) return <Skeleton lines={3} />
  const byCompany = [...Map.groupBy(data.appraised, ({ nodeName }) => nodeName)]
  return (
    <Section title={t.whoWhom}>
      <p className={styles.quiet}>{t.whoWhomHint}</p>
      {byCompany.map(([nodeName, people]) => (
        <details key={nodeName} className={styles.company}>
          <summary>
            {nodeName} <span className={styles.quiet}>{t.peopleOf(people.length)}</span>
          </summary>
          <ul className={styles.plain}>
            {people.map((one) => (
              <li key={one.appraisalId}>
                <div className={styles.person}>
                  <span>{t.appraisedBy(one.staffName, one.supervisorName)}</span>
                  {one.concluded ? (
                    <span className={styles.quiet}>{t.states.agreed}</span>
                  ) : (
                    period.state === 'open' && (
                      <FormDialog
                        label={t.changeSupervisor}
                        type="link"
                        size="small"
                        refreshes={['workplace']}
                      >
                        {({ done, close }) => (
                          <ChangeForm periodId={period.id} person={one} onSent={done} onCancel={close} />
                        )}
                      </FormDialog>
                    )
                  )}
                </div>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {data.changes.length > 0 && (
        <>
          <h3 className={styles.changes}>{t.supervisorChanges}</h3>
          <ul className={styles.plain}>
            {data.changes.map(({ id, staffName, fromName, toName, reason, byName, at }) => (
              <li key={id}>
                {t.supervisorChanged(staffName, fromName, toName)}
                <div className={styles.quiet}>
                  {reason} · {byName} <RelativeTime at={at} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

interface ChangeFormProps {
  periodId: string
  person: Appraised
  onSent: () => void
  onCancel: () => void
}

function ChangeForm({ periodId, person, ...ways }: ChangeFormProps) {
  const t = useTexts(growthTexts)
  const { appraisalId, staffName, supervisorName } = person
  return (
    <FieldForm<{ supervisorId: string; reason: string }, unknown>
      name={`appraisal-supervisor-${appraisalId}`}
      initial={{}}
      send={(body) => workplace.call.changeSupervisor({ params: { periodId, appraisalId }, body })}
      submitLabel={t.changeSupervisor}
      {...ways}
    >
      <p>{t.appraisedBy(staffName, supervisorName)}</p>
      <Field name="supervisorId" label={t.newSupervisor} required hint={t.newSupervisorHint}>
        <EntityPicker label={t.newSupervisor} search={searchStaff} labelOf={nameOfStaff} />
      </Field>
      <Field name="reason" label={t.changeReason} required>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
    </FieldForm>
  )
}
