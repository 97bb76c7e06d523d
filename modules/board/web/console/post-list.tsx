import { choiceFilter } from '#design/list/filters.ts'
import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime, RemainingTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { postStates, standings } from '../../contract.ts'
import { board, type PostLine, toneOfPost } from './api.ts'
import { texts } from './texts.ts'

/** What waits for a moderator, the nearest term first, and everything that was decided. @serves S1-11 */
export default function PostList() {
  const t = useTexts(texts)
  return (
    <ListPage<PostLine>
      name="board.posts"
      title={t.title}
      hint={t.hint}
      list={board.call.listPosts}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/board/${id}`}
      order="decideBy"
      search={{ key: 'q', hint: t.search }}
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('state', t.state, postStates, t.states, { several: true }),
        choiceFilter('standing', t.standing, standings, t.standings, { several: true }),
        { kind: 'flag', key: 'isAppealed', title: t.appealed },
        { kind: 'flag', key: 'isOverdue', title: t.isOverdue },
      ]}
      views={[
        { key: 'waiting', title: t.toDecide, search: { state: 'waiting' } },
        { key: 'appeals', title: t.appeals, search: { isAppealed: 'true' } },
        { key: 'unanswered', title: t.standings.unanswered, search: { standing: 'unanswered' } },
        { key: 'all', title: t.every, search: {} },
      ]}
      exportAs="board.listPosts"
      empty={<EmptyState icon="message" title={t.none} hint={t.noneHint} />}
    />
  )
}

function useColumns(): Column<PostLine>[] {
  const t = useTexts(texts)
  const say = useSay()
  return [
    { key: 'title', title: t.post, card: 'title', exported: { path: 'title' }, render: ({ title }) => title },
    {
      key: 'state',
      title: t.state,
      width: 130,
      card: 'corner',
      exported: { path: 'state', words: t.states },
      render: (post) => (
        <StatusTag bare tone={toneOfPost(post)}>
          {post.isOverdue ? t.isOverdue : post.isAppealed ? t.appealed : t.states[post.state]}
        </StatusTag>
      ),
    },
    {
      key: 'decideBy',
      title: t.decideBy,
      width: 130,
      sort: { by: 'decideBy', as: 'time' },
      exported: { path: 'decideBy', kind: 'date' },
      render: ({ state, isAppealed, decideBy }) =>
        (state === 'waiting' || isAppealed) && <RemainingTime until={decideBy} />,
    },
    {
      key: 'standing',
      title: t.standing,
      width: 110,
      exported: { path: 'standing', words: t.standings },
      render: ({ standing }) => standing && t.standings[standing],
    },
    {
      key: 'number',
      title: t.number,
      width: 90,
      exported: { path: 'number' },
      render: ({ number }) => t.numberOf(number),
    },
    textColumn('projectName', t.project, { key: 'project', width: 120 }),
    {
      key: 'topic',
      title: t.topic,
      width: 110,
      exported: { path: 'topic', isSaid: true },
      render: ({ topic }) => say(topic),
    },
    textColumn('nickname', t.nickname, { width: 110, optional: true }),
    {
      key: 'postedAt',
      title: t.postedAt,
      width: 120,
      sort: { by: 'postedAt', as: 'time' },
      exported: { path: 'postedAt', kind: 'date' },
      render: ({ postedAt }) => <RelativeTime at={postedAt} />,
    },
    {
      key: 'meToo',
      title: t.meToo,
      width: 80,
      exported: { path: 'meToo' },
      render: ({ meToo }) => (meToo > 0 ? meToo : null),
    },
  ]
}
