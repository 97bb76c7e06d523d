import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Segmented } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { actionTexts } from './action-texts.ts'
import { type ActionLine, type Evidence, type EvidenceKind, journey } from './api.ts'
import { words } from './words.ts'

const kinds = ['photo', 'document', 'signature', 'callRecord', 'note'] as const satisfies EvidenceKind[]
const withFile = ['photo', 'document', 'signature']

interface Values {
  kind: (typeof kinds)[number]
  files?: UploadedFile[]
  text?: string
  reason?: string
}

interface AddEvidenceProps {
  action: ActionLine
  open: boolean
  /** The piece that the new one replaces; the old one is kept. */
  replaces: Evidence | undefined
  onClose: () => void
}

/** Adds a piece of evidence, also after the action was done; or replaces one. */
export function AddEvidence({ action, open, replaces, onClose }: AddEvidenceProps) {
  const t = useTexts(actionTexts)
  return (
    <Modal
      open={open}
      title={replaces ? t.replace : t.addEvidence}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <EvidenceForm action={action} replaces={replaces} onClose={onClose} />
    </Modal>
  )
}

function EvidenceForm({ action, replaces, onClose }: Omit<AddEvidenceProps, 'open'>) {
  const t = useTexts(actionTexts)
  const w = useTexts(words)
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const known = kinds.find((kind) => kind === replaces?.kind)
  const kind = Form.useWatch('kind', form) ?? known ?? 'photo'
  const isFile = withFile.includes(kind)
  return (
    <FieldForm<Values, unknown>
      name={`journey-evidence-${replaces?.id ?? action.id}`}
      form={form}
      initial={{ kind: known ?? 'photo' }}
      send={(values) =>
        journey.call.addEvidence({
          params: { actionId: action.id },
          body: { evidence: piecesOf(values, replaces?.id) },
        })
      }
      onSent={() => {
        toast.success(t.saved)
        void queries.invalidateQueries({ queryKey: ['journey'] })
        onClose()
      }}
      onCancel={onClose}
      submitLabel={t.save}
    >
      <Field name="kind" label={t.kind} required>
        <Segmented
          options={kinds.map((value) => ({ value, label: w.evidence[value] }))}
          disabled={known !== undefined}
        />
      </Field>
      {replaces && (
        <Field name="reason" label={t.replaceReason} hint={t.replaceHint} required>
          <Input maxLength={500} />
        </Field>
      )}
      {isFile ? (
        <Field name="files" label={t.file} required>
          <FileUpload
            photos={kind === 'photo'}
            signatures={kind === 'signature'}
            max={replaces ? 1 : 10}
            projectId={action.projectId}
          />
        </Field>
      ) : (
        <Field name="text" label={t.words} required>
          <Input.TextArea rows={4} maxLength={5000} />
        </Field>
      )}
    </FieldForm>
  )
}

function piecesOf({ kind, files = [], text, reason = '' }: Values, replacesId: string | undefined) {
  const replacing = replacesId ? { replacesId, replaceReason: reason } : {}
  if (!withFile.includes(kind)) return [{ kind, text: text ?? null, ...replacing }]
  return files.map(({ id, deviceTime }) => ({
    kind,
    fileId: id,
    ...(deviceTime && { deviceTime }),
    ...replacing,
  }))
}
