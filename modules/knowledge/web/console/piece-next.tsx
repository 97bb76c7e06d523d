import { Button, Input } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { type Edition, knowledge, type Piece } from './api.ts'
import styles from './knowledge.module.css'
import { EditDraft, EditSettings, turned } from './piece-form.tsx'
import { texts } from './texts.ts'

/** What comes next for a piece, and who does it: write, read, publish, look again. */
export function PieceNext({ piece }: { piece: Piece }) {
  const t = useTexts(texts)
  const may = useMay()
  const me = useStaffId()
  const today = isoDay(new Date())
  const { active, reviewOn, editions } = piece
  const last = editions[0]!
  const isDue = active && reviewOn !== null && reviewOn <= today
  const canRead = may('knowledge.publish') && last.writtenById !== me
  const [title, tone] = !active
    ? ([t.nextRetired, 'off'] as const)
    : last.state === 'draft'
      ? ([t.nextDraft, 'active'] as const)
      : last.state === 'review'
        ? ([canRead ? t.nextReviewMine : last.writtenById === me ? t.nextOwn : t.nextReview, 'act'] as const)
        : isDue
          ? ([t.nextDue, 'act'] as const)
          : ([t.nextUsed, 'done'] as const)
  return (
    <NextStep
      title={title}
      tone={tone}
      action={
        <span className={styles.row}>
          {last.state === 'review' && canRead && <Read piece={piece} edition={last} />}
          {may('knowledge.write') && <Write piece={piece} last={last} />}
        </span>
      }
    />
  )
}

function Read({ piece: { id: pieceId }, edition }: { piece: Piece; edition: Edition }) {
  const t = useTexts(texts)
  const { version } = edition
  const publish = useChange(() => knowledge.call.publishEdition({ params: { pieceId }, body: { version } }), {
    refreshes: ['knowledge'],
    said: t.published,
  })
  return (
    <>
      <ConfirmAction
        label={t.publish}
        consequence={t.publishSure}
        busy={publish.busy}
        onConfirm={() => publish.run(undefined)}
      />
      <FormDialog label={t.sendBack} refreshes={['knowledge']}>
        {({ done, close }) => (
          <FieldForm<{ reason: string }, Piece>
            name={`knowledge-return-${edition.id}`}
            initial={{}}
            version={version}
            send={({ reason }, based) =>
              knowledge.call.sendBack({ params: { pieceId }, body: { version: based, reason } })
            }
            onSent={done}
            onCancel={close}
            submitLabel={t.sendBack}
          >
            <Field name="reason" label={t.reason} required>
              <Input.TextArea rows={3} maxLength={1000} />
            </Field>
          </FieldForm>
        )}
      </FormDialog>
    </>
  )
}

function Write({ piece, last }: { piece: Piece; last: Edition }) {
  const t = useTexts(texts)
  const { id: pieceId, active, sort } = piece
  const begin = useChange(() => knowledge.call.beginEdition({ params: { pieceId } }), {
    refreshes: ['knowledge'],
  })
  const turn = useChange(() => turned(piece), { refreshes: ['knowledge'], said: t.saved })
  const isMany = sort !== 'guide' && sort !== 'creed'
  return (
    <>
      {last.state === 'draft' && (
        <>
          <Ask piece={piece} draft={last} />
          <EditDraft piece={piece} draft={last} />
        </>
      )}
      {last.state !== 'draft' && last.state !== 'review' && active && (
        <Button loading={begin.busy} onClick={() => begin.run(undefined)}>
          {t.begin}
        </Button>
      )}
      {isMany && <EditSettings piece={piece} />}
      {isMany && active && piece.number !== null && (
        <ConfirmAction
          label={t.retire}
          consequence={t.retireSure}
          busy={turn.busy}
          onConfirm={() => turn.run(undefined)}
        />
      )}
      {!active && (
        <Button loading={turn.busy} onClick={() => turn.run(undefined)}>
          {t.use}
        </Button>
      )}
    </>
  )
}

function Ask({ piece: { id: pieceId }, draft }: { piece: Piece; draft: Edition }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.ask} type="primary" refreshes={['knowledge']}>
      {({ done, close }) => (
        <FieldForm<{ note?: string }, Piece>
          name={`knowledge-review-${draft.id}`}
          initial={{}}
          version={draft.version}
          send={({ note }, version) =>
            knowledge.call.askForReview({
              params: { pieceId },
              body: { version, ...(note?.trim() && { note }) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.ask}
        >
          <Field name="note" label={t.note}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
