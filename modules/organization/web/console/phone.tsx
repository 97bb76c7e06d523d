import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { PhoneNumber } from '#design/plain/phone-number.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { organization, type Staff } from './api.ts'
import { staffTexts } from './staff-texts.ts'

/** The phone, masked until somebody who may asks for it; asking leaves a line in the audit log. */
export function Phone({ staff }: { staff: Staff }) {
  const t = useTexts(staffTexts)
  const may = useMay()
  const seen = useMutation({
    mutationFn: () => organization.call.getStaffPhone({ params: { staffId: staff.id } }),
  })
  if (!staff.maskedPhone) return t.noPhone
  if (seen.data?.phone)
    return (
      <>
        <PhoneNumber phone={seen.data.phone} /> <small>{t.phoneTraced}</small>
      </>
    )
  return (
    <>
      <PhoneNumber phone={staff.maskedPhone} />
      {may('staff.edit') && (
        <Button type="link" size="small" loading={seen.isPending} onClick={() => seen.mutate()}>
          {t.seePhone}
        </Button>
      )}
    </>
  )
}
