import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { SortPicker } from '#design/list/sort-picker.tsx'
import { type KeysetList, useKeysetList } from '#design/list/use-keyset-list.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { ActionRows } from '../action-rows.tsx'
import { type ActionLine, type Board, type HomeInStep, journey } from '../api.ts'
import type { Drill } from './board.tsx'
import styles from './board.module.css'
import { texts } from './texts.ts'
import { todayTexts } from '../today-texts.ts'
import { words } from '../words.ts'

interface BoardDrillProps {
  projectId: string
  board: Board
  drill: Drill
  onClose: () => void
}

/** What a figure of the board counts: the homes of a step, or the actions of a post or a building. */
export function BoardDrill({ projectId, board, drill, onClose }: BoardDrillProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  const step = board.steps.find((one) => one.step === drill.step)
  const close = (
    <Button type="link" size="small" onClick={onClose}>
      {t.close}
    </Button>
  )
  if (step)
    return (
      <Section title={t.inStep(say(step.name))} aside={close}>
        <HomesInStep key={step.step} projectId={projectId} step={step.step} />
      </Section>
    )
  const { performer, building, staffId, unnamed, of } = drill
  const person = board.people.find(({ staff }) => staff?.id === staffId)?.staff
  const inStep = board.steps.find((one) => one.step === of)
  const names = [
    person?.name,
    building,
    performer && (w.roles[performer] ?? performer),
    inStep && say(inStep.name),
  ]
  const name = names.filter(Boolean).join(' · ')
  if (!name) return null
  return (
    <Section title={t.open(name)} aside={close}>
      <OpenActions
        key={`${performer} ${building} ${staffId} ${unnamed} ${of}`}
        projectId={projectId}
        drill={{ performer, building, staffId, unnamed, step: inStep?.step }}
        isLate={of !== undefined}
      />
    </Section>
  )
}

function HomesInStep({ projectId, step }: { projectId: string; step: Board['steps'][number]['step'] }) {
  const t = useTexts(texts)
  const [sort, setSort] = useState('enteredOn')
  const list = useKeysetList<HomeInStep>(
    'journey.homes-in-step',
    ({ query }) => journey.call.homesInStep({ params: { projectId, step }, query }),
    {
      params: { projectId, step },
      query: { sort, limit: 50 },
    },
  )
  return (
    <Listed list={list}>
      <SortPicker
        columns={[
          { title: t.entered, sort: { by: 'enteredOn', as: 'time' } },
          { title: t.home, sort: { by: 'home' } },
        ]}
        order={sort}
        sortBy={setSort}
      />
      <ul className={styles.homes}>
        {list.rows.map(({ homeId, personId, name, enteredOn, late }) => (
          <li key={homeId ?? personId}>
            <AppLink to={homeId ? `/homes/${homeId}/journey` : `/customers/${personId}/journey`}>
              {name}
            </AppLink>
            <span className={styles.quiet}>
              {t.since} <DateText date={enteredOn} />
            </span>
            {late > 0 ? <StatusTag bare tone="late">{`${t.ofStep} ${late}`}</StatusTag> : <span />}
          </li>
        ))}
      </ul>
    </Listed>
  )
}

interface OpenActionsProps {
  projectId: string
  drill: Record<'performer' | 'building' | 'staffId' | 'step', string | undefined> & {
    unnamed: boolean | undefined
  }
  /** Opens with what is late alone, as the field counts that was clicked. */
  isLate: boolean
}

function OpenActions({ projectId, drill, isLate }: OpenActionsProps) {
  const t = useTexts(texts)
  const [late, setLate] = useState(isLate)
  const [sort, setSort] = useState('dueOn')
  const list = useKeysetList<ActionLine>(
    'journey.open-actions',
    ({ query }) => journey.call.listOpenActions({ params: { projectId }, query }),
    {
      params: { projectId },
      query: { ...drill, late, sort, limit: 50 },
    },
  )
  return (
    <>
      <Checkbox checked={late} onChange={({ target }) => setLate(target.checked)}>
        {t.onlyLate}
      </Checkbox>
      <SortPicker
        columns={[
          { title: t.due, sort: { by: 'dueOn', as: 'time' } },
          { title: t.step, sort: { by: 'step' } },
          { title: t.home, sort: { by: 'home' } },
        ]}
        order={sort}
        sortBy={setSort}
      />
      <Listed list={list}>
        <ActionRows actions={list.rows} withHome label={t.everything} />
      </Listed>
    </>
  )
}

function Listed({ list, children }: { list: KeysetList<unknown>; children: React.ReactNode }) {
  const t = useTexts(texts)
  const more = useTexts(todayTexts).more
  if (list.isFirstLoad) return <Skeleton lines={5} />
  if (list.rows.length === 0) return <p className={styles.quiet}>{t.empty}</p>
  return (
    <>
      {children}
      {list.hasMore && (
        <Button loading={list.isLoadingMore} onClick={list.loadMore}>
          {more}
        </Button>
      )}
    </>
  )
}
