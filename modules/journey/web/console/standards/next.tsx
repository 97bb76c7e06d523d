import { Alert, Input } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { journey, type StandardVersion } from '../api.ts'
import styles from './standards.module.css'
import { versionTexts } from './version-texts.ts'

interface WithVersion {
  version: StandardVersion
}

/** What comes next for a version, and who does it. */
export function Next({ version }: WithVersion) {
  if (version.state === 'draft') return <Draft version={version} />
  if (version.state === 'review') return <Review version={version} />
  return <Published version={version} />
}

function Draft({ version }: WithVersion) {
  const t = useTexts(versionTexts)
  const { draftedBy, mayEdit, sentBackBy, sentBackReason, retires } = version
  return (
    <NextStep
      title={retires ? t.retireNext : t.draftNext}
      by={draftedBy ?? t.draftBy}
      tone="active"
      action={mayEdit && <AskForReview version={version} />}
    >
      {sentBackBy && <Alert type="warning" title={t.sentBack(sentBackBy)} description={sentBackReason} />}
      {mayEdit && <Rebase version={version} />}
    </NextStep>
  )
}

function AskForReview({ version: { id, version, retires } }: WithVersion) {
  const t = useTexts(versionTexts)
  return (
    <FormDialog label={t.askForReview} type="primary" refreshes={['journey']}>
      {({ done, close }) => (
        <FieldForm<{ note?: string }, StandardVersion>
          name={`standard-review-${id}`}
          initial={{}}
          version={version}
          send={({ note }, based) =>
            journey.call.askForReview({
              params: { standardId: id },
              body: { version: based, note: note || null },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.askForReview}
        >
          <p className={styles.quiet}>{t.askHint}</p>
          <Field name="note" label={retires ? t.retireReason : t.noteLabel} required={retires}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Gives a draft up. */
export function Withdraw({ version: { id, version } }: WithVersion) {
  const t = useTexts(versionTexts)
  const go = useGo()
  const withdraw = useChange(
    () => journey.call.withdrawDraft({ params: { standardId: id }, body: { version } }),
    { refreshes: [], onDone: () => go('/standards/versions') },
  )
  return (
    <ConfirmAction
      label={t.withdraw}
      consequence={t.withdrawSure}
      danger
      busy={withdraw.busy}
      onConfirm={() => withdraw.run(undefined)}
    />
  )
}

/** A draft below the group can be put on what the level above published meanwhile. */
function Rebase({ version: { id, version, newerAbove } }: WithVersion) {
  const t = useTexts(versionTexts)
  const rebase = useChange(
    () => journey.call.rebaseDraft({ params: { standardId: id }, body: { version } }),
    { refreshes: ['journey'] },
  )
  if (!newerAbove) return null
  return (
    <div className={styles.stack}>
      <Alert type="info" title={t.newerAbove(newerAbove.number)} />
      <ConfirmAction
        label={t.rebase}
        consequence={t.rebaseSure}
        busy={rebase.busy}
        onConfirm={() => rebase.run(undefined)}
      />
    </div>
  )
}

function Review({ version }: WithVersion) {
  const t = useTexts(versionTexts)
  const { reviewAskedBy, mayPublish, note } = version
  return (
    <NextStep title={t.reviewNext} by={t.reviewBy(reviewAskedBy ?? '')} tone="act">
      {note && (
        <p>
          <b>{t.note}</b>
          <br />
          {note}
        </p>
      )}
      {mayPublish ? (
        <div className={styles.row}>
          <Publish version={version} />
          <SendBack version={version} />
        </div>
      ) : (
        <p className={styles.quiet}>{t.fourEyes}</p>
      )}
    </NextStep>
  )
}

function Publish({ version: { id, version } }: WithVersion) {
  const t = useTexts(versionTexts)
  return (
    <FormDialog label={t.publish} type="primary" refreshes={['journey']}>
      {({ done, close }) => (
        <FieldForm<object, StandardVersion>
          name={`standard-publication-${id}`}
          initial={{}}
          version={version}
          send={(_, based) =>
            journey.call.publishStandard({ params: { standardId: id }, body: { version: based } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.publish}
        >
          <p>{t.publishSure}</p>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function SendBack({ version: { id, version } }: WithVersion) {
  const t = useTexts(versionTexts)
  return (
    <FormDialog label={t.sendBack} refreshes={['journey']}>
      {({ done, close }) => (
        <FieldForm<{ reason: string }, StandardVersion>
          name={`standard-return-${id}`}
          initial={{}}
          version={version}
          send={({ reason }, based) =>
            journey.call.sendBack({ params: { standardId: id }, body: { version: based, reason } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.sendBack}
        >
          <Field name="reason" label={t.reason} required>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Published({ version }: WithVersion) {
  const t = useTexts(versionTexts)
  const { newerAbove, retires, mayRetire, note } = version
  if (retires)
    return (
      <NextStep title={t.retiredTitle} tone="done">
        <p>
          <b>{t.reasonWas}</b>
          <br />
          {note}
        </p>
        <p className={styles.quiet}>{t.retiredHint}</p>
      </NextStep>
    )
  return (
    <NextStep title={t.published} tone="done">
      <p className={styles.quiet}>{t.publishedHint}</p>
      {newerAbove && <p>{t.newerAbove(newerAbove.number)}</p>}
      {newerAbove && mayRetire && <GoOn version={version} by="follow" />}
      {mayRetire && <GoOn version={version} by="retire" />}
    </NextStep>
  )
}

/** What a published version of a lower level may go on with, and where that draft begins. */
const goingOn = { follow: 'newerAbove', retire: 'above' } as const

/** Begins the next version of the level: on the newer one above, or giving up what the level says of its own. */
function GoOn({ version: { level }, by }: WithVersion & { by: keyof typeof goingOn }) {
  const t = useTexts(versionTexts)
  const go = useGo()
  const { nodeId, projectId } = level
  const draft = useChange(() => journey.call.startDraft({ body: { nodeId, projectId, from: goingOn[by] } }), {
    refreshes: ['journey'],
    onDone: ({ id }) => go(`/standards/versions/${id}`),
  })
  return (
    <ConfirmAction
      label={t[by]}
      consequence={t[`${by}Sure`]}
      busy={draft.busy}
      onConfirm={() => draft.run(undefined)}
    />
  )
}
