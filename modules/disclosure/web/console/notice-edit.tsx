import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useGo, useRouteParams } from '#design/link.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useQueryClient } from '@tanstack/react-query'
import { estateContract } from '#modules/estate/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { disclosure, type Factor, type Notice } from './api.ts'
import styles from './disclosure.module.css'
import { editTexts } from './edit-texts.ts'
import { FactorsField } from './factors-field.tsx'
import { texts } from './notice-texts.ts'

const estate = apiOf(estateContract)

interface Values {
  heading: string
  body: string
  closing: string
  signedBy: string
  signedOn?: string
  plan?: UploadedFile[]
  factors: Factor[]
}

/** Writes the five parts of a notice, with the plan beside its factors. @serves 2.1, 1.2, 1.6 */
export default function NoticeEdit() {
  const { noticeId } = useRouteParams('noticeId')
  const { data, error } = useQuery({
    ...disclosure.query.getNotice({ params: { noticeId } }),
    refetchOnWindowFocus: false,
  })
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded notice={data} /> : <Skeleton lines={12} />
}

const valuesOf = (notice: Notice): Partial<Values> => ({
  heading: notice.heading,
  body: notice.body,
  closing: notice.closing,
  signedBy: notice.signedBy,
  signedOn: notice.signedOn ?? undefined,
  plan: notice.plan ? [notice.plan as UploadedFile] : [],
  factors: notice.factors.map(plain),
})

/** A factor without what the server says of it. */
function plain(factor: Notice['factors'][number]): Factor {
  const { id: _, noticeId: __, position: ___, inAnnex: ____, faults: _____, advice: ______, ...own } = factor
  return own
}

function Loaded({ notice }: { notice: Notice }) {
  const t = useTexts(texts)
  const e = useTexts(editTexts)
  const go = useGo()
  const queries = useQueryClient()
  const { id: noticeId, projectId, number, version } = notice
  const to = `/disclosure/notices/${noticeId}`
  const { data: known } = useQuery(estate.query.listBuildings({ params: { projectId } }))
  return (
    <div className={styles.page}>
      <PageHead title={`${notice.projectName} · ${t.version(number)}`} back={{ to, label: t.title }} />
      <FieldForm<Values, Notice>
        name={`notice-${noticeId}`}
        initial={valuesOf(notice)}
        version={version}
        send={({ plan, signedOn, factors, ...words }, based) =>
          disclosure.call.editNotice({
            params: { noticeId },
            body: {
              ...words,
              factors,
              signedOn: signedOn ?? null,
              planFileId: plan?.[0]?.id ?? null,
              version: based,
            },
          })
        }
        fromTheirs={valuesOf as never}
        onSent={() => {
          void queries.invalidateQueries({ queryKey: ['disclosure'] })
          go(to)
        }}
        onCancel={() => go(to)}
        submitLabel={e.save}
      >
        <Field name="heading" label={e.heading} required>
          <Input maxLength={200} />
        </Field>
        <Field name="body" label={e.body} required>
          <Input.TextArea rows={3} maxLength={5000} />
        </Field>
        <Field name="plan" label={e.plan} hint={e.planHint}>
          <FileUpload photos max={1} projectId={projectId} />
        </Field>
        <Field name="factors" label={e.factors}>
          <FactorsField buildings={known?.buildings.map(({ name }) => name) ?? []} saved={notice.factors} />
        </Field>
        <Field name="closing" label={e.closing} required>
          <Input.TextArea rows={2} maxLength={2000} />
        </Field>
        <div className={styles.fields}>
          <Field name="signedBy" label={t.signedBy} required>
            <Input maxLength={200} />
          </Field>
          <Field name="signedOn" label={t.signedOn} required>
            <DateField />
          </Field>
        </div>
      </FieldForm>
    </div>
  )
}
