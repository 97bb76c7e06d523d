import { choiceFilter } from '#design/list/filters.ts'
import { listColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { ListCall } from '#design/list/use-keyset-list.ts'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import type { NoticeLine } from './api.ts'
import { texts } from './change-texts.ts'
import styles from './construction.module.css'
import { toneOfNotice } from './tones.ts'

interface NoticeBoardProps {
  /** `construction.changeNotices`: columns and views are remembered under it. */
  name: string
  back: { to: string; label: string }
  list: ListCall<NoticeLine>
  params: Record<string, string>
  exportAs: string
  /** Delays are told and not answered. */
  answers: boolean
}

/** Home by home: what was sent, received and answered. @serves 3.2, 3.9 */
export function NoticeBoard({ name, back, list, params, exportAs, answers }: NoticeBoardProps) {
  const t = useTexts(texts)
  const standings = answers
    ? (['toSend', 'sent', 'served', 'accepted', 'silent', 'cancelWanted', 'ended'] as const)
    : (['sent', 'served', 'ended'] as const)
  return (
    <ListPage<NoticeLine>
      name={name}
      title={t.board}
      hint={back.label}
      back={back}
      list={list}
      params={params}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/construction/notices/${id}`}
      order="place"
      columns={useColumns(answers)}
      filters={[
        choiceFilter('standing', t.state, standings, t.noticeStates, { tones: toneOfNotice }),
        ...(answers ? [{ kind: 'flag' as const, key: 'asked', title: t.askedFilter }] : []),
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        ...standings
          .slice(0, -1)
          .map((standing) => ({ key: standing, title: t.noticeStates[standing], search: { standing } })),
      ]}
      exportAs={exportAs}
      empty={<EmptyState icon="home" title={t.noNotices} />}
    />
  )
}

function useColumns(answers: boolean): Column<NoticeLine>[] {
  const t = useTexts(texts)
  const day = (
    key: 'sentOn' | 'servedOn' | 'answerBy' | 'answeredOn',
    title: string,
    sorted: boolean,
  ): Column<NoticeLine> => ({
    key,
    title,
    width: 120,
    sort: sorted ? { by: key, as: 'time' } : undefined,
    exported: { path: key, kind: 'date' },
    render: ({ [key]: date }) => date && <DateText date={date} />,
  })
  return [
    textColumn('home', t.home, { card: 'title', sort: { by: 'place' } }),
    {
      key: 'state',
      title: t.state,
      width: 190,
      card: 'corner',
      exported: { path: 'standing', words: t.noticeStates },
      render: ({ standing, isAsked }) => (
        <span className={styles.row}>
          <StatusTag bare tone={toneOfNotice[standing]}>
            {t.noticeStates[standing]}
          </StatusTag>
          {isAsked && (
            <StatusTag bare tone="act">
              {t.askedMark}
            </StatusTag>
          )}
        </span>
      ),
    },
    listColumn('buyers', t.buyers, { width: 130 }),
    {
      ...day('sentOn', t.sentOn, false),
      width: 150,
      render: ({ sentOn, isLate }) =>
        sentOn && (
          <span className={styles.row}>
            <DateText date={sentOn} />
            {isLate && (
              <StatusTag bare tone="late">
                {t.lateMark}
              </StatusTag>
            )}
          </span>
        ),
    },
    day('servedOn', t.servedOn, true),
    {
      key: 'way',
      title: t.way,
      width: 110,
      exported: { path: 'servedWay', words: t.serviceWays },
      render: ({ servedWay }) => servedWay && t.serviceWays[servedWay],
    },
    ...(answers ? [day('answerBy', t.answerBy, true), day('answeredOn', t.answeredOn, true)] : []),
  ]
}
