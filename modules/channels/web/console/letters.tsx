import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { AppLink } from '#design/link.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { useKeysetList } from '#design/list/use-keyset-list.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Segmented } from '#design/plain/segmented.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Channel, channels, type Letter } from './api.ts'
import styles from './channels.module.css'
import { texts } from './texts.ts'
import { useFault } from './use-fault.ts'

const toneOf: Record<Letter['outcome'], Tone> = {
  opened: 'done',
  joined: 'done',
  noted: 'info',
  setAside: 'act',
  failed: 'late',
  handedOver: 'idle',
}

/** What came and went, the newest first; what looked like a machine's can be taken in. */
export function Letters({ channel: { id: channelId, aside } }: { channel: Channel }) {
  const t = useTexts(texts)
  const [shown, setShown] = useState<'all' | 'aside'>('all')
  const list = useKeysetList<Letter>(
    'channels.listLetters',
    ({ query }) => channels.call.listLetters({ params: { channelId }, query }),
    { params: { channelId }, query: { limit: 20, ...(shown === 'aside' && { aside: true }) } },
  )
  const columns = useColumns(channelId)
  return (
    <Section
      title={t.letters}
      aside={
        (aside > 0 || shown === 'aside') && (
          <Segmented
            label={t.letters}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: t.allLetters },
              { value: 'aside', label: `${t.onlyAside} ${aside}` },
            ]}
          />
        )
      }
    >
      {list.rows.length > 0 ? (
        <ListTable<Letter> label={t.letters} rows={list.rows} rowKey={({ id }) => id} columns={columns} />
      ) : (
        !list.isFirstLoad && <EmptyState icon="message" title={t.letterNone} />
      )}
      {list.hasMore && (
        <Button type="text" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t.more}
        </Button>
      )}
    </Section>
  )
}

function useColumns(channelId: string): Column<Letter>[] {
  const t = useTexts(texts)
  const fault = useFault()
  return [
    {
      key: 'at',
      title: t.when,
      width: 110,
      render: ({ at }) => <RelativeTime at={at} />,
    },
    {
      key: 'what',
      title: t.letter,
      render: (letter) => (
        <>
          <div>{letter.subject ?? letter.words ?? t.natures[letter.nature]}</div>
          <small className={styles.quiet}>
            {[t.directions[letter.direction], letter.address, t.natures[letter.nature]]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </>
      ),
    },
    {
      key: 'outcome',
      title: t.outcome,
      width: 130,
      render: ({ outcome, words }) => (
        <>
          <StatusTag bare tone={toneOf[outcome]}>
            {t.outcomes[outcome]}
          </StatusTag>
          {outcome === 'failed' && words && <small className={styles.quiet}>{fault(words)}</small>}
        </>
      ),
    },
    {
      key: 'deeds',
      title: t.further,
      width: 150,
      render: (letter) => <LetterDeeds channelId={channelId} letter={letter} />,
    },
  ]
}

function LetterDeeds({ channelId, letter }: { channelId: string; letter: Letter }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id: letterId, caseId, fileId, outcome } = letter
  const take = useChange(() => channels.call.takeAside({ params: { channelId, letterId } }), {
    refreshes: ['channels', 'cases'],
    said: t.tookIn,
  })
  return (
    <>
      {caseId && may('cases.read') && <AppLink to={`/cases/${caseId}`}>{t.seeCase}</AppLink>}
      {outcome === 'setAside' && may('channels.keep') && (
        <ConfirmAction
          label={t.takeIn}
          consequence={t.takeInWords}
          busy={take.busy}
          onConfirm={() => take.run(undefined)}
        />
      )}{' '}
      {fileId && !caseId && <a href={`/api/files/${fileId}`}>{t.original}</a>}
    </>
  )
}
