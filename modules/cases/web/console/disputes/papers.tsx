import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink } from '#design/link.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { cases } from '../api.ts'
import styles from '../case-page.module.css'
import { type Dispute, optionsOf } from './api.ts'
import { texts } from './texts.ts'

type Paper = Dispute['papers'][number]

/** The papers with their hashes; a replaced one stays beside the new one. @serves S2-04 */
export function Papers({ dispute }: { dispute: Dispute }) {
  const t = useTexts(texts)
  const may = useMay()('cases.keepDisputes')
  return (
    <Section title={t.papers} aside={may && <AddPaper dispute={dispute} />}>
      {dispute.papers.length === 0 && <p className={styles.internal}>{t.noPapers}</p>}
      {dispute.papers.map((paper) => (
        <div key={paper.id} className={styles.task}>
          <div className={styles.row}>
            <a href={`/api/files/${paper.fileId}`} target="_blank" rel="noreferrer">
              {paper.title}
            </a>
            <span className={styles.internal}>{t.paperKinds[paper.kind]}</span>
            {may && !paper.replacedById && <AddPaper dispute={dispute} replaces={paper} />}
          </div>
          <span className={styles.internal}>
            {paper.byName} · <RelativeTime at={paper.at} /> · {t.hash(paper.sha256)}
            {paper.replacedById && ` · ${t.replaced}`}
          </span>
        </div>
      ))}
      <Contracts dispute={dispute} />
    </Section>
  )
}

function Contracts({ dispute: { contracts } }: { dispute: Dispute }) {
  const t = useTexts(texts)
  const may = useMay()('sales.read')
  if (contracts.length === 0) return null
  return (
    <>
      <p className={styles.internal}>{t.contracts}</p>
      <ul className={styles.pauses}>
        {contracts.map(({ id, number, signedOn, cancelledOn }) => (
          <li key={id} className={styles.row}>
            {may ? <AppLink to={`/contracts/${id}`}>{number}</AppLink> : number}
            <span className={styles.internal}>
              {t.signed(signedOn)}
              {cancelledOn && ` · ${t.cancelled(cancelledOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface Values {
  kind: Paper['kind']
  title: string
  files: UploadedFile[]
}

function AddPaper({ dispute, replaces }: { dispute: Dispute; replaces?: Paper }) {
  const t = useTexts(texts)
  const label = replaces ? t.replace : t.addPaper
  return (
    <FormDialog label={label} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`dispute-paper-${replaces?.id ?? dispute.id}`}
          initial={replaces ? { kind: replaces.kind, title: replaces.title } : { kind: 'contract' }}
          send={({ kind, title, files }) =>
            cases.call.addPaper({
              params: { disputeId: dispute.id },
              body: { kind, title, fileId: files[0]!.id, ...(replaces && { replacesId: replaces.id }) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={label}
        >
          <Field name="kind" label={t.paperKind} required>
            <Select options={optionsOf(t.paperKinds)} />
          </Field>
          <Field name="title" label={t.paperTitle} required>
            <Input maxLength={200} />
          </Field>
          <Field name="files" label={t.file} required>
            <FileUpload projectId={dispute.projectId} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
