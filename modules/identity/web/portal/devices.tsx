import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { useTexts } from '#design/texts.ts'
import { identity } from './api.ts'
import { deviceWords } from '../device-words.ts'
import { texts } from './texts.ts'

/** Where the resident is signed in; each device can be signed out from here. */
export default function Devices() {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const { data } = useQuery(identity.query.listSessions())
  const refresh = { onSuccess: () => queries.invalidateQueries({ queryKey: ['identity'] }) }
  const end = useMutation({
    mutationFn: (sessionId: string) => identity.call.endSession({ params: { sessionId } }),
    ...refresh,
  })
  const endAll = useMutation({ mutationFn: () => identity.call.endSessions(), ...refresh })
  return (
    <Page title={t.devices} back="/me">
      {!data && <Skeleton lines={4} />}
      {data?.items.map((session) => (
        <Card
          key={session.id}
          title={session.isThisOne ? t.thisDevice : (deviceWords(session.device) ?? t.unknownDevice)}
        >
          <p>
            {t.signedIn} <RelativeTime at={session.signedInAt} />
          </p>
          {!session.isThisOne && (
            <Button look="quiet" busy={end.isPending} onClick={() => end.mutate(session.id)}>
              {t.end}
            </Button>
          )}
        </Card>
      ))}
      <Button look="quiet" wide busy={endAll.isPending} onClick={() => endAll.mutate()}>
        {t.endAll}
      </Button>
    </Page>
  )
}
