import { Input, Radio } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { reasons } from '../../contract.ts'
import { board, type Post } from './api.ts'
import styles from './board.module.css'
import { texts } from './texts.ts'

const refreshes = ['board', 'cases']

/** What comes next with a post, who has it and by when. */
export function PostNext({ post }: { post: Post }) {
  const t = useTexts(texts)
  const may = useMay()
  const me = useStaffId()
  const by = post.responsible ?? t.nobody
  const until = { until: String(post.decideBy), tone: post.isOverdue ? ('late' as const) : ('act' as const) }
  if (post.state === 'waiting')
    return (
      <NextStep
        title={t.nextDecide}
        by={by}
        {...until}
        action={may('board.moderate') && <Decide post={post} />}
      />
    )
  const isOwnHand = post.appeal?.withheldById === me
  if (post.isAppealed)
    return (
      <NextStep
        title={t.nextAppeal}
        {...until}
        action={may('board.appeals') && !isOwnHand && <DecideAppeal post={post} />}
      >
        {isOwnHand && t.ownHand}
      </NextStep>
    )
  if (post.state === 'askedToMask') return <NextStep title={t.nextPoster} by={post.nickname} />
  if (post.standing === 'unanswered' || post.standing === 'unsolved')
    return (
      <NextStep title={t.nextAnswer} tone="act" action={may('board.moderate') && <Withhold post={post} />} />
    )
  return <NextStep title={t.nextNone} tone="done" />
}

function Decide({ post }: { post: Post }) {
  const t = useTexts(texts)
  const { id: postId, version } = post
  const publish = useChange(() => board.call.publishPost({ params: { postId }, body: { version } }), {
    refreshes,
    said: t.publishDone,
  })
  return (
    <div className={styles.row}>
      <ConfirmAction
        label={t.publish}
        consequence={t.publishWords}
        busy={publish.busy}
        onConfirm={() => publish.run(undefined)}
      />
      <FormDialog label={t.ask} refreshes={refreshes}>
        {({ done, close }) => (
          <FieldForm<{ body: string }, unknown>
            name={`board-mask-${postId}`}
            initial={{ body: '' }}
            version={version}
            send={({ body }, based) =>
              board.call.askToMask({ params: { postId }, body: { version: based, body } })
            }
            onSent={done}
            onCancel={close}
            submitLabel={t.ask}
          >
            <Field name="body" label={t.askWords} hint={t.askHint} required>
              <Input.TextArea rows={3} maxLength={1000} />
            </Field>
          </FieldForm>
        )}
      </FormDialog>
      <Withhold post={post} />
    </div>
  )
}

function Withhold({ post: { id: postId, version } }: { post: Post }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.withhold} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ reason?: (typeof reasons)[number]; body: string }, unknown>
          name={`board-withhold-${postId}`}
          initial={{ body: '' }}
          version={version}
          send={({ reason, body }, based) =>
            board.call.withholdPost({ params: { postId }, body: { version: based, reason: reason!, body } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.withhold}
        >
          <Field name="reason" label={t.reason} required>
            <Radio.Group options={reasons.map((value) => ({ value, label: t.reasons[value] }))} />
          </Field>
          <Field name="body" label={t.withholdWords} hint={t.withholdHint} required>
            <Input.TextArea rows={3} maxLength={1000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function DecideAppeal({ post: { id: postId, version } }: { post: Post }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.decideAppeal} type="primary" refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ upheld?: boolean; body: string }, unknown>
          name={`board-appeal-${postId}`}
          initial={{ body: '' }}
          version={version}
          send={({ upheld, body }, based) =>
            board.call.decideAppeal({ params: { postId }, body: { version: based, upheld: upheld!, body } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.decideAppeal}
        >
          <Field name="upheld" label={t.result} required>
            <Radio.Group
              options={[
                { value: true, label: t.upheld },
                { value: false, label: t.refused },
              ]}
            />
          </Field>
          <Field name="body" label={t.answer} required>
            <Input.TextArea rows={3} maxLength={1000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
