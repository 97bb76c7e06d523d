import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { organization, type Staff } from './api.ts'
import { staffTexts } from './staff-texts.ts'

interface Values {
  staffNumber: string
  name: string
  phone?: string
  email?: string
  photo?: UploadedFile[]
}

interface StaffFormProps {
  /** Who is changed; without it somebody is entered. */
  staff?: Staff
  onSent: (staffId: string) => void
  onCancel: () => void
}

/** Enters a member of staff, or changes the facts; a phone that is left empty stays as it is. */
export function StaffForm({ staff, onSent, onCancel }: StaffFormProps) {
  const t = useTexts(staffTexts)
  const initial = staff
    ? { staffNumber: staff.staffNumber, name: staff.name, email: staff.email ?? undefined }
    : {}
  const send = async ({ photo = [], email, phone, ...names }: Values, version: number) => {
    const body = {
      ...names,
      email: email?.trim() || null,
      ...(phone?.trim() && { phone: phone.trim() }),
      ...(photo[0] && { photoFileId: photo[0].id }),
    }
    if (!staff) return (await organization.call.createStaff({ body })).id
    await organization.call.changeStaff({ params: { staffId: staff.id }, body: { ...body, version } })
    return staff.id
  }
  return (
    <FieldForm<Values, string>
      name={`staff-${staff?.id ?? 'new'}`}
      initial={initial}
      version={staff?.version}
      send={send}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <Field name="name" label={t.name} required>
        <Input maxLength={200} autoFocus={!staff} autoComplete="off" />
      </Field>
      <Field name="staffNumber" label={t.number} required>
        <Input maxLength={200} autoComplete="off" />
      </Field>
      <Field name="phone" label={t.phone} hint={t.phoneHint}>
        <Input
          inputMode="tel"
          maxLength={40}
          autoComplete="off"
          placeholder={staff?.maskedPhone ?? undefined}
        />
      </Field>
      <Field name="email" label={t.email} hint={t.emailHint}>
        <Input inputMode="email" maxLength={200} autoComplete="off" />
      </Field>
      <Field name="photo" label={t.photo} hint={t.photoHint}>
        <FileUpload photos max={1} />
      </Field>
    </FieldForm>
  )
}
