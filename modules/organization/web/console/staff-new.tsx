import { useGo } from '#design/link.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { StaffForm } from './staff-form.tsx'
import { staffTexts } from './staff-texts.ts'

/** Enters a member of staff; posts and account follow on the page that opens. */
export default function StaffNew() {
  const t = useTexts(staffTexts)
  const go = useGo()
  return (
    <>
      <PageHead title={t.add} hint={t.addHint} back={{ to: '/staff', label: t.staff }} />
      <StaffForm onSent={(staffId) => go(`/staff/${staffId}`)} onCancel={() => go('/staff')} />
    </>
  )
}
