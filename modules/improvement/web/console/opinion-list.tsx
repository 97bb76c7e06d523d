import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { channels, opinionStates, steps } from '../../contract.ts'
import { words } from '../parts/words.ts'
import { improvement, nameOfTopic, type OpinionLine, searchTopics } from './api.ts'
import { GroupOpinions } from './group-opinions.tsx'
import { texts } from './opinion-texts.ts'
import { RecordOpinion } from './record-opinion.tsx'
import { ImprovementTabs } from './tabs.tsx'
import { toneOfOpinion } from './tones.ts'

/** The pool of opinions: everything that was heard, from where, and what became of it. @serves S0-20, S0-32, 7.1 */
export default function OpinionList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const record = may('improvement.record') && <RecordOpinion />
  return (
    <ListPage<OpinionLine>
      name="improvement.opinions"
      title={t.title}
      hint={t.hint}
      list={improvement.call.listOpinions}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/improvement/opinions/${id}`}
      order="-saidOn"
      search={{ key: 'q', hint: t.search }}
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('state', t.state, opinionStates, w.states, { several: true, tones: toneOfOpinion }),
        choiceFilter('channel', t.channel, channels, w.channels, { several: true }),
        choiceFilter('step', t.step, steps, w.steps, { several: true }),
        { kind: 'entity', key: 'topicId', title: t.topic, search: searchTopics, labelOf: nameOfTopic },
        { kind: 'dates', key: 'said', title: t.saidOn, from: 'saidFrom', until: 'saidUntil' },
        { kind: 'flag', key: 'isOverdue', title: t.overdue },
      ]}
      views={[
        { key: 'waiting', title: t.waiting, search: { state: 'new,grouped' } },
        { key: 'proposals', title: t.proposals, search: { channel: 'talkMeeting' } },
        { key: 'overdue', title: t.overdue, search: { isOverdue: 'true' } },
        { key: 'all', title: t.every, search: {} },
      ]}
      exportAs="improvement.listOpinions"
      actions={record}
      {...(may('improvement.lead') && {
        selecting: {
          labelOf: ({ words: said }) => said.slice(0, 20),
          actions: (rows, clear) => <GroupOpinions opinions={rows} onDone={clear} />,
        },
      })}
      empty={<EmptyState icon="message" title={t.none} hint={t.noneHint} action={record} />}
    >
      <ImprovementTabs active="opinions" />
    </ListPage>
  )
}

function useColumns(): Column<OpinionLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  return [
    {
      key: 'words',
      title: t.said,
      card: 'title',
      exported: { path: 'words' },
      render: ({ words: said }) => (said.length > 60 ? `${said.slice(0, 60)}…` : said),
    },
    {
      key: 'state',
      title: t.state,
      width: 110,
      card: 'corner',
      exported: { path: 'state', words: w.states },
      render: ({ state, isOverdue }) => (
        <StatusTag bare tone={isOverdue ? 'late' : toneOfOpinion[state]}>
          {isOverdue ? t.overdue : w.states[state]}
        </StatusTag>
      ),
    },
    {
      key: 'topic',
      title: t.topic,
      width: 115,
      sort: { by: 'topic' },
      exported: { path: 'topic', isSaid: true },
      render: ({ topic }) => topic && say(topic),
    },
    {
      key: 'channel',
      title: t.channel,
      width: 100,
      exported: { path: 'channel', words: w.channels },
      render: ({ channel }) => w.channels[channel],
    },
    {
      key: 'step',
      title: t.step,
      width: 90,
      exported: { path: 'step', words: w.steps },
      render: ({ step }) => step && w.steps[step],
    },
    dateColumn('saidOn', t.saidOn, { width: 85, sort: { by: 'saidOn', as: 'time' } }),
    {
      key: 'home',
      title: t.home,
      width: 155,
      exported: { path: 'home' },
      render: ({ home, projectName }) => home ?? projectName,
    },
    {
      key: 'name',
      title: t.who,
      width: 100,
      optional: true,
      exported: { path: 'name' },
      render: ({ name }) => name ?? w.anonymous,
    },
    textColumn('responsible', t.responsible, { width: 90 }),
    {
      key: 'dueOn',
      title: t.dueOn,
      width: 110,
      sort: { by: 'dueOn', as: 'time' },
      exported: { path: 'dueOn', kind: 'date' },
      render: ({ dueOn, decidedOn }) => dueOn && decidedOn === null && <DateText date={dueOn} />,
    },
  ]
}
