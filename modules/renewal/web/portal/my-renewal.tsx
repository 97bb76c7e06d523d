import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useRouteParams } from '#design/link.tsx'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { CostTable } from '../parts/cost-table.tsx'
import { Report } from '../parts/report.tsx'
import { StagePath } from '../parts/stage-path.tsx'
import { type MyRenewal, renewal } from './api.ts'
import { PollCard } from './poll.tsx'
import styles from './portal.module.css'
import { texts } from './texts.ts'
import { WorkCards } from './works.tsx'

/** The renewal of my estate: what stands now comes first, what was before below. @serves S0-58, 8.1, 8.2, 8.3, 8.4 */
export default function MyRenewalPage() {
  const t = useTexts(texts)
  const { programmeId } = useRouteParams('programmeId')
  const { data, error } = useQuery(renewal.query.myRenewal({ params: { programmeId } }))
  return (
    <div className={styles.wide}>
      <Page title={data ? `${data.projectName} · ${t.title}` : t.title} back="/four-years">
        {error && <ErrorState title={error.message} />}
        {!data && !error && <Skeleton lines={10} />}
        {data && <Loaded of={data} />}
      </Page>
    </div>
  )
}

function Loaded({ of }: { of: MyRenewal }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const { anniversaryOn, startBy, startedOn, storyId, stage, works, totals, report } = of
  const say = (day: string) => dateWords(day, now, language)
  return (
    <>
      <p className={styles.quiet}>
        {t.anniversary(say(anniversaryOn))}
        {!startedOn && ` · ${t.startBy(say(startBy))}`}
      </p>
      <StagePath of={of} />
      {storyId && (
        <ButtonLink to={`/stories/${storyId}`} wide>
          {t.story}
        </ButtonLink>
      )}
      {works.length > 0 && <WorkCards works={works} />}
      {works.length > 0 && (
        <Card title={t.funding}>
          <div className={styles.stack}>
            <p className={styles.quiet}>{t.fundingHint}</p>
            <CostTable costs={works} totals={totals} />
          </div>
        </Card>
      )}
      {of.poll && <PollCard programmeId={of.id} poll={of.poll} />}
      {report.length > 0 && (
        <Card title={t.report}>
          <Report lines={report} />
        </Card>
      )}
      {(stage === 'listed' || stage === 'survey') && <p className={styles.words}>{t.noReport}</p>}
    </>
  )
}
