import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Button, ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { FactorList } from '../parts/factor-list.tsx'
import { SitePlan } from '../parts/site-plan.tsx'
import { type Board, disclosure } from './api.ts'
import styles from './board.module.css'
import { texts } from './texts.ts'

interface NoticeViewProps {
  notice: NonNullable<Board['notice']>
  /** The customer who is signed in. */
  me: string | null
}

/** The notice as it hangs: list and plan side by side, and the tap that says it was read. */
export function NoticeView({ notice, me }: NoticeViewProps) {
  const t = useTexts(texts)
  const [chosen, setChosen] = useState<number>()
  const { heading, number, body, plan, factors, closing, signedBy, signedOn } = notice
  return (
    <div className={styles.stack}>
      <Card title={heading} aside={t.version(number)}>
        <div className={styles.stack}>
          <p className={styles.words}>{body}</p>
          <div className={styles.beside}>
            {plan && (
              <div className={styles.plan}>
                <SitePlan fileId={plan.id} marks={factors} chosen={chosen} onChoose={setChosen} />
              </div>
            )}
            <FactorList factors={factors} chosen={chosen} onChoose={setChosen} />
          </div>
          <p className={styles.words}>{closing}</p>
          <p className={styles.signed}>
            {signedBy} <br /> {signedOn}
          </p>
        </div>
      </Card>
      <Acknowledge notice={notice} me={me} />
    </div>
  )
}

function Acknowledge({ notice: { id: noticeId, acknowledgedOn }, me }: NoticeViewProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const queries = useQueryClient()
  const say = useMutation({
    mutationFn: () => disclosure.call.acknowledgeNotice({ params: { noticeId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['disclosure'] }),
  })
  if (acknowledgedOn)
    return (
      <Notice tone="done" icon="check">
        {t.readOn(dateWords(acknowledgedOn, now, language))}
      </Notice>
    )
  if (!me)
    return (
      <Card>
        <div className={styles.stack}>
          <p className={styles.quiet}>{t.signInHint}</p>
          <ButtonLink to={`/sign-in?to=${encodeURIComponent(location.pathname)}`} wide>
            {t.signIn}
          </ButtonLink>
        </div>
      </Card>
    )
  return (
    <Card>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t.readHint(me)}</p>
        {say.error && (
          <Notice tone="late" icon="warning">
            {say.error instanceof RefusedError ? say.error.message : t.failed}
          </Notice>
        )}
        <Button wide busy={say.isPending} onClick={() => say.mutate()}>
          {t.read}
        </Button>
      </div>
    </Card>
  )
}
