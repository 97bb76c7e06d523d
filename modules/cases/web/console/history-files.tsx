import { Icon } from '#design/plain/icon.tsx'
import { VoicePlayer } from '#design/plain/voice-player.tsx'
import { useTexts } from '#design/texts.ts'
import type { CaseView } from './api.ts'
import styles from './case-page.module.css'
import { texts } from './texts.ts'
import { voiceIn } from './told.tsx'

type Given = Pick<CaseView['entries'][number], 'details' | 'fileIds' | 'papers'>

/** The voice, the pictures and the papers that came with an entry. */
export function Files({ details, fileIds, papers }: Given) {
  const t = useTexts(texts)
  const voice = voiceIn(details)
  return (
    <div className={styles.pictures}>
      {voice && <VoicePlayer src={`/api/files/${voice.fileId}`} seconds={voice.seconds} />}
      {fileIds
        .filter((fileId) => fileId !== voice?.fileId && !papers.some(({ id }) => id === fileId))
        .map((fileId) => (
          <a key={fileId} href={`/api/files/${fileId}/screen`} target="_blank" rel="noreferrer">
            <img
              src={`/api/files/${fileId}/thumbnail`}
              alt={t.photos}
              width={72}
              height={72}
              loading="lazy"
            />
          </a>
        ))}
      {papers.map(({ id, name }) => (
        <a key={id} href={`/api/files/${id}`}>
          <Icon name="file" size={14} /> {name}
        </a>
      ))}
    </div>
  )
}
