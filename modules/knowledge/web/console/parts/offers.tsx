import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { knowledge, placeOf } from '../api.ts'
import type { ReplyHelpProps } from './reply-help.tsx'
import styles from './reply-help.module.css'
import { replyTexts } from './reply-texts.ts'

interface OffersProps extends Pick<ReplyHelpProps, 'about'> {
  of: 'article' | 'template'
  purpose?: ReplyHelpProps['purpose']
  /** How the words are shown and inserted. */
  shown?: (words: string) => string
  onChosen: (words: string) => void
  close: () => void
}

/** What fits the customer's words, best first; one click puts it into the answer. */
export function Offers({ of, about, purpose, shown = (words) => words, onChosen, close }: OffersProps) {
  const t = useTexts(replyTexts)
  const join = useJoining()
  const language = useLanguage()
  const body = { of, text: about.words, projectId: about.projectId, topicIds: about.topicIds }
  const { data } = useQuery({
    queryKey: ['knowledge', 'offer', body, purpose],
    queryFn: () => knowledge.call.offerPieces({ body: { ...body, ...(purpose && { purpose }) } }),
  })
  const choose = (id: string, words: string) => {
    onChosen(words)
    void knowledge.call.notePieceUsed({ params: { pieceId: id } })
    close()
  }
  return (
    <div className={styles.offers}>
      {!data && <Skeleton lines={4} />}
      {data?.items.length === 0 && <p className={styles.why}>{t.nothing}</p>}
      {data?.items.map((piece) => {
        const [title, words] =
          language === 'en' && piece.bodyEn
            ? [piece.titleEn, shown(piece.bodyEn)]
            : [piece.titleZh, shown(piece.bodyZh)]
        return (
          <div key={piece.id} className={styles.offer}>
            <div className={styles.offerHead}>
              <b>{title}</b>
              <span className={styles.why}>
                {[piece.fitsTopic && t.fitsTopic, join.list(piece.words.slice(0, 3))]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            <p className={styles.preview}>{words}</p>
            <div className={styles.row}>
              <Button size="small" type="primary" onClick={() => choose(piece.id, words)}>
                {t.insert}
              </Button>
              <AppLink to={`${placeOf(of)}/${piece.id}`}>{t.open2}</AppLink>
            </div>
          </div>
        )
      })}
    </div>
  )
}
