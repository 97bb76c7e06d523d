import { useQuery } from '@tanstack/react-query'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { AccountSection } from './account-section.tsx'
import { organization, type Staff } from './api.ts'
import { Departure } from './departure.tsx'
import { Phone } from './phone.tsx'
import { StaffForm } from './staff-form.tsx'
import styles from './staff.module.css'
import { CurrentPosts, FormerPosts } from './staff-posts.tsx'
import { staffTexts } from './staff-texts.ts'
import { words } from './words.ts'

/** One member of staff: contact, every post ever held, and the account. @serves S0-49, S3-08, S3-11 */
export default function StaffPage() {
  const { staffId } = useRouteParams('staffId')
  const { data: staff, error } = useQuery(organization.query.getStaff({ params: { staffId } }))
  if (error) return <ErrorState title={error.message} />
  return staff ? <Loaded staff={staff} /> : <Skeleton lines={8} />
}

function Loaded({ staff }: { staff: Staff }) {
  const t = useTexts(staffTexts)
  const w = useTexts(words)
  const may = useMay()
  const edits = may('staff.edit')
  const former = staff.posts.filter(({ current }) => !current)
  return (
    <RecordPage
      back={{ to: '/staff', label: t.staff }}
      title={staff.name}
      hint={staff.posts.find(({ current }) => current)?.title}
      status={
        <StatusTag tone={staff.state === 'active' ? 'active' : 'off'}>
          {staff.leftOn ? t.leftOn(staff.leftOn) : w.staffStates[staff.state]}
        </StatusTag>
      }
      facts={[
        { label: t.number, value: staff.staffNumber },
        { label: t.phone, value: <Phone staff={staff} /> },
        { label: t.email, value: staff.email ?? '—' },
        ...(staff.photoFileId
          ? [{ label: t.photo, value: <Portrait staff={staff} fileId={staff.photoFileId} /> }]
          : []),
      ]}
      actions={
        edits && (
          <>
            <FormDialog label={t.change} icon="edit" refreshes={['organization']}>
              {({ done, close }) => <StaffForm staff={staff} onSent={done} onCancel={close} />}
            </FormDialog>
            <Departure staff={staff} />
          </>
        )
      }
      related={may('accounts.edit') && <AccountSection staff={staff} />}
    >
      <CurrentPosts staff={staff} edits={edits && staff.state === 'active'} />
      {former.length > 0 && <FormerPosts posts={former} />}
      <History
        name="organization.staffHistory"
        of={staff.id}
        ask={(query) => organization.call.staffHistory({ params: { staffId: staff.id }, query })}
      />
    </RecordPage>
  )
}

function Portrait({ staff, fileId }: { staff: Staff; fileId: string }) {
  return <img src={`/api/files/${fileId}/thumbnail`} alt={staff.name} className={styles.portrait} />
}
