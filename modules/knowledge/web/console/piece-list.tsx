import type { ReactNode } from 'react'
import { dateColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { audiences, type ManySort, purposes } from '../../contract.ts'
import { words } from './parts/words.ts'
import { knowledge, type PieceLine, placeOf, toneOfEdition } from './api.ts'
import { KnowledgeTabs } from './knowledge-tabs.tsx'
import { AddPiece } from './piece-form.tsx'
import { texts } from './texts.ts'
import { useTopics } from './use-topics.ts'

/** Articles, templates or prepared plans: found by words, narrowed by what they are for, with those that are due to be looked at. */
export function PieceList({ of }: { of: ManySort }) {
  const t = useTexts(texts)
  const may = useMay()('knowledge.write')
  const heads = {
    article: { title: t.knowledge, hint: t.knowledgeHint, tab: 'knowledge' },
    template: { title: t.templates, hint: t.templatesHint, tab: 'templates' },
    plan: { title: t.plans, hint: t.plansHint, tab: 'plans' },
  } as const
  const { title, hint, tab } = heads[of]
  return (
    <ListPage<PieceLine>
      name={`knowledge.${of}`}
      title={title}
      hint={hint}
      list={knowledge.call.listPieces}
      fixed={{ of }}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `${placeOf(of)}/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="-createdAt"
      columns={useColumns(of)}
      filters={useFilters(of)}
      views={[
        { key: 'inUse', title: t.inUse, search: { active: 'true' } },
        { key: 'waiting', title: t.waiting, search: { pending: 'review' } },
        { key: 'due', title: t.dueForReview, search: { dueForReview: 'true' } },
        { key: 'every', title: t.every, search: {} },
      ]}
      viewsInBar
      exportAs="knowledge.listPieces"
      actions={may && <AddPiece of={of} />}
      empty={<EmptyState icon="book" title={t.none} hint={t.noneHint} />}
    >
      <KnowledgeTabs active={tab} />
    </ListPage>
  )
}

function useFilters(of: ManySort): Filter[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { options } = useTopics()
  const own: Filter | null =
    of === 'plan'
      ? null
      : of === 'article'
        ? {
            kind: 'choice',
            key: 'audience',
            title: t.audience,
            options: audiences.map((value) => ({ value, label: w.audiences[value]! })),
          }
        : {
            kind: 'choice',
            key: 'purpose',
            title: t.purpose,
            several: true,
            options: purposes.map((value) => ({ value, label: w.purposes[value]! })),
          }
  return [
    ...(own ? [own] : []),
    { kind: 'choice', key: 'topicId', title: t.topics, options },
    projectFilter(t.project),
    {
      kind: 'choice',
      key: 'pending',
      title: t.pending,
      several: true,
      options: (['draft', 'review'] as const).map((value) => ({
        value,
        label: w.states[value]!,
        tone: toneOfEdition[value],
      })),
    },
    { kind: 'flag', key: 'dueForReview', title: t.dueForReview },
    {
      kind: 'choice',
      key: 'active',
      title: t.state,
      options: [
        { value: 'true', label: t.inUse },
        { value: 'false', label: t.retired },
      ],
    },
  ]
}

function useColumns(of: ManySort): Column<PieceLine>[] {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const say = useSay()
  const { nameOf } = useTopics()
  const state = ({ active, pending, number }: PieceLine): ReactNode => {
    if (!active)
      return (
        <StatusTag bare tone="off">
          {t.retired}
        </StatusTag>
      )
    const shown = pending ?? (number === null ? 'draft' : 'published')
    return (
      <StatusTag bare tone={toneOfEdition[shown]}>
        {w.states[shown]}
      </StatusTag>
    )
  }
  return [
    {
      key: 'title',
      title: t.title,
      card: 'title',
      exported: { path: 'titleZh' },
      render: ({ titleZh, titleEn }) => say({ zh: titleZh, en: titleEn || titleZh }),
    },
    {
      key: 'state',
      title: t.state,
      width: 100,
      card: 'corner',
      exported: { path: 'active' },
      render: state,
    },
    ...(of === 'article'
      ? [
          {
            key: 'audience',
            title: t.audience,
            width: 110,
            exported: { path: 'audience', words: w.audiences },
            render: ({ audience }: PieceLine) => w.audiences[audience],
          },
        ]
      : of === 'template'
        ? [
            {
              key: 'purpose',
              title: t.purpose,
              width: 110,
              exported: { path: 'purpose', words: w.purposes },
              render: ({ purpose }: PieceLine) => purpose && w.purposes[purpose],
            },
          ]
        : []),
    {
      key: 'topics',
      title: t.topics,
      width: 180,
      render: ({ topicIds }) => join.list(topicIds.map(nameOf).filter(Boolean)) || null,
    },
    {
      key: 'project',
      title: t.project,
      width: 120,
      card: 'none',
      exported: { path: 'projectName' },
      render: ({ projectName }) => projectName ?? t.wholeGroup,
    },
    {
      key: 'uses',
      title: t.uses,
      width: 100,
      align: 'right',
      card: 'none',
      sort: { by: 'uses', as: 'amount' },
      exported: { path: 'uses', kind: 'number' },
      render: ({ uses }) => (uses ? t.times(uses) : null),
    },
    dateColumn('reviewOn', t.reviewOn, { sort: { by: 'reviewOn', as: 'time' } }),
    dateColumn('publishedOn', t.publishedOn, {
      card: 'none',
      sort: { by: 'publishedOn', as: 'time' },
      optional: true,
    }),
  ]
}
