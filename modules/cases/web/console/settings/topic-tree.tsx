import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { organizationWords } from '#modules/organization/web/pick.ts'
import { cases, type Topic } from '../api.ts'
import { toneOfUrgency, words } from '../words.ts'
import { SettingTabs } from './tabs.tsx'
import { AddTopic } from './topic-form.tsx'
import styles from './topics.module.css'
import { topicTexts as texts } from './topic-texts.ts'

/** What cases can be about: a tree with what each topic implies. @serves S2-02, S3-43 */
export default function TopicTree() {
  const t = useTexts(texts)
  const may = useMay()('cases.keepTerms')
  const [sought, seek] = useState('')
  const [isAll, showAll] = useState(false)
  const { data, error } = useQuery(cases.query.listTopics())
  const shown = data && visible(data.items, sought, isAll)
  return (
    <>
      <PageHead title={t.title} hint={t.hint} actions={may && <AddTopic parentId={null} type="primary" />} />
      <SettingTabs active="topics" />
      <div className={styles.bar}>
        <Input.Search
          className={styles.search}
          placeholder={t.search}
          aria-label={t.search}
          allowClear
          value={sought}
          onChange={({ target }) => seek(target.value)}
        />
        <Checkbox checked={isAll} onChange={({ target }) => showAll(target.checked)}>
          {t.showRetired}
        </Checkbox>
      </div>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={10} />}
      {shown?.length === 0 && <EmptyState icon="case" title={t.none} hint={t.noneHint} />}
      {shown && shown.length > 0 && (
        <ul className={styles.tree}>
          <Branch topics={shown} parentId={null} depth={0} isOpen={sought.trim() !== ''} />
        </ul>
      )}
    </>
  )
}

/** What is looked for, with everything above it. */
function visible(topics: readonly Topic[], sought: string, isAll: boolean): Topic[] {
  const wanted = sought.trim().toLowerCase()
  const used = topics.filter(({ active }) => isAll || active)
  const hits = used.filter(({ zh, en, code }) => `${zh} ${en} ${code}`.toLowerCase().includes(wanted))
  const kept = new Set<string>()
  const keep = (topic: Topic | undefined): void => {
    if (!topic || kept.has(topic.id)) return
    kept.add(topic.id)
    keep(used.find(({ id }) => id === topic.parentId))
  }
  for (const hit of hits) keep(hit)
  return used.filter(({ id }) => kept.has(id))
}

interface BranchProps {
  topics: readonly Topic[]
  parentId: string | null
  depth: number
  /** Where something is looked for, everything stands open. */
  isOpen: boolean
}

function Branch({ topics, parentId, depth, isOpen }: BranchProps) {
  return topics
    .filter((topic) => topic.parentId === parentId)
    .map((topic) => <Twig key={topic.id} topic={topic} topics={topics} depth={depth} isOpen={isOpen} />)
}

function Twig({ topic, topics, depth, isOpen }: Omit<BranchProps, 'parentId'> & { topic: Topic }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const o = useTexts(organizationWords)
  const say = useSay()
  const [unfolded, unfold] = useState(false)
  const hasMore = topics.some(({ parentId }) => parentId === topic.id)
  const open = isOpen || unfolded
  return (
    <li>
      <div
        className={styles.line}
        style={{ '--depth': depth }}
        data-top={depth === 0}
        data-retired={!topic.active}
      >
        {hasMore ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-label={say(topic)}
            onClick={() => unfold(!unfolded)}
          >
            <Icon name="right" size={14} />
          </button>
        ) : (
          <span className={styles.toggle} />
        )}
        <span className={styles.name}>
          <AppLink to={`/case-topics/${topic.id}`}>{say(topic)}</AppLink>
        </span>
        <span className={styles.facts}>
          <span>{topic.departmentKind ? o.departmentKinds[topic.departmentKind] : '—'}</span>
          <span>
            <StatusTag bare tone={topic.active ? toneOfUrgency[topic.urgency]! : 'off'}>
              {topic.active ? w.urgencies[topic.urgency] : t.retired}
            </StatusTag>
          </span>
        </span>
      </div>
      {hasMore && open && (
        <ul>
          <Branch topics={topics} parentId={topic.id} depth={depth + 1} isOpen={isOpen} />
        </ul>
      )}
    </li>
  )
}
