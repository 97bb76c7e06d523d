import { Input, Segmented } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useDay } from '#design/plain/use-day.ts'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { customers, type Register } from '../../api.ts'
import styles from '../homes.module.css'
import { texts } from '../texts.ts'
import { registerTexts } from './texts.ts'

type Firm = Register['companyTenants'][number]

/** Firms that rent the home, and whether their licence was checked. @serves S2-42 */
export function CompanyTenants({ firms }: { firms: readonly Firm[] }) {
  const t = useTexts(texts)
  const day = useDay()
  const may = useMay()
  return firms.map((firm) => {
    const { id, name, licenceNumber, leaseFrom, leaseUntil, checkState, checkNote } = firm
    return (
      <p key={id} className={styles.company}>
        <strong>{name}</strong>
        <StatusTag tone={checkState === 'passed' ? 'done' : checkState === 'failed' ? 'late' : 'act'} bare>
          {t.checks[checkState]}
        </StatusTag>
        <span className={styles.faint}>
          {[licenceNumber, t.period(day(leaseFrom), day(leaseUntil)), checkNote].filter(Boolean).join(' · ')}
        </span>
        {checkState === 'pending' && may('customers.edit') && <CheckFirm firm={firm} />}
      </p>
    )
  })
}

function CheckFirm({ firm: { id, name, version } }: { firm: Firm }) {
  const t = useTexts(registerTexts)
  return (
    <FormDialog label={t.check} title={t.checkTitle(name)} size="small" refreshes={['customers']}>
      {({ done, close }) => (
        <FieldForm<{ result: 'passed' | 'failed'; note?: string }, unknown>
          name={`firm-check-${id}`}
          initial={{ result: 'passed' }}
          version={version}
          send={({ result, note }, current) =>
            customers.call.checkCompanyTenant({
              params: { companyTenantId: id },
              body: { version: current, result, ...(note && { note }) },
            })
          }
          onSent={() => {
            toast.success(t.checked)
            done()
          }}
          onCancel={close}
          submitLabel={t.check}
        >
          <Field name="result" label={t.checkResult} required>
            <Segmented
              options={[
                { value: 'passed', label: t.checkResults.passed },
                { value: 'failed', label: t.checkResults.failed },
              ]}
            />
          </Field>
          <Field name="note" label={t.checkNote}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

interface NewFirm {
  name: string
  licenceNumber: string
  licenceValidUntil?: string
  qualification?: string
  files?: UploadedFile[]
  leaseFrom: string
  leaseUntil: string
}

/** Enters a firm that rents the home; its licence waits to be checked. @serves S2-42 */
export function EnterFirm({ homeId, projectId }: { homeId: string; projectId: string }) {
  const t = useTexts(registerTexts)
  return (
    <FormDialog label={t.addFirm} refreshes={['customers']} width={560}>
      {({ done, close }) => (
        <FieldForm<NewFirm, unknown>
          name={`firm-${homeId}`}
          initial={{}}
          send={({ files = [], ...firm }) =>
            customers.call.enterCompanyTenant({
              params: { homeId },
              body: { ...firm, licenceFileId: files[0]?.id ?? null },
            })
          }
          onSent={() => {
            toast.success(t.firmAdded)
            done()
          }}
          onCancel={close}
          submitLabel={t.addFirm}
        >
          <Field name="name" label={t.firmName} required>
            <Input maxLength={200} autoComplete="off" />
          </Field>
          <Field name="licenceNumber" label={t.licence} required>
            <Input maxLength={60} autoComplete="off" />
          </Field>
          <Field name="licenceValidUntil" label={t.licenceUntil} hint={t.licenceForever}>
            <DateField />
          </Field>
          <Field name="qualification" label={t.qualification}>
            <Input maxLength={200} autoComplete="off" />
          </Field>
          <Field name="leaseFrom" label={t.leaseFrom} required>
            <DateField />
          </Field>
          <Field name="leaseUntil" label={t.leaseUntil} required>
            <DateField />
          </Field>
          <Field name="files" label={t.licenceFile}>
            <FileUpload max={1} projectId={projectId} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
