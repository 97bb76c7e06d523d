import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Search, View } from '#design/list/model.ts'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { type Exception, journey } from '../api.ts'
import { stepNames } from '../step-names.ts'
import { words } from '../words.ts'
import { NextSteps } from './next-steps.tsx'
import { texts } from './texts.ts'

type Kind = Exception['kind']
const tones: Record<Kind, Tone> = {
  waiverAsked: 'act',
  overdue: 'late',
  notReached: 'act',
  evidenceMissing: 'act',
  evidenceReplaced: 'info',
  waived: 'off',
  waiverTakenBack: 'info',
}
const most = 1000

/** What did not go as the standard wants, each with its next step; leaders see all, others begin with their own. @serves 2.0, S2-03, S2-46, S0-16 */
export default function Exceptions() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  const may = useMay()
  const leads = may('journey.waive') || may('journey.assign')
  const mine = leads ? {} : { mine: true }
  const { data: counts } = useQuery(journey.query.countExceptions({ query: mine }))
  const kinds = Object.keys(tones) as Kind[]
  const own: Search = leads ? {} : { mine: 'true' }
  const views: View[] = [
    { key: 'all', title: t.all, search: {}, opens: leads },
    { key: 'own', title: t.own, search: { mine: 'true' }, opens: !leads },
    ...kinds.map((kind) => ({
      key: kind,
      title: t.kinds[kind],
      search: { kind, ...own },
    })),
  ]
  return (
    <ListPage<Exception>
      name="journey.exceptions"
      title={t.title}
      hint={t.hint}
      list={journey.call.listExceptions}
      rowKey={({ id }) => id}
      rowLink={({ kind, id, action }) =>
        `/journey-actions/${action.id}${kind === 'evidenceReplaced' ? `?evidence=${id.split(' ')[1]}` : ''}`
      }
      order="kind"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('kind', t.kind, kinds, t.kinds, { tones }),
        {
          kind: 'choice',
          key: 'step',
          title: t.step,
          options: Object.entries(stepNames).map(([value, { name }]) => ({ value, label: say(name) })),
        },
        {
          kind: 'choice',
          key: 'performer',
          title: t.post,
          options: Object.entries(w.roles).map(([value, label]) => ({ value, label })),
        },
        { kind: 'entity', key: 'staffId', title: t.staff, search: searchStaff, labelOf: nameOfStaff },
        {
          kind: 'choice',
          key: 'days',
          title: t.howLong,
          options: Object.entries(t.days).map(([value, label]) => ({ value, label })),
        },
        { kind: 'flag', key: 'mine', title: t.mine },
      ]}
      views={views}
      exportAs="journey.listExceptions"
      empty={<EmptyState icon="check" title={t.none} hint={t.noneHint} />}
    >
      <StatRow>
        {kinds.map((kind) => {
          const count = counts?.[kind] ?? 0
          if (count === 0) return null
          return (
            <StatCard
              key={kind}
              label={t.kinds[kind]}
              value={count >= most ? `${most - 1}+` : count}
              tone={tones[kind]}
              link={(inside) => (
                <AppLink to={`/journey-exceptions?kind=${kind}${leads ? '' : '&mine=true'}`}>
                  {inside}
                </AppLink>
              )}
            />
          )
        })}
      </StatRow>
    </ListPage>
  )
}

function useColumns(): Column<Exception>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  return [
    {
      key: 'action',
      title: t.action,
      card: 'title',
      render: ({ action }) => say(action.title),
      exported: { path: 'action.title', isSaid: true },
    },
    {
      key: 'kind',
      title: t.kind,
      width: 110,
      card: 'corner',
      sort: { by: 'kind', as: 'text' },
      render: ({ kind }) => (
        <StatusTag bare tone={tones[kind]}>
          {t.kinds[kind]}
        </StatusTag>
      ),
      exported: { path: 'kind', words: t.kinds },
    },
    {
      key: 'where',
      title: t.where,
      width: 190,
      render: ({ action, project }) => action.home || project,
      exported: [{ path: 'action.home' }, { path: 'project' }],
    },
    {
      key: 'responsible',
      title: t.responsible,
      width: 110,
      render: ({ responsible, action }) => responsible ?? w.roles[action.performer] ?? action.performer,
      exported: [{ path: 'responsible' }, { path: 'action.performer', title: t.post, words: w.roles }],
    },
    {
      key: 'since',
      title: t.since,
      width: 110,
      sort: { by: 'since', as: 'time' },
      render: ({ kind, since, action }) =>
        kind === 'overdue' ? <DateText date={action.dueOn} /> : <RelativeTime at={since} />,
      exported: { path: 'since', kind: 'date' },
    },
    {
      key: 'due',
      title: t.due,
      width: 110,
      optional: true,
      sort: { by: 'dueOn', as: 'time' },
      render: ({ action }) => <DateText date={action.dueOn} />,
      exported: { path: 'action.dueOn', kind: 'date' },
    },
    {
      key: 'reason',
      title: t.reason,
      width: 180,
      render: ({ kind, reason, by, decidedBy }) =>
        [reason, by, decidedBy && (kind === 'waived' ? t.approvedBy : t.takenBackBy)(decidedBy)]
          .filter(Boolean)
          .join(' · ') || null,
      exported: { path: 'reason' },
    },
    {
      key: 'by',
      title: t.askedBy,
      width: 110,
      optional: true,
      render: ({ by }) => by,
      exported: { path: 'by' },
    },
    {
      key: 'decidedBy',
      title: t.decidedBy,
      width: 110,
      optional: true,
      render: ({ decidedBy }) => decidedBy,
      exported: { path: 'decidedBy' },
    },
    { key: 'next', title: t.next, width: 230, render: (row) => <NextSteps row={row} /> },
  ]
}
