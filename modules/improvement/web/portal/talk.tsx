import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useRouteParams } from '#design/link.tsx'
import { useNow } from '#design/plain/now.ts'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { Card } from '#design/portal/card.tsx'
import { Face } from '#design/portal/face.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { improvement, type MyTalk } from './api.ts'
import styles from './portal.module.css'
import { TalkBooking } from './talk-booking.tsx'
import { texts } from './texts.ts'

/** A talk meeting from the owner's side: a place to come, then the minutes with every answer. @serves 7.7 */
export default function TalkOfMine() {
  const t = useTexts(texts)
  const { talkId } = useRouteParams('talkId')
  const { data, error } = useQuery(improvement.query.getMyTalk({ params: { talkId } }))
  return (
    <Page title={data?.title ?? t.talks} back="/talks" lead={data?.projectName}>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && <Loaded talk={data} />}
    </Page>
  )
}

function Loaded({ talk }: { talk: MyTalk }) {
  const t = useTexts(texts)
  const join = useJoining()
  const { heldOn, place, words, state, cancelReason, minutes, photos, proposals, contact } = talk
  return (
    <>
      {state === 'cancelled' && (
        <Notice tone="act" icon="info">
          {join.pair(t.cancelled, cancelReason ?? '')}
        </Notice>
      )}
      <Card>
        <div className={styles.stack}>
          <p className={styles.expected}>
            <DateText date={heldOn} />
          </p>
          <p>
            {t.where} {place}
          </p>
          <p className={styles.words}>{words}</p>
        </div>
      </Card>
      {state === 'announced' && <TalkBooking talk={talk} />}
      {minutes && (
        <Card title={t.minutes}>
          <div className={styles.stack}>
            <p className={styles.words}>{minutes}</p>
            {photos.length > 0 && (
              <PhotoGrid
                label={t.photos}
                photos={photos.map(({ id }, at) => ({
                  id,
                  small: `/api/files/${id}/thumbnail`,
                  large: `/api/files/${id}/screen`,
                  alt: `${t.photos} ${at + 1}`,
                }))}
              />
            )}
          </div>
        </Card>
      )}
      {proposals.length > 0 && <Proposals proposals={proposals} />}
      {contact && (
        <Card title={t.contact}>
          <Face {...contact} />
        </Card>
      )}
    </>
  )
}

function Proposals({ proposals }: { proposals: MyTalk['proposals'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const say = (day: string) => dateWords(day, now, language)
  return (
    <Card title={t.proposals}>
      <div className={styles.stack}>
        {proposals.map(({ words, state, answer, termOn, dueOn }, at) => (
          // The list never changes its order.
          <article key={at} className={styles.stack}>
            <p className={styles.words}>{words}</p>
            <div className={styles.answer} data-tone={state === 'refused' || !answer ? 'off' : 'done'}>
              <span className={styles.quiet}>
                {answer ? t.states[state] : t.waiting}
                {!answer && dueOn && ` · ${t.due(say(dueOn))}`}
                {state === 'accepted' && termOn && ` · ${t.term(say(termOn))}`}
              </span>
              {answer && <p className={styles.words}>{answer}</p>}
            </div>
          </article>
        ))}
      </div>
    </Card>
  )
}
