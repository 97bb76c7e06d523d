import { Button } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { actionTexts } from './action-texts.ts'
import { AddEvidence } from './add-evidence.tsx'
import type { ActionDetail, Evidence } from './api.ts'
import styles from './evidence.module.css'
import { Fingerprint } from './fingerprint.tsx'
import { words } from './words.ts'

/** Proof as it was sealed: what, by whom, when, where, and the fingerprint that shows it unaltered (domain.md 2.0 rule 4). */
export function EvidenceList({ detail }: { detail: ActionDetail }) {
  const t = useTexts(actionTexts)
  const may = useMay()
  const [adding, setAdding] = useState<{ replaces?: Evidence }>()
  const { action, evidence } = detail
  const mayAdd = may('journey.do') && action.state !== 'notApplicable'
  return (
    <Section
      title={t.evidence}
      aside={mayAdd && <Button onClick={() => setAdding({})}>{t.addEvidence}</Button>}
    >
      {evidence.length === 0 && <p className={styles.quiet}>{t.noEvidence}</p>}
      <ul className={styles.list}>
        {evidence.map((piece) => (
          <Piece
            key={piece.id}
            piece={piece}
            to={`/journey-actions/${action.id}?evidence=${piece.id}`}
            replacedBy={evidence.find(({ id }) => id === piece.replacedById)}
            onReplace={
              mayAdd && piece.kind !== 'customerTap' ? () => setAdding({ replaces: piece }) : undefined
            }
          />
        ))}
      </ul>
      <p className={styles.quiet}>{t.sealed}</p>
      <AddEvidence
        action={action}
        open={adding !== undefined}
        replaces={adding?.replaces}
        onClose={() => setAdding(undefined)}
      />
    </Section>
  )
}

interface PieceProps {
  piece: Evidence
  /** Its own page. */
  to?: string
  replacedBy: Evidence | undefined
  onReplace?: (() => void) | undefined
}

/** One sealed piece. */
export function Piece({ piece, to, replacedBy, onReplace }: PieceProps) {
  const t = useTexts(actionTexts)
  const w = useTexts(words)
  const { kind, text, recordedBy, recordedAt, deviceTime, deviceLatitude, deviceLongitude, replacedById } =
    piece
  return (
    <li data-replaced={replacedById !== null}>
      <Picture piece={piece} />
      <div>
        <div className={styles.head}>
          {replacedById === null ? <b>{w.evidence[kind]}</b> : <s>{w.evidence[kind]}</s>}
          <span className={styles.ways}>
            {replacedById === null ? (
              onReplace && (
                <Button type="link" size="small" onClick={onReplace}>
                  {t.replace}
                </Button>
              )
            ) : (
              <span className={styles.quiet}>{t.replaced}</span>
            )}
            {to && (
              <AppLink to={to} className={styles.look}>
                {t.look}
              </AppLink>
            )}
          </span>
        </div>
        {text && <p className={styles.text}>{replacedById === null ? text : <s>{text}</s>}</p>}
        {replacedBy?.replaceReason && (
          <p className={styles.text}>
            {t.replaceReason}
            {w.colon}
            {[replacedBy.replaceReason, replacedBy.recordedBy].filter(Boolean).join(' · ')}
          </p>
        )}
        <p className={styles.proof}>
          <span>
            {t.recorded} <RelativeTime at={recordedAt} /> {recordedBy}
          </span>
          {deviceTime && (
            <span>
              {t.device} <RelativeTime at={deviceTime} />
            </span>
          )}
          {deviceLatitude !== null && deviceLongitude !== null && (
            <span>
              {t.place} {deviceLatitude.toFixed(5)}, {deviceLongitude.toFixed(5)}
            </span>
          )}
          <Fingerprint label={t.fingerprint} sha256={piece.sha256} />
          {piece.fileSha256 && <Fingerprint label={t.fileFingerprint} sha256={piece.fileSha256} />}
        </p>
      </div>
    </li>
  )
}

function Picture({ piece: { kind, fileId } }: { piece: Evidence }) {
  const t = useTexts(actionTexts)
  const icon = {
    photo: 'photo',
    document: 'file',
    signature: 'edit',
    callRecord: 'phone',
    customerTap: 'hand',
    note: 'message',
  } as const
  const [isBare, setIsBare] = useState(false)
  if (!fileId)
    return (
      <span className={styles.picture}>
        <Icon name={icon[kind]} size={24} />
      </span>
    )
  return (
    <a
      className={styles.picture}
      href={`/api/files/${fileId}${isBare ? '' : '/screen'}`}
      target="_blank"
      rel="noreferrer"
      aria-label={t.openFile}
    >
      {isBare ? (
        <Icon name={icon[kind]} size={24} />
      ) : (
        <img src={`/api/files/${fileId}/thumbnail`} alt="" loading="lazy" onError={() => setIsBare(true)} />
      )}
    </a>
  )
}
