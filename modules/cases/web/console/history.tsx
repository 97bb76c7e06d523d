import { Tag } from 'antd'
import { Timeline } from '#design/plain/timeline.tsx'
import { useTexts } from '#design/texts.ts'
import type { CaseView } from './api.ts'
import styles from './case-page.module.css'
import { texts } from './texts.ts'

const toneOf: Record<string, 'active' | 'act' | 'idle' | 'done' | 'late' | 'info'> = {
  message: 'act', reply: 'active', progress: 'active', plan: 'info', result: 'done', closure: 'done', rating: 'info', reopening: 'late', promiseMissed: 'late', taskReturned: 'act',
}

/** Every word and deed of the case, newest first. */
export function History({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const entries = view.entries.toReversed().map((entry) => ({
    id: entry.id,
    at: entry.at,
    tone: toneOf[entry.kind] ?? 'idle',
    by: entry.authorName,
    title: (
      <span className={styles.body}>
        {!entry.visibleToCustomer && <Tag>{t.internal}</Tag>}
        {entry.body}
      </span>
    ),
    detail:
      entry.fileIds.length > 0 ? (
        <div className={styles.pictures}>
          {entry.fileIds.map((fileId) => (
            <a key={fileId} href={`/api/files/${fileId}/screen`} target="_blank" rel="noreferrer">
              <img src={`/api/files/${fileId}/thumbnail`} alt="" width={72} height={72} loading="lazy" />
            </a>
          ))}
        </div>
      ) : undefined,
  }))
  return <Timeline entries={entries} label={t.history} />
}
