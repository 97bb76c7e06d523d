import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { useDay } from '#design/plain/use-day.ts'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { workplaceContract } from '../../contract.ts'
import { workplace } from './api.ts'
import { ItemLines } from './item-lines.tsx'
import { MyGrowth } from './my-growth.tsx'
import { MeasureLines } from './measure-lines.tsx'
import { myTexts } from './my-texts.ts'
import { rulesOfPosts } from './rules-of-posts.ts'
import { texts } from './texts.ts'
import styles from './workplace.module.css'

type Mine = ReplyOf<(typeof workplaceContract)['routes']['myConduct']>

/** What a member of staff finds of her own: what to read, how checks went, what to put right. @serves S4-13 */
export default function MyWorkplace() {
  const t = useTexts(myTexts)
  const { data, error } = useQuery(workplace.query.myConduct())
  if (error) return <ErrorState isPage title={error.message} />
  return (
    <div className={styles.page}>
      <PageHead title={t.title} hint={t.hint} />
      {data ? <Loaded mine={data} /> : <Skeleton lines={10} />}
    </div>
  )
}

function Loaded({ mine: { edition, roles, acknowledgedAt, checks, measures } }: { mine: Mine }) {
  const t = useTexts(myTexts)
  const x = useTexts(texts)
  const day = useDay()
  const read = useChange(() => workplace.call.acknowledgeConduct({ body: { editionId: edition.id } }), {
    refreshes: ['workplace'],
    said: t.acknowledged,
  })
  return (
    <>
      <NextStep
        title={acknowledgedAt ? t.readAt : t.toRead}
        tone={acknowledgedAt ? 'done' : 'act'}
        by={
          acknowledgedAt ? (
            <RelativeTime at={acknowledgedAt} />
          ) : (
            t.since(x.edition(edition.number), day(edition.publishedOn))
          )
        }
        action={
          !acknowledgedAt && (
            <Button type="primary" loading={read.busy} onClick={() => read.run(undefined)}>
              {t.acknowledge}
            </Button>
          )
        }
      />
      <Section title={t.measures}>
        {measures.length > 0 ? (
          <MeasureLines measures={measures} linked />
        ) : (
          <p className={styles.quiet}>{t.noMeasures}</p>
        )}
      </Section>
      <Section title={t.checks}>
        {checks.length === 0 && <p className={styles.quiet}>{t.noChecks}</p>}
        <ul className={styles.plain}>
          {checks.map(({ id, checkedOn, checkerName, place, kept, notKept }) => (
            <li key={id}>
              <div className={styles.between}>
                <AppLink to={`/conduct-checks/${id}`}>
                  <DateText date={checkedOn} />
                  {place && ` · ${place}`}
                </AppLink>
                <StatusTag tone={notKept > 0 ? 'act' : 'done'}>{x.keptOf(kept, kept + notKept)}</StatusTag>
              </div>
              <span className={styles.quiet}>{t.by(checkerName)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <MyGrowth />
      <Section title={t.rules}>
        <ItemLines items={rulesOfPosts(edition.items, roles)} />
      </Section>
    </>
  )
}
