import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { identity, type OpenSession } from '../api.ts'
import styles from './account.module.css'
import { deviceWords } from '../../device-words.ts'
import { texts } from './texts.ts'

/** Where one is signed in; each device can be signed out from here. @serves S3-08 */
export function Sessions() {
  const t = useTexts(texts)
  const { data } = useQuery(identity.query.listSessions())
  const endAll = useChange(() => identity.call.endSessions(), { refreshes: ['identity'], said: t.ended })
  return (
    <Section
      title={t.sessions}
      aside={
        <ConfirmAction
          label={t.endAll}
          consequence={t.endAllHint}
          busy={endAll.busy}
          onConfirm={() => endAll.run(undefined)}
        />
      }
    >
      {!data && <Skeleton lines={2} />}
      <div>
        {data?.items.map((session) => (
          <Device key={session.id} session={session} />
        ))}
      </div>
    </Section>
  )
}

function Device({ session: { id, isThisOne, device, ip, signedInAt, endsAt } }: { session: OpenSession }) {
  const t = useTexts(texts)
  const end = useChange(() => identity.call.endSession({ params: { sessionId: id } }), {
    refreshes: ['identity'],
    said: t.ended,
  })
  return (
    <div className={styles.line}>
      <div>
        <p title={device ?? undefined}>
          {deviceWords(device) ?? t.unknown} {isThisOne && <StatusTag tone="active">{t.thisOne}</StatusTag>}
        </p>
        <p className={styles.faint}>
          {t.signedIn} <RelativeTime at={signedInAt} /> · {t.until} <RelativeTime at={endsAt} />
          {ip && ` · ${ip}`}
        </p>
      </div>
      {!isThisOne && (
        <Button loading={end.busy} onClick={() => end.run(undefined)}>
          {t.endOne}
        </Button>
      )}
    </div>
  )
}
