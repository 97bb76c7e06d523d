import type { ReactNode } from 'react'
import { useLanguage } from '../language.ts'
import styles from './face.module.css'

interface FaceProps {
  name: string
  /** Whose first character stands where there is no photo, when the words are not the name. */
  initial?: string
  title?: string | null
  /** The title for those who read English. */
  titleEn?: string | null | undefined
  photoFileId?: string | null
  /** What this person does for you, or a way to reach them. */
  children?: ReactNode
}

/** Somebody of us, by face and name. */
export function Face({ name, initial = name, title, titleEn, photoFileId, children }: FaceProps) {
  const language = useLanguage()
  const shown = (language === 'en' && titleEn) || title
  return (
    <div className={styles.face}>
      <span className={styles.picture} aria-hidden="true">
        {photoFileId ? <img src={`/api/files/${photoFileId}/thumbnail`} alt="" /> : initial.slice(0, 1)}
      </span>
      <div>
        <div>{name}</div>
        {shown && <div className={styles.title}>{shown}</div>}
      </div>
      {children}
    </div>
  )
}
