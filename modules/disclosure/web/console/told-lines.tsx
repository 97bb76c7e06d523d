import { Button } from 'antd'
import type { ReactNode } from 'react'
import { AppLink, useGo } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type ToldSoFar } from './api.ts'
import styles from './disclosure.module.css'
import { HandCard } from './hand-card.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { toldTexts } from './told-texts.ts'

type Line = ToldSoFar['lines'][number]
interface LineProps {
  told: ToldSoFar
  line: Line
}

/** What is told, line by line: how it stands, and the deed that completes it. */
export function ToldLines({ told, kinds }: { told: ToldSoFar; kinds: readonly Line['what'][] }) {
  const t = useTexts(toldTexts)
  return (
    <ul className={styles.told}>
      {told.lines
        .filter(({ what }) => kinds.includes(what))
        .map((line) => (
          <li key={line.what}>
            <div>
              <b>{t.lines[line.what]}</b>{' '}
              {line.number !== null && <span className={styles.quiet}>{t.version(line.number)}</span>}
              <Standing line={line} />
            </div>
            <Deed told={told} line={line} />
          </li>
        ))}
    </ul>
  )
}

const isCard = (what: Line['what']) => what === 'visitCard' || what === 'signingCard'

function Standing({ line: { what, aboutId, on, way, by, told, topics } }: { line: Line }) {
  const t = useTexts(toldTexts)
  if (!isCard(what) && !aboutId) return <StatusTag tone="late">{t.absent}</StatusTag>
  if (on)
    return (
      <p className={styles.row}>
        <StatusTag tone="done">{isCard(what) ? t.handed : t.done}</StatusTag>
        <span className={styles.quiet}>
          <DateText date={on} /> {[way && t.ways[way], by].filter(Boolean).join(' · ')}
        </span>
      </p>
    )
  return (
    <StatusTag tone="act">{told ? t.told(told, topics!) : isCard(what) ? t.notHanded : t.open}</StatusTag>
  )
}

/** The one thing to do for a line, where there is something to do. */
function Deed({ told, line }: LineProps): ReactNode {
  const t = useTexts(toldTexts)
  const may = useMay()
  const { what, aboutId, on } = line
  const { projectId, personId } = told
  if (isCard(what))
    return (
      may('disclosure.tell') &&
      !on && <HandCard told={told} occasion={what === 'visitCard' ? 'visit' : 'signing'} />
    )
  if (!aboutId)
    return (
      <AppLink
        to={
          what === 'notice'
            ? '/disclosure/notices'
            : what === 'cancellation'
              ? '/disclosure/postings'
              : '/disclosure/scripts'
        }
      >
        {what === 'notice' || what === 'cancellation' ? t.toNotices : t.toScripts}
      </AppLink>
    )
  if (what !== 'notice' && what !== 'cancellation') return <Talk told={told} line={line} />
  if (on || !may('disclosure.tell')) return null
  return (
    <SignDialog
      name={`${what}-${personId}`}
      label={t.sign}
      about={t.lines[what]}
      hint={what === 'notice' ? t.signNotice : t.signCancellation}
      submitLabel={t.signNow}
      projectId={projectId}
      send={(fileId) =>
        what === 'notice'
          ? disclosure.call.signForNotice({ params: { noticeId: aboutId }, body: { personId, fileId } })
          : disclosure.call.signForCancellation({
              params: { postingId: aboutId },
              body: { personId, fileId },
            })
      }
    />
  )
}

function Talk({ told: { projectId, personId }, line: { what, talkId, on } }: LineProps) {
  const t = useTexts(toldTexts)
  const may = useMay()
  const go = useGo()
  const kind = what === 'topics' ? 'script' : what === 'terms' ? 'terms' : 'measures'
  const begin = useChange(() => disclosure.call.beginTalk({ body: { projectId, personId, kind } }), {
    refreshes: ['disclosure'],
    onDone: ({ id }) => go(`/disclosure/talks/${id}`),
  })
  if (talkId) return <AppLink to={`/disclosure/talks/${talkId}`}>{on ? t.look : t.goOn}</AppLink>
  return (
    may('disclosure.tell') && (
      <Button
        aria-label={`${t.begin} ${t.lines[what]}`}
        loading={begin.busy}
        onClick={() => begin.run(undefined)}
      >
        {t.begin}
      </Button>
    )
  )
}
