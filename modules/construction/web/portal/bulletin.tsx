import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useRouteParams } from '#design/link.tsx'
import { ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Face } from '#design/portal/face.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { AppLink } from '#design/link.tsx'
import { MilestoneBar } from '../parts/milestone-bar.tsx'
import { construction, type MyBulletin } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** One bulletin: photos large, the bar, the expected delivery, and how to reach us. Opening it marks it as read. @serves S0-20, 3.1, 3.5 */
export default function Bulletin() {
  const t = useTexts(texts)
  const { bulletinId } = useRouteParams('bulletinId')
  const { data, error } = useQuery(construction.query.getMyBulletin({ params: { bulletinId } }))
  const queries = useQueryClient()
  const isUnread = data?.isRead === false
  useEffect(() => {
    if (!isUnread) return
    construction.call.readBulletin({ params: { bulletinId } }).then(
      () => queries.invalidateQueries({ queryKey: ['construction'] }),
      // Tried again the next time that it is opened.
      () => undefined,
    )
  }, [isUnread, bulletinId, queries])
  return (
    <Page title={data?.title ?? t.title} back="/progress">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && <Loaded bulletin={data} />}
    </Page>
  )
}

function Loaded({ bulletin }: { bulletin: MyBulletin }) {
  const t = useTexts(texts)
  const { projectName, sentOn, body, photos, bars, channels, contact, correctedBy, edition } = bulletin
  return (
    <>
      {correctedBy && (
        <Notice tone="act" icon="info">
          {t.newer} <AppLink to={`/progress/${correctedBy}`}>{t.seeNewer}</AppLink>
        </Notice>
      )}
      <p className={styles.quiet}>
        {projectName} · {t.sentOn} <DateText date={sentOn} />
        {edition > 1 && ` · ${t.corrected}`}
      </p>
      <p className={styles.words}>{body}</p>
      <div className={styles.photos}>
        {photos.map(({ fileId, caption }) => (
          <figure key={fileId}>
            <img src={`/api/files/${fileId}/screen`} alt={caption || t.photos} loading="lazy" />
            {caption && <figcaption>{caption}</figcaption>}
          </figure>
        ))}
      </div>
      {bars.map(({ phaseId, phaseName, expectedOn, milestones }) => (
        <Card key={phaseId} title={phaseName}>
          <div className={styles.tight}>
            <p className={styles.expected}>
              {t.expected} <b>{expectedOn ? <DateText date={expectedOn} /> : '—'}</b>
            </p>
            <MilestoneBar phase={phaseName} milestones={milestones} />
          </div>
        </Card>
      ))}
      <Card title={t.channels}>
        <div className={styles.stack}>
          <p className={styles.words}>{channels}</p>
          {contact && <Face {...contact} />}
          <ButtonLink to="/cases/new" look="quiet" wide>
            {t.tell}
          </ButtonLink>
        </div>
      </Card>
    </>
  )
}
