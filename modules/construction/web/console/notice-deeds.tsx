import { Form, Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { construction, type Notice } from './api.ts'
import { texts as changeTexts } from './change-texts.ts'
import { texts } from './notice-texts.ts'

const refreshes = ['construction']
const ways = ['receipt', 'post', 'email'] as const

interface DeedProps {
  notice: Notice
  onSent: () => void
  onCancel: () => void
}

/** Proof of receipt, an answer on paper, a reply: whatever fits the state. */
export function NoticeDeeds({ notice }: { notice: Notice }) {
  const t = useTexts(texts)
  const may = useMay()
  if (!may('construction.send') || notice.sentOn === null) return null
  return (
    <>
      {notice.isAsked && (
        <FormDialog label={t.reply} type="primary" refreshes={refreshes}>
          {({ done, close }) => <ReplyForm notice={notice} onSent={done} onCancel={close} />}
        </FormDialog>
      )}
      {notice.answer === null && (
        <FormDialog label={t.recordService} refreshes={refreshes}>
          {({ done, close }) => <ServiceForm notice={notice} onSent={done} onCancel={close} />}
        </FormDialog>
      )}
      {notice.servedOn && notice.mayAnswer.length > 0 && (
        <FormDialog label={t.recordAnswer} refreshes={refreshes}>
          {({ done, close }) => <AnswerForm notice={notice} onSent={done} onCancel={close} />}
        </FormDialog>
      )}
    </>
  )
}

interface Service {
  way: (typeof ways)[number]
  receivedOn: string
  number?: string
  words?: string
  fileIds?: UploadedFile[]
}

function ServiceForm({ notice: { id: noticeId, projectId, sentOn }, onSent, onCancel }: DeedProps) {
  const t = useTexts(texts)
  const c = useTexts(changeTexts)
  const [form] = Form.useForm<Service>()
  const way = Form.useWatch('way', form) ?? 'receipt'
  return (
    <FieldForm<Service, unknown>
      form={form}
      name={`service-${noticeId}`}
      initial={{ way: 'receipt', receivedOn: isoDay(new Date()) }}
      send={({ fileIds = [], number, words, ...rest }) =>
        construction.call.recordService({
          params: { noticeId },
          body: {
            ...rest,
            ...(number ? { number } : {}),
            ...(words?.trim() ? { words } : {}),
            fileIds: fileIds.map(({ id }) => id),
          },
        })
      }
      onSent={onSent}
      onCancel={onCancel}
    >
      <Field name="way" label={t.way} required>
        <Select options={ways.map((value) => ({ value, label: c.serviceWays[value] }))} />
      </Field>
      <Field name="receivedOn" label={t.receivedOn} required>
        <DateField max={isoDay(new Date())} {...(sentOn ? { min: sentOn } : {})} />
      </Field>
      {way === 'post' && (
        <Field name="number" label={t.postNumber} required>
          <Input maxLength={60} autoComplete="off" />
        </Field>
      )}
      <Field name="words" label={way === 'email' ? t.mailWords : t.notes} required={way === 'email'}>
        <Input.TextArea rows={2} maxLength={5000} />
      </Field>
      <Field name="fileIds" label={t.proof} required={way !== 'email'}>
        <FileUpload photos projectId={projectId} />
      </Field>
    </FieldForm>
  )
}

interface Answer {
  answer: Notice['mayAnswer'][number]
  answeredOn: string
  words?: string
  fileIds: UploadedFile[]
}

function AnswerForm({ notice, onSent, onCancel }: DeedProps) {
  const t = useTexts(texts)
  const { id: noticeId, projectId, servedOn, mayAnswer } = notice
  return (
    <FieldForm<Answer, unknown>
      name={`answer-${noticeId}`}
      initial={{ answeredOn: isoDay(new Date()) }}
      send={({ fileIds, words, ...rest }) =>
        construction.call.recordAnswer({
          params: { noticeId },
          body: { ...rest, ...(words?.trim() ? { words } : {}), fileIds: fileIds.map(({ id }) => id) },
        })
      }
      onSent={onSent}
      onCancel={onCancel}
    >
      <Field name="answer" label={t.answer} required>
        <Select options={mayAnswer.map((value) => ({ value, label: t.answers[value] }))} />
      </Field>
      <Field name="answeredOn" label={t.answeredOn} required>
        <DateField max={isoDay(new Date())} {...(servedOn ? { min: servedOn } : {})} />
      </Field>
      <Field name="words" label={t.notes}>
        <Input.TextArea rows={2} maxLength={5000} />
      </Field>
      <Field name="fileIds" label={t.paper} required>
        <FileUpload photos projectId={projectId} />
      </Field>
    </FieldForm>
  )
}

function ReplyForm({ notice: { id: noticeId }, onSent, onCancel }: DeedProps) {
  const t = useTexts(texts)
  return (
    <FieldForm<{ words: string }, unknown>
      name={`reply-${noticeId}`}
      initial={{}}
      send={({ words }) => construction.call.replyToNotice({ params: { noticeId }, body: { words } })}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.reply}
    >
      <Field name="words" label={t.replyWords} required>
        <Input.TextArea rows={4} maxLength={5000} />
      </Field>
    </FieldForm>
  )
}
