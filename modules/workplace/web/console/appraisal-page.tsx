import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useRouteParams } from '#design/link.tsx'
import { Chart } from '#design/plain/chart.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { useStaffId } from '#modules/identity/web/may.ts'
import { qualityGroups } from '../../contract.ts'
import { workplace } from './api.ts'
import { AppraisalNext } from './appraisal-next.tsx'
import { type Appraisal, type Rating, toneOfAppraisal } from './growth-api.ts'
import { growthTexts } from './growth-texts.ts'
import { words } from './words.ts'
import styles from './workplace.module.css'

/** An appraisal as the two see it: both views in one picture, what was said, what comes next. @serves S4-12 */
export default function AppraisalPage() {
  const { appraisalId } = useRouteParams('appraisalId')
  const { data, error } = useQuery(workplace.query.getAppraisal({ params: { appraisalId } }))
  if (error) return <ErrorState isPage title={error.message} />
  return data ? <Loaded appraisal={data} /> : <Skeleton lines={10} />
}

function Loaded({ appraisal }: { appraisal: Appraisal }) {
  const t = useTexts(growthTexts)
  const join = useJoining()
  const say = useSay()
  const isMine = useStaffId() === appraisal.staffId
  const { state, result, talkOn, needs, ownWords, self, rated } = appraisal
  const nameOf = (wanted: string) => {
    const found = appraisal.qualities.find(({ key }) => key === wanted)
    return found ? say(found) : wanted
  }
  return (
    <RecordPage
      back={
        isMine
          ? { to: '/my-workplace', label: t.myAppraisals }
          : { to: '/appraisals', label: t.tabs.appraisals }
      }
      title={appraisal.staffName}
      hint={t.until(appraisal.fromOn, appraisal.untilOn)}
      status={<StatusTag tone={toneOfAppraisal[state]}>{t.states[state]}</StatusTag>}
      facts={[
        { label: t.supervisor, value: appraisal.supervisorName },
        { label: t.company, value: appraisal.nodeName },
        ...(talkOn ? [{ label: t.talkOn, value: <DateText date={talkOn} /> }] : []),
      ]}
      actions={
        state === 'agreed' && <Button href={`/api/appraisals/${appraisal.id}/paper`}>{t.onPaper}</Button>
      }
      next={<AppraisalNext appraisal={appraisal} />}
    >
      {(self.length > 0 || rated.length > 0) && <Picture appraisal={appraisal} />}
      {isMine && rated.length === 0 && <p className={styles.quiet}>{t.hidden}</p>}
      {!isMine && self.length === 0 && <p className={styles.quiet}>{t.waitSelf}</p>}
      {result && (
        <Section title={t.result}>
          <p className={styles.words}>{result}</p>
          {needs.length > 0 && <p>{join.pair(t.needs, join.list(needs.map(nameOf)))}</p>}
          {ownWords && <p className={styles.words}>{join.pair(t.ownWords, ownWords)}</p>}
        </Section>
      )}
    </RecordPage>
  )
}

/** Both views and the last period, group by group, and then one by one with what was seen. */
function Picture({ appraisal: { qualities, self, rated, before } }: { appraisal: Appraisal }) {
  const t = useTexts(growthTexts)
  const join = useJoining()
  const w = useTexts(words)
  const say = useSay()
  const [group, choose] = useState<(typeof qualityGroups)[number]>(qualityGroups[0])
  const shown = qualities.filter(({ chapter }) => chapter === group)
  const valuesOf = (ratings: readonly Rating[]) =>
    shown.map(({ key }) => ratings.find((one) => one.key === key)?.rating ?? null)
  const series = [
    { name: t.self, values: valuesOf(self), colour: '--sky' as const },
    { name: t.rated, values: valuesOf(rated), colour: '--jade' as const },
    { name: t.before, values: valuesOf(before), colour: '--edge' as const },
  ].filter(({ values }) => values.some((value) => value !== null))
  return (
    <>
      <div>
        <Segmented
          value={group}
          onChange={choose}
          options={qualityGroups.map((value) => ({ value, label: w.chapters[value] }))}
        />
      </div>
      <Chart
        kind="radar"
        most={5}
        height={320}
        question={t.question}
        counted={t.counted}
        categories={shown.map((quality) => say(quality))}
        series={series}
      />
      <Section title={t.ratings}>
        <ul className={styles.plain}>
          {shown.map((quality) => {
            const example = rated.find(({ key }) => key === quality.key)?.example
            const given = series.flatMap(({ name, values }) => {
              const value = values[shown.indexOf(quality)]
              return value ? [`${name} ${value}`] : []
            })
            return (
              <li key={quality.key}>
                <div className={styles.between}>
                  <strong>{say(quality)}</strong>
                  <span>{given.join(' · ')}</span>
                </div>
                <span className={styles.quiet}>
                  {say({ zh: quality.observedZh, en: quality.observedEn })}
                </span>
                {example && <span>{join.pair(t.example, example)}</span>}
              </li>
            )
          })}
        </ul>
      </Section>
    </>
  )
}
