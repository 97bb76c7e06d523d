import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { draftOf } from '#design/form/draft.ts'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { SignatureField } from '#design/form/signature-field.tsx'
import { language } from '#design/language.ts'
import { useGo, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useStaffId } from '#modules/identity/web/may.ts'
import { uploadFile } from '#platform/web/upload.ts'
import { words } from '../parts/words.ts'
import { type Visit, warranty } from './api.ts'
import { SheetGroup } from './sheet-group.tsx'
import { texts } from './sheet-texts.ts'
import { bodyOf, type SheetValues } from './sheet-values.ts'
import styles from './warranty.module.css'

/** The check sheet on the phone: three groups, photos of faults, the owner's signature; the draft stays in the browser. @serves 6.1, 6.2, 6.3, 5.3 */
export default function SheetPage() {
  const { visitId } = useRouteParams('visitId')
  const { data, error } = useQuery(warranty.query.getVisit({ params: { visitId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded visit={data} /> : <Skeleton lines={12} />
}

function Loaded({ visit }: { visit: Visit }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const go = useGo()
  const queries = useQueryClient()
  const me = useStaffId()
  const [form] = Form.useForm<SheetValues>()
  const [signature, setSignature] = useState<File | null>(null)
  const { id: visitId, projectId, homeId, home, people, team, toCheck, version, kind } = visit
  const page = `/warranty/visits/${visitId}`
  const draft = `sheet-${visitId}`
  const keepDraft = () => draftOf<SheetValues>(draft).write(form.getFieldsValue(true) as SheetValues)
  const options = team.map(({ id, name, isQualified }) => ({
    value: id,
    label: isQualified ? `${name} · ${t.qualified}` : name,
  }))
  return (
    <div className={styles.page}>
      <PageHead title={home} hint={w.kinds[kind]} back={{ to: page, label: t.back }} />
      <FieldForm<SheetValues, unknown>
        form={form}
        name={draft}
        initial={{
          signedBy: people[0] ?? '',
          ...(team.some(({ id }) => id === me) ? { checkedById: me! } : {}),
        }}
        version={version}
        send={async (values, based) => {
          const file = await uploadFile(signature!, { language: language.get(), projectId, homeId })
          return warranty.call.sendSheet({
            params: { visitId },
            body: { ...bodyOf(values, toCheck), version: based, signatureFileId: file.id },
          })
        }}
        onSent={() => {
          void queries.invalidateQueries({ queryKey: ['warranty'] })
          go(page)
        }}
        onCancel={() => go(page)}
        submitLabel={t.send}
      >
        {[...Map.groupBy(toCheck, ({ group }) => group)].map(([group, lines]) => (
          <SheetGroup key={group} lines={lines} form={form} projectId={projectId} onFilled={keepDraft} />
        ))}
        <Section title={t.people}>
          <div className={styles.fields}>
            <Field name="checkedById" label={t.checkedBy} required>
              <Select options={options} />
            </Field>
            <Field name="gasCheckedById" label={t.gasBy} hint={t.gasHint}>
              <Select allowClear options={options} />
            </Field>
          </div>
          <Field name="remarks" label={t.remarks}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
        </Section>
        <Section title={t.signature}>
          <Field name="signedBy" label={t.signedBy} required>
            <Input maxLength={60} />
          </Field>
          <Field name="signed" label={t.signHere} required>
            <SignatureField onPicture={setSignature} />
          </Field>
        </Section>
      </FieldForm>
    </div>
  )
}
