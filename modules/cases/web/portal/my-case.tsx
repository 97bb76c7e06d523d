import { useQuery } from '@tanstack/react-query'
import { Card } from '#design/portal/card.tsx'
import { Face } from '#design/portal/face.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { useLanguage } from '#design/language.ts'
import { Countdown } from '#design/plain/countdown.tsx'
import { HomePlan } from '#design/plain/home-plan.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from './api.ts'
import { Conversation } from './conversation.tsx'
import styles from './portal.module.css'
import { PlanSteps } from './plan-steps.tsx'
import { WhoKnows } from './letter/who-knows.tsx'
import { PlanWord } from './plan-word.tsx'
import { Judgement, Reopen } from './judgement.tsx'
import { texts } from './texts.ts'

/** One matter from the customer's side: how it stands, who has it, what was said, and the last word. @serves S2-07, S3-46, S3-48, 7.2 */
export default function MyCase() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { caseId } = useRouteParams('caseId')
  const { data: view, error } = useQuery(cases.query.getMyCase({ params: { caseId } }))
  if (error)
    return (
      <Page title={t.progress} back="/cases">
        <ErrorState title={error.message} />
      </Page>
    )
  if (!view)
    return (
      <Page title={t.progress} back="/cases">
        <Skeleton lines={6} />
      </Page>
    )
  const first = view.promises.find(({ target }) => target === 'firstReply')
  return (
    <Page title={view.title} back="/cases" lead={language === 'zh' ? view.progressZh : view.progressEn}>
      <Card>
        <div className={styles.stack}>
          <Face {...view.owner}>
            {view.hotline && (
              <a
                className={styles.call}
                href={`tel:${view.hotline}`}
                aria-label={t.callHotline(view.hotline)}
              >
                <Icon name="phone" size={20} />
              </a>
            )}
          </Face>
          {first?.dueAt && (
            <Countdown
              label={t.firstReply}
              from={view.openedAt}
              until={first.dueAt}
              keptAt={view.firstRepliedAt}
            />
          )}
        </div>
      </Card>
      {view.goesOnIn && (
        <Notice icon="message">
          {t.goesOn} <AppLink to={`/cases/${view.goesOnIn.id}`}>{view.goesOnIn.title}</AppLink>
        </Notice>
      )}
      <WhoKnows view={view} />
      {view.dispute && (
        <Notice icon="message">
          {view.dispute[language]} {t.askWhom(view.dispute.contactName, view.dispute.contactPhone)}
        </Notice>
      )}
      {view.ofTenant && <Notice icon="home">{t.ofTenantHint}</Notice>}
      {!view.canAnswerPlan && view.milestones.length > 0 && (
        <Card title={t.steps}>
          <PlanSteps steps={view.milestones} />
        </Card>
      )}
      {view.canAnswerPlan && <PlanWord view={view} />}
      {!view.ofTenant && <Judgement view={view} />}
      <Conversation view={view} />
      {view.canReopen && !view.canRate && <Reopen caseId={view.id} />}
      {view.pointed?.plan && view.pointed.spot.room && (
        <Card title={t.place2}>
          <HomePlan
            plan={view.pointed.plan}
            label={view.place ?? t.place2}
            point={{ ...view.pointed.spot, room: view.pointed.spot.room }}
          />
        </Card>
      )}
      <p className={styles.quiet}>
        {t.kinds[view.kind]} · {view.number}
        {view.homeLabel && ` · ${view.homeLabel}`}
        {!view.reportedByMe && view.reporterName && ` · ${t.by2(view.reporterName)}`}
      </p>
    </Page>
  )
}
