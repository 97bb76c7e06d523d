import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { useMyId } from '#modules/identity/web/may.ts'
import { outbox } from '#platform/web/outbox/outbox.ts'
import { RefusedError } from '#platform/web/client.ts'
import { cases } from '../api.ts'
import { texts } from '../texts.ts'
import type { Opened } from './arrivals.ts'
import { ChooseKind } from './choose-kind.tsx'
import { ChoosePlace } from './choose-place.tsx'
import { deliver, isForLater, reportKind } from './kept-report.ts'
import { pictures } from './kinds.ts'
import { KeptForLater, Received } from './received.tsx'
import { reportTexts } from './report-texts.ts'
import styles from './report.module.css'
import { Telling } from './telling.tsx'
import { useDraftReport } from './use-draft-report.ts'

interface Sent {
  opened?: Opened
  hasSignedOut?: boolean
}

/** Three taps: what it is; words, voice or photo; send. @serves S0-40, S3-20, S3-40, S3-42, S2-32, 7.1 */
export default function Report() {
  const t = useTexts(texts)
  const r = useTexts(reportTexts)
  const me = useMyId()
  const own = useDraftReport()
  const { draft, change, photos } = own
  const { data: places } = useQuery(cases.query.listMyPlaces())
  const queries = useQueryClient()
  // The same report sent again, by tap or by itself later, opens one case.
  const [key] = useState(() => crypto.randomUUID())
  const send = useMutation({
    mutationFn: async (): Promise<Sent> => {
      const report = own.report()
      const keepFor = (owner: string) => outbox.add({ id: key, kind: reportKind, owner, payload: report })
      if (me && !navigator.onLine) return keepFor(me).then(() => ({}))
      try {
        return { opened: await deliver(report, key) }
      } catch (error) {
        if (!me || !isForLater(error as Error)) throw error
        await keepFor(me)
        return { hasSignedOut: error instanceof RefusedError && error.status === 401 }
      }
    },
    onSuccess: () => {
      own.forget()
      // Not waited for: without a line the lists come when there is one.
      void queries.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  if (send.data?.opened) return <Received opened={send.data.opened} />
  if (send.data) return <KeptForLater id={key} hasSignedOut={send.data.hasSignedOut ?? false} />
  if (!draft.choice)
    return (
      <Page title={t.report} back="/cases">
        <ChooseKind onChoose={(choice) => change({ choice })} />
      </Page>
    )
  const homes = places?.homes ?? []
  const home = homes.find(({ id }) => id === draft.homeId) ?? homes[0]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (homes.length > 1 && home && !draft.homeId) change({ homeId: home.id })
    send.mutate()
  }
  return (
    <Page title={t.report} back="/cases">
      <Card>
        <form className={styles.form} onSubmit={submit}>
          <div className={styles.chosen} data-kind={draft.choice}>
            <span className={styles.picture}>
              <Icon name={pictures[draft.choice]} size={24} />
            </span>
            <b>{r.choices[draft.choice].title}</b>
            <Button look="bare" onClick={() => change({ choice: null })}>
              {r.change}
            </Button>
          </div>
          {draft.choice === 'danger' && (
            <Notice tone="late" icon="phone">
              {home?.hotline ? <a href={`tel:${home.hotline}`}>{r.call(home.hotline)}</a> : t.dangerHint}
            </Notice>
          )}
          <Telling own={own} homes={homes} />
          {places && <ChoosePlace draft={draft} change={change} commons={places.commons} home={home} />}
          {send.error && (
            <Notice tone="late" icon="warning">
              {send.error.message}
            </Notice>
          )}
          <Button submit wide busy={send.isPending} disabled={photos.isTravelling || own.isEmpty}>
            {photos.isTravelling ? t.sending : t.send}
          </Button>
        </form>
      </Card>
    </Page>
  )
}
