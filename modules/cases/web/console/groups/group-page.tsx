import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useRouteParams } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases } from '../api.ts'
import type { Group } from './api.ts'
import { AddMember, ChangeGroup, CloseGroup, TellProgress } from './group-deeds.tsx'
import styles from './groups.module.css'
import { Members } from './members.tsx'
import { Offers } from './offers.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { texts } from './texts.ts'

/** A group complaint: its cause, its plan, what was told to all and whom it reached. @serves S1-47, S3-45, S3-46 */
export default function GroupPage() {
  const { groupId } = useRouteParams('groupId')
  const { data, error } = useQuery({
    ...cases.query.getGroup({ params: { groupId } }),
    // While a word goes out the page counts along.
    refetchInterval: ({ state }) => (state.data?.words.some(({ told, of }) => told < of) ? 2000 : false),
  })
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded group={data} /> : <Skeleton lines={8} />
}

function Loaded({ group }: { group: Group }) {
  const t = useTexts(texts)
  const isZh = useLanguage() === 'zh'
  const may = useMay()('cases.leadGroups') && group.state === 'open'
  const hasPlan = group.words.some(({ kind }) => kind === 'plan')
  return (
    <RecordPage
      back={{ to: '/case-groups', label: t.title }}
      title={group.title}
      hint={group.number}
      status={
        <StatusTag tone={group.state === 'open' ? 'active' : 'done'}>{t.states[group.state]}</StatusTag>
      }
      facts={[
        { label: t.project, value: group.projectName },
        { label: t.topic, value: (isZh ? group.categoryZh : group.categoryEn) ?? '—' },
        { label: t.owner, value: group.owner.name },
        { label: t.planUntil, value: group.planUntil ?? '—' },
        { label: t.opened, value: <RelativeTime at={group.openedAt} /> },
      ]}
      next={
        group.state === 'open' && (
          <NextStep
            title={hasPlan ? t.nextProgress : t.nextPlan}
            by={group.owner.name}
            {...(group.nextWordAt && { until: group.nextWordAt })}
            tone="act"
            action={may && (hasPlan ? <TellProgress group={group} /> : <PlanDialog group={group} />)}
          />
        )
      }
      related={
        <Section title={t.cause} aside={may && <ChangeGroup group={group} />}>
          <p className={styles.body}>{group.cause}</p>
        </Section>
      }
    >
      <StatRow>
        <StatCard label={t.customers} value={group.figures.customers} />
        <StatCard label={t.stillOpen} value={group.figures.open} />
        <StatCard
          label={t.waiting}
          value={group.figures.waiting}
          tone={group.figures.waiting ? 'act' : undefined}
        />
        <StatCard label={t.satisfaction} value={group.figures.satisfaction?.toFixed(1) ?? '—'} />
        {group.figures.unsolved > 0 && (
          <StatCard label={t.unsolved} value={group.figures.unsolved} tone="late" />
        )}
      </StatRow>
      <Offers groupId={group.id} />
      <Section title={t.measures} aside={may && hasPlan && <PlanDialog group={group} />}>
        {group.measures.length === 0 && <p className={styles.quiet}>{t.noWords}</p>}
        <ul className={styles.list}>
          {group.measures.map(({ what, person, until }) => (
            <li key={what}>
              {what}{' '}
              <span className={styles.quiet}>
                {person} · {until}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.words} aside={may && hasPlan && <CloseGroup group={group} />}>
        <ul className={styles.list}>
          {group.words.toReversed().map(({ id, kind, body, at, authorName, told, of }) => (
            <li key={id}>
              <span className={styles.row}>
                <StatusTag bare tone={told < of ? 'act' : 'done'}>
                  {t.wordKinds[kind]}
                </StatusTag>
                <span className={styles.quiet}>
                  {authorName} · <RelativeTime at={at} /> · {t.told(told, of)}
                </span>
              </span>
              <p className={styles.body}>{body}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={`${t.members} ${group.members.length}`} aside={may && <AddMember group={group} />}>
        <Members group={group} mayChange={may} />
      </Section>
      <History
        name="cases.groupHistory"
        of={group.id}
        ask={(query) => cases.call.groupHistory({ params: { groupId: group.id }, query })}
      />
    </RecordPage>
  )
}
