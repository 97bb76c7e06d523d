import { useQuery } from '@tanstack/react-query'
import { useRouteParams } from '#design/link.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { words } from '../parts/words.ts'
import { improvement, type Talk } from './api.ts'
import styles from './improvement.module.css'
import { TalkDeeds, TalkNext } from './talk-next.tsx'
import { TalkGuests } from './talk-guests.tsx'
import { TalkProposals } from './talk-proposals.tsx'
import { texts } from './talk-texts.ts'
import { toneOfTalk } from './tones.ts'

/** One talk meeting: who comes, what is proposed and answered, the minutes. @serves 7.7 */
export default function TalkPage() {
  const { talkId } = useRouteParams('talkId')
  const { data, error } = useQuery(improvement.query.getTalk({ params: { talkId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded talk={data} /> : <Skeleton lines={10} />
}

function Loaded({ talk }: { talk: Talk }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { id, title, state, heldOn, guests, proposals, publishedOn } = talk
  const joined = guests.filter((guest) => guest.state === 'joined').length
  return (
    <RecordPage
      back={{ to: '/improvement/talks', label: t.title }}
      title={title}
      status={<StatusTag tone={toneOfTalk[state]}>{w.talkStates[state]}</StatusTag>}
      hint={talk.projectName}
      facts={[
        { label: t.heldOn, value: <DateText date={heldOn} /> },
        { label: t.place, value: talk.place },
        ...(talk.isPast && proposals.length > 0
          ? [
              { label: t.joined, value: joined },
              { label: t.proposals, value: proposals.length },
              { label: t.answerBy, value: <DateText date={talk.answerBy} /> },
            ]
          : []),
        ...(talk.cancelReason ? [{ label: t.reason, value: talk.cancelReason }] : []),
        ...(publishedOn
          ? [
              {
                label: t.minutes,
                value: (
                  <>
                    {t.publishedBy(talk.publishedBy ?? '')} <DateText date={publishedOn} />
                  </>
                ),
              },
            ]
          : []),
      ]}
      actions={<TalkDeeds talk={talk} />}
      next={<TalkNext talk={talk} />}
      related={state !== 'draft' && <TalkGuests talk={talk} />}
    >
      <Section title={t.words}>
        <div className={styles.stack}>
          <p className={styles.words}>{talk.words}</p>
          <span className={`${styles.row} ${styles.quiet}`}>
            {talk.slots.map(({ id: slotId, startsAt, endsAt, capacity, taken }) => (
              <span key={slotId}>
                {startsAt}–{endsAt} · {t.left(capacity - taken)}
              </span>
            ))}
          </span>
        </div>
      </Section>
      {talk.isPast && state !== 'cancelled' && <TalkProposals talk={talk} />}
      {talk.minutes && (
        <Section title={t.minutesWords}>
          <div className={styles.stack}>
            <p className={styles.words}>{talk.minutes}</p>
            <PhotoGrid
              label={t.photos}
              photos={talk.photos.map(({ id: fileId }, at) => ({
                id: fileId,
                small: `/api/files/${fileId}/thumbnail`,
                large: `/api/files/${fileId}/screen`,
                alt: `${title} ${at + 1}`,
              }))}
            />
          </div>
        </Section>
      )}
      <History
        name="improvement.talkHistory"
        of={id}
        ask={(query) => improvement.call.talkHistory({ params: { talkId: id }, query })}
      />
    </RecordPage>
  )
}
