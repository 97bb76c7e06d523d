import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { organizationWords } from '#modules/organization/web/pick.ts'
import { cases, type Topic } from '../api.ts'
import { toneOfUrgency, words } from '../words.ts'
import styles from './settings.module.css'
import { AddTopic, EditTopic, turned } from './topic-form.tsx'
import { MergeTopic, MoveTopic } from './topic-moves.tsx'
import { pathOf } from './topic-names.ts'
import { topicTexts as texts } from './topic-texts.ts'

/** One topic: what it implies, what lies below it, who kept it. @serves S2-02 */
export default function TopicPage() {
  const { topicId } = useRouteParams('topicId')
  const { data, error } = useQuery(cases.query.listTopics())
  if (error) return <ErrorState title={error.message} />
  const topic = data?.items.find(({ id }) => id === topicId)
  return data && topic ? <Loaded topic={topic} topics={data.items} /> : <Skeleton lines={8} />
}

function Loaded({ topic, topics }: { topic: Topic; topics: readonly Topic[] }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const o = useTexts(organizationWords)
  const say = useSay()
  const { departmentKind, departmentLevel, urgency, active, mergedInto, changedBy } = topic
  const below = topics.filter(({ parentId }) => parentId === topic.id)
  return (
    <RecordPage
      back={{ to: '/case-topics', label: t.title }}
      title={say(topic)}
      hint={topic.code}
      status={<StatusTag tone={active ? 'done' : 'off'}>{active ? t.inUse : t.retired}</StatusTag>}
      facts={[
        { label: t.zh, value: topic.zh },
        { label: t.en, value: topic.en },
        { label: t.parent, value: pathOf(topics, topic.parentId, say) || t.topLevel },
        {
          label: t.urgency,
          value: (
            <StatusTag bare tone={toneOfUrgency[urgency]!}>
              {w.urgencies[urgency]}
            </StatusTag>
          ),
        },
        { label: t.department, value: departmentKind ? o.departmentKinds[departmentKind] : t.noDepartment },
        ...(departmentKind
          ? [{ label: t.level, value: departmentLevel ? o.nodeKinds[departmentLevel] : t.nearest }]
          : []),
        ...(mergedInto
          ? [
              {
                label: t.wentInto,
                value: <AppLink to={`/case-topics/${mergedInto}`}>{pathOf(topics, mergedInto, say)}</AppLink>,
              },
            ]
          : []),
        ...(changedBy ? [{ label: t.changedBy, value: changedBy }] : []),
      ]}
      next={
        <NextStep
          title={active ? t.nextInUse : t.nextRetired}
          tone={active ? 'done' : 'off'}
          action={<Deeds topic={topic} topics={topics} />}
        />
      }
    >
      <Section title={t.below} aside={active && <Add topic={topic} topics={topics} />}>
        {below.length === 0 && <p className={styles.quiet}>{t.noneBelow}</p>}
        <div className={styles.stack}>
          {below.map((one) => (
            <span key={one.id} className={styles.row}>
              <AppLink to={`/case-topics/${one.id}`}>{say(one)}</AppLink>
              {!one.active && <StatusTag tone="off">{t.retired}</StatusTag>}
            </span>
          ))}
        </div>
      </Section>
      <History
        name="cases.topicHistory"
        of={topic.id}
        ask={(query) => cases.call.topicHistory({ params: { topicId: topic.id }, query })}
      />
    </RecordPage>
  )
}

const deepest = 4

function Add({ topic, topics }: { topic: Topic; topics: readonly Topic[] }) {
  const may = useMay()('cases.keepTerms')
  const depth = (id: string | null): number =>
    id === null ? 0 : 1 + depth(topics.find((one) => one.id === id)?.parentId ?? null)
  return may && depth(topic.id) < deepest && <AddTopic parentId={topic.id} />
}

function Deeds({ topic, topics }: { topic: Topic; topics: readonly Topic[] }) {
  const t = useTexts(texts)
  const may = useMay()('cases.keepTerms')
  const turn = useChange(() => turned(topic), { refreshes: ['cases'], said: t.saved })
  if (!may || topic.mergedInto) return null
  return (
    <span className={styles.row}>
      <EditTopic topic={topic} />
      <MoveTopic topic={topic} topics={topics} />
      <MergeTopic topic={topic} topics={topics} />
      {topic.active ? (
        <ConfirmAction
          label={t.retire}
          consequence={t.retireWords}
          busy={turn.busy}
          onConfirm={() => turn.run(undefined)}
        />
      ) : (
        <Button loading={turn.busy} onClick={() => turn.run(undefined)}>
          {t.use}
        </Button>
      )}
    </span>
  )
}
