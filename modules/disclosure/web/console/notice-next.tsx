import { Alert } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Notice } from './api.ts'
import styles from './disclosure.module.css'
import { GiveBack, PostNotice, ReviewNotice } from './notice-dialogs.tsx'
import { texts } from './notice-texts.ts'

interface WithNotice {
  notice: Notice
}
const refreshes = ['disclosure']

/** What comes next for a version, and whose turn it is. */
export function NoticeNext({ notice }: WithNotice) {
  const t = useTexts(texts)
  const may = useMay()
  const { state, standing, responsible, reviewBy, isOverdue } = notice
  const by = responsible ? t.by(responsible.name) : undefined
  const post = may('disclosure.post')
  switch (state) {
    case 'draft':
      return <Draft notice={notice} />
    case 'inApproval':
      return <Approval notice={notice} />
    case 'approved':
      return (
        <NextStep title={t.nextPost} by={by} tone="act" action={post && <PostNotice notice={notice} />}>
          {(may('disclosure.approve') || may('disclosure.approveLaw')) && <GiveBack notice={notice} />}
        </NextStep>
      )
    case 'posted':
      return standing === 'dueForReview' ? (
        <NextStep
          title={t.nextReview}
          by={by}
          until={reviewBy!}
          tone={isOverdue ? 'late' : 'act'}
          action={post && <ReviewNotice notice={notice} />}
        />
      ) : (
        <NextStep title={t.nextFine} by={by} tone="done" />
      )
    default:
      return (
        <NextStep title={t.nextOver} tone="off">
          {notice.reason && <p className={styles.quiet}>{notice.reason}</p>}
        </NextStep>
      )
  }
}

function Draft({ notice: { id: noticeId, version, missing, factors, reason, writtenBy } }: WithNotice) {
  const t = useTexts(texts)
  const join = useJoining()
  const may = useMay()
  const submit = useChange(() => disclosure.call.submitNotice({ params: { noticeId }, body: { version } }), {
    refreshes,
  })
  const faulty = factors.filter(({ faults }) => faults.length > 0).map(({ position }) => position)
  const isWhole = missing.length + faulty.length === 0
  return (
    <NextStep
      title={isWhole ? t.nextSubmit : t.nextWrite}
      by={t.by(writtenBy)}
      tone="act"
      action={
        isWhole &&
        may('disclosure.write') && (
          <ConfirmAction
            label={t.submit}
            consequence={t.submitWords}
            busy={submit.busy}
            onConfirm={() => submit.run(undefined)}
          />
        )
      }
    >
      {reason && <Alert type="warning" title={t.returned} description={reason} />}
      {missing.length > 0 && (
        <p>
          {t.missing} {join.list(missing.map((part) => t.parts[part]))}
        </p>
      )}
      {faulty.length > 0 && <p>{t.faulty(join.list(faulty.map(String)))}</p>}
    </NextStep>
  )
}

function Approval({ notice }: WithNotice) {
  const t = useTexts(texts)
  const may = useMay()
  const { id: noticeId, version, relationsBy, legalBy } = notice
  const approve = useChange(
    () => disclosure.call.approveNotice({ params: { noticeId }, body: { version } }),
    { refreshes },
  )
  const approveLaw = useChange(
    () => disclosure.call.approveNoticeForLaw({ params: { noticeId }, body: { version } }),
    { refreshes },
  )
  const forRelations = may('disclosure.approve') && !relationsBy
  const forLaw = may('disclosure.approveLaw') && !legalBy
  return (
    <NextStep
      title={t.nextApprove}
      by={[!relationsBy && t.relations, !legalBy && t.legal].filter(Boolean).join(' · ')}
      tone="active"
    >
      <div className={styles.row}>
        {forRelations && (
          <ConfirmAction
            label={t.approve}
            consequence={t.approveWords}
            busy={approve.busy}
            onConfirm={() => approve.run(undefined)}
          />
        )}
        {forLaw && (
          <ConfirmAction
            label={t.approveLaw}
            consequence={t.approveWords}
            busy={approveLaw.busy}
            onConfirm={() => approveLaw.run(undefined)}
          />
        )}
        {(may('disclosure.approve') || may('disclosure.approveLaw')) && <GiveBack notice={notice} />}
      </div>
    </NextStep>
  )
}
