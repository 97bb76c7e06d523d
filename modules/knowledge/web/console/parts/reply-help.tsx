import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Icon } from '#design/plain/icon.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { knowledge } from '../api.ts'
import { fill, type Values } from './fill.ts'
import { Offers } from './offers.tsx'
import styles from './reply-help.module.css'
import { replyTexts } from './reply-texts.ts'
import { type Marked, toneMarks } from './tone.ts'
import { words } from './words.ts'

export interface ReplyHelpProps {
  /** What has been written so far. */
  text: string
  onText: (text: string) => void
  purpose: 'firstReply' | 'progress' | 'plan' | 'result' | 'closing'
  /** The customer's words, and what the case is about, the topic first and what is above it after. */
  about: { words: string; projectId: string; topicIds: string[] }
  values: Values
}

/** Help beside an editor of answers: templates, articles, and a look at the tone. It never keeps anybody from sending. @serves S2-06, S4-08 */
export function ReplyHelp({ text, onText, purpose, about, values }: ReplyHelpProps) {
  const t = useTexts(replyTexts)
  const may = useMay()('knowledge.read')
  const [open, setOpen] = useState<'template' | 'article' | null>(null)
  if (!may) return null
  const add = (piece: string) => onText(text.trim() ? `${text.trimEnd()}\n\n${piece}` : piece)
  const close = () => setOpen(null)
  return (
    <div className={styles.help}>
      <div className={styles.row}>
        {(['template', 'article'] as const).map((of) => (
          <Button
            key={of}
            size="small"
            aria-expanded={open === of}
            icon={<Icon name={of === 'template' ? 'message' : 'book'} size={14} />}
            onClick={() => setOpen(open === of ? null : of)}
          >
            {t[of]}
          </Button>
        ))}
      </div>
      {open === 'template' && (
        <Offers
          of="template"
          about={about}
          purpose={purpose}
          shown={(piece) => fill(piece, values)}
          onChosen={add}
          close={close}
        />
      )}
      {open === 'article' && <Offers of="article" about={about} onChosen={add} close={close} />}
      <Tone text={text} onText={onText} />
    </div>
  )
}

function Tone({ text, onText }: Pick<ReplyHelpProps, 'text' | 'onText'>) {
  const t = useTexts(replyTexts)
  const w = useTexts(words)
  const say = useSay()
  const { data } = useQuery(knowledge.query.listToneWords())
  const marks = useMemo(() => toneMarks(text, data?.items ?? []), [text, data])
  const open = [...new Set(text.match(/\{[^{}]*\}/g) ?? [])]
  if (marks.length === 0 && open.length === 0) return null
  const replace = ({
    from,
    to,
    word: { better },
  }: Marked<{ id: string; phrase: string; active: boolean; better: string }>) =>
    onText(text.slice(0, from) + better + text.slice(to))
  return (
    <ul className={styles.marks} aria-live="polite" aria-label={t.tone}>
      {open.length > 0 && (
        <li>
          <span className={styles.phrase}>{open.join(' ')}</span>
          <span className={styles.why}>{t.open}</span>
        </li>
      )}
      {marks.map((mark) => (
        <li key={mark.from}>
          <span className={styles.phrase}>{`“${mark.word.phrase}”`}</span>
          <span className={styles.kind}>{w.toneKinds[mark.word.kind]}</span>
          <Button size="small" type="link" onClick={() => replace(mark)}>
            {t.better(mark.word.better)}
          </Button>
          <span className={styles.why}>{say({ zh: mark.word.whyZh, en: mark.word.whyEn })}</span>
        </li>
      ))}
    </ul>
  )
}
