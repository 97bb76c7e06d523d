import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { AppLink } from '#design/link.tsx'
import { casesOfStaff, journeyOfStaff, organization, type Staff } from './api.ts'
import { staffTexts } from './staff-texts.ts'

/** Somebody leaves, or comes back. @serves S0-49 */
export function Departure({ staff }: { staff: Staff }) {
  const t = useTexts(staffTexts)
  const params = { staffId: staff.id }
  const comeBack = useChange(
    () => organization.call.recordReturn({ params, body: { version: staff.version } }),
    { refreshes: ['organization'], said: t.returned },
  )
  if (staff.state === 'left')
    return (
      <ConfirmAction
        label={t.comeBack}
        consequence={t.comeBackConsequence}
        busy={comeBack.busy}
        onConfirm={() => comeBack.run(undefined)}
      />
    )
  return (
    <FormDialog label={t.leave} refreshes={['organization', 'identity']}>
      {({ done, close }) => (
        <>
          <Alert type="warning" title={t.leaveConsequence} style={{ marginBottom: 16 }} />
          <OpenWork staffId={staff.id} />
          <OpenCases staffId={staff.id} />
          <FieldForm<{ leftOn?: string }, unknown>
            name={`departure-${staff.id}`}
            initial={{}}
            version={staff.version}
            send={(body, version) =>
              organization.call.recordDeparture({ params, body: { ...body, version } })
            }
            onSent={done}
            onCancel={close}
            submitLabel={t.leave}
            danger
          >
            <Field name="leftOn" label={t.leftOnField} hint={t.leftToday}>
              <DateField />
            </Field>
          </FieldForm>
        </>
      )}
    </FormDialog>
  )
}

/** What is still in the hands of somebody who leaves, so that nobody leaves with open work unnoticed. @serves S0-49 */
function OpenWork({ staffId }: { staffId: string }) {
  const t = useTexts(staffTexts)
  const may = useMay()
  const { data } = useQuery({
    ...journeyOfStaff.query.readOpenWork({ params: { staffId } }),
    enabled: may('journey.read') && may('journey.assign'),
  })
  if (!data || data.piles.length === 0) return null
  return (
    <Alert
      type="error"
      title={t.openWork(data.actions, data.homes)}
      description={<AppLink to={`/hand-overs/new?staffId=${staffId}`}>{t.handOverFirst}</AppLink>}
      style={{ marginBottom: 16 }}
    />
  )
}

/** Cases that still wait for somebody who leaves or gives up a post. @serves S2-01 */
export function OpenCases({ staffId }: { staffId: string }) {
  const t = useTexts(staffTexts)
  const may = useMay()
  const { data } = useQuery({
    ...casesOfStaff.query.getOpenWork({ params: { staffId } }),
    enabled: may('cases.assign'),
  })
  if (!data || data.open === 0) return null
  return (
    <Alert
      type="error"
      title={t.openCases(data.open)}
      description={<AppLink to={`/case-hand-over?staffId=${staffId}`}>{t.handCasesFirst}</AppLink>}
      style={{ marginBottom: 16 }}
    />
  )
}
