import { Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { AppLink, useGo } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Notice } from './api.ts'
import { ReportFactor, WithdrawNotice } from './notice-dialogs.tsx'
import { texts } from './notice-texts.ts'
import { SignDialog } from './sign-dialog.tsx'

/** What else may be done with a version. */
export function NoticeDeeds({ notice }: { notice: Notice }) {
  const may = useMay()
  if (notice.state === 'draft') return may('disclosure.write') ? <Draft notice={notice} /> : null
  if (notice.state !== 'posted') return null
  return (
    <>
      {may('disclosure.tell') && <Sign notice={notice} />}
      {may('disclosure.write') && <ReportFactor notice={notice} />}
      {may('disclosure.post') && <WithdrawNotice notice={notice} />}
    </>
  )
}

function Draft({ notice: { id: noticeId, version } }: { notice: Notice }) {
  const t = useTexts(texts)
  const go = useGo()
  const discard = useChange(
    () => disclosure.call.discardNotice({ params: { noticeId }, query: { version } }),
    { refreshes: [], onDone: () => go('/disclosure/notices') },
  )
  return (
    <>
      <AppLink to={`/disclosure/notices/${noticeId}/edit`}>
        <Button type="primary">{t.edit}</Button>
      </AppLink>
      <ConfirmAction
        label={t.discard}
        consequence={t.discardWords}
        danger
        busy={discard.busy}
        onConfirm={() => discard.run(undefined)}
      />
    </>
  )
}

/** On the adviser's tablet: the customer signs that she read the notice. */
function Sign({ notice: { id: noticeId, projectId } }: { notice: Notice }) {
  const t = useTexts(texts)
  return (
    <SignDialog
      name={`notice-${noticeId}`}
      label={t.sign}
      hint={t.signHint}
      submitLabel={t.signNow}
      projectId={projectId}
      asksWho
      send={(fileId, personId) =>
        disclosure.call.signForNotice({ params: { noticeId }, body: { personId, fileId } })
      }
    />
  )
}
