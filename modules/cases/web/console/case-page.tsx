import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { useLanguage } from '#design/language.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { Actions } from './actions.tsx'
import { cases, type CaseView } from './api.ts'
import { ConfidencePanel } from './confidential/confidence-panel.tsx'
import { CustomerPanel } from './customer-panel.tsx'
import styles from './case-page.module.css'
import { CaseDesk } from './desk/case-desk.tsx'
import { DeveloperWay } from './developer/way.tsx'
import { DisputePanel } from './disputes/dispute-panel.tsx'
import { History } from './history.tsx'
import { Lesson } from './lessons/lesson.tsx'
import { loggedValues } from './logged-values.ts'
import { Needs } from './needs.tsx'
import { Next } from './next.tsx'
import { Promises } from './promises.tsx'
import { RiskTags } from './risk-tags.tsx'
import { BondTags } from './together/bond-tags.tsx'
import { LinksPanel } from './together/links-panel.tsx'
import { SpecialPanel } from './special/special-panel.tsx'
import { Tasks } from './tasks.tsx'
import { texts } from './texts.ts'
import { Told } from './told.tsx'
import { toneOfCase, toneOfUrgency, words } from './words.ts'

/** One case with everything around it: steps, promises, words, tasks, and the customer beside it. @serves S2-09, S0-46, S1-50, S3-45, S3-47, S2-50, S2-03 */
export default function CasePage() {
  const { caseId } = useRouteParams('caseId')
  const { data: view, error } = useQuery(cases.query.getCase({ params: { caseId } }))
  if (error) return <ErrorState title={error.message} />
  return view ? <Loaded view={view} /> : <Skeleton lines={10} />
}

function Loaded({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const may = useMay()
  const { data: links } = useQuery(cases.query.caseLinks({ params: { caseId: view.id } }))
  const level = language === 'zh' ? view.levelZh : view.levelEn
  const category = language === 'zh' ? view.categoryZh : view.categoryEn
  // On a telephone what stands at the side comes first: the words of the customer before who she is.
  const phone = usePhone()
  const said = <Said view={view} />
  const closures = loggedValues['cases.case_file.closure']![language]
  return (
    <RecordPage
      back={{ to: '/cases', label: t.inbox }}
      title={view.title}
      hint={view.number}
      status={
        <StatusTag tone={toneOfCase(view)}>
          {[w.states[view.state], view.closure && closures[view.closure]].filter(Boolean).join(' · ')}
        </StatusTag>
      }
      facts={[
        { label: t.kind, value: w.kinds[view.kind] },
        {
          label: t.urgency,
          value: (
            <StatusTag bare tone={toneOfUrgency[view.urgency]!}>
              {w.urgencies[view.urgency]}
            </StatusTag>
          ),
        },
        { label: t.category, value: category ?? '—' },
        {
          label: t.home,
          value: view.homeId ? <AppLink to={`/homes/${view.homeId}`}>{view.homeLabel}</AppLink> : '—',
        },
        { label: t.owner, value: view.owner.name },
        ...(level && !view.closedAt
          ? [
              {
                label: t.level,
                value: (
                  <StatusTag bare tone="late">
                    {level}
                  </StatusTag>
                ),
              },
            ]
          : []),
        {
          label: t.channel,
          value:
            view.channel === 'board' && may('board.read') ? (
              <AppLink to={`/board/${view.id}`}>{t.boardPost}</AppLink>
            ) : (
              w.channels[view.channel]
            ),
        },
        { label: t.opened, value: <RelativeTime at={view.openedAt} /> },
        ...(view.externalNumber ? [{ label: t.externalNumber, value: view.externalNumber }] : []),
      ]}
      next={
        <>
          <Next view={view} />
          {phone && said}
        </>
      }
      related={
        <>
          <CustomerPanel
            caseId={view.id}
            personId={view.reporterPersonId}
            homeId={view.homeId}
            name={view.reporterName}
          />
          <DisputePanel view={view} />
          <LinksPanel view={view} links={links} />
        </>
      }
    >
      {!phone && said}
      <SpecialPanel view={view} />
      <ConfidencePanel view={view} />
      <Promises view={view} />
      <DeveloperWay view={view} />
      <Tasks view={view} />
      <Actions view={view} />
      <Lesson view={view} />
      <Section title={t.history}>
        <History view={view} merged={links?.entries} />
      </Section>
      <Section title={t.steps}>
        <ol className={styles.steps}>
          {view.steps.map((step) => (
            <li key={step.number} className={styles.step} data-state={step.state}>
              <span>{`${step.number}. ${step[language]}`}</span>
              {step.at && <RelativeTime at={step.at} />}
              {step.by}
            </li>
          ))}
        </ol>
      </Section>
      <CaseDesk view={view} />
    </RecordPage>
  )
}

function Said({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const join = useJoining()
  const may = useMay()
  return (
    <Section title={t.body}>
      <p className={styles.body}>{view.body}</p>
      {view.place && (
        <p className={styles.internal}>
          {t.place + join.colon}
          {view.commonId && may('estate.read') ? (
            <AppLink to={`/commons/${view.commonId}`}>{view.place}</AppLink>
          ) : (
            view.place
          )}
        </p>
      )}
      <Told view={view} />
      <p className={styles.row}>
        <BondTags {...view} />
        <RiskTags risks={view.risks} />
        {view.satisfaction && <Tag>{t.satisfaction(view.satisfaction)}</Tag>}
        {view.solved === false && <Tag color="error">{t.unsolved}</Tag>}
        {view.reopenedCount > 0 && <Tag>{t.reopened(view.reopenedCount)}</Tag>}
        {view.planAgreed !== null && (
          <Tag color={view.planAgreed ? 'success' : 'error'}>
            {view.planAgreed ? t.planAgreed : t.planRefused}
          </Tag>
        )}
      </p>
      <Needs view={view} />
    </Section>
  )
}
