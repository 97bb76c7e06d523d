import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { CostTable } from '../parts/cost-table.tsx'
import { type Funding, type Programme, renewal } from './api.ts'
import { Contracts } from './contracts.tsx'
import { fundingTexts } from './funding-texts.ts'
import styles from './renewal.module.css'
import { Votes } from './votes.tsx'

/** What is renewed and who pays for it: the table, what stands against it, votes, decision and contracts. @serves 8.4 */
export function FundingPart({ programme: { id: programmeId } }: { programme: Programme }) {
  const t = useTexts(fundingTexts)
  const { data } = useQuery(renewal.query.getFunding({ params: { programmeId } }))
  if (!data) return <Skeleton lines={6} />
  const isOpen = data.stage === 'funding'
  if (!isOpen && !data.decidedOn) return <p className={styles.quiet}>{t.notYet}</p>
  const { decidedBy, proposedBy } = data
  return (
    <div className={styles.stack}>
      <Section
        title={t.title}
        aside={
          <span className={styles.quiet}>
            {decidedBy ? t.decided(proposedBy ?? '', decidedBy) : proposedBy && t.proposed(proposedBy)}
          </span>
        }
      >
        <div className={styles.stack}>
          {isOpen && <Alert type="info" showIcon title={t.promise} />}
          {data.items.length === 0 ? (
            <p className={styles.quiet}>{t.none}</p>
          ) : (
            <CostTable costs={data.items} totals={data.totals} />
          )}
          {isOpen && <Standing funding={data} />}
        </div>
      </Section>
      <Votes funding={data} />
      {data.decidedOn && <Contracts funding={data} />}
    </div>
  )
}

function Standing({ funding }: { funding: Funding }) {
  const t = useTexts(fundingTexts)
  const say = useSay()
  const { faults, returnedBecause } = funding
  return (
    <>
      {returnedBecause && <Alert type="warning" showIcon title={t.returned} description={returnedBecause} />}
      {faults.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t.faults}
          description={
            <ul className={styles.faults}>
              {faults.map((fault) => (
                <li key={fault.zh}>
                  {say(fault)} {fault.statute && <span className={styles.quiet}>{say(fault.statute)}</span>}
                </li>
              ))}
            </ul>
          }
        />
      ) : (
        <Alert type="success" showIcon title={t.holds} />
      )}
      <Deeds funding={funding} />
    </>
  )
}

function Deeds({ funding: { programmeId, version, proposedOn } }: { funding: Funding }) {
  const t = useTexts(fundingTexts)
  const go = useGo()
  const may = useMay()
  const refreshes = ['renewal']
  const sent = { params: { programmeId }, body: { version } }
  const propose = useChange(() => renewal.call.proposeFunding(sent), { refreshes })
  const approve = useChange(() => renewal.call.approveFunding(sent), { refreshes })
  return (
    <div className={styles.row}>
      {!proposedOn && may('renewal.lead') && (
        <>
          <Button onClick={() => go(`/renewal/${programmeId}/funding`)}>{t.edit}</Button>
          <ConfirmAction
            label={t.propose}
            consequence={t.proposeWords}
            busy={propose.busy}
            onConfirm={() => propose.run(undefined)}
          />
        </>
      )}
      {proposedOn && may('renewal.decide') && (
        <>
          <ConfirmAction
            label={t.approve}
            consequence={t.approveWords}
            busy={approve.busy}
            onConfirm={() => approve.run(undefined)}
          />
          <FormDialog label={t.giveBack} refreshes={refreshes}>
            {({ done, close }) => (
              <FieldForm<{ words: string }, Funding>
                name={`funding-return-${programmeId}`}
                initial={{}}
                version={version}
                send={(values, based) =>
                  renewal.call.returnFunding({
                    params: { programmeId },
                    body: { ...values, version: based },
                  })
                }
                onSent={done}
                onCancel={close}
                submitLabel={t.giveBack}
              >
                <Field name="words" label={t.reason} required>
                  <Input.TextArea rows={3} maxLength={5000} />
                </Field>
              </FieldForm>
            )}
          </FormDialog>
        </>
      )}
    </div>
  )
}
