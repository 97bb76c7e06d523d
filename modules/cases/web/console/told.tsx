import { HomePlan } from '#design/plain/home-plan.tsx'
import { VoicePlayer } from '#design/plain/voice-player.tsx'
import { defineTexts, useSay, useTexts } from '#design/texts.ts'
import type { CaseView } from './api.ts'
import styles from './case-page.module.css'

const texts = defineTexts({
  zh: { pointed: (place: string) => `客户在户型图上指的位置：${place}` },
  en: { pointed: (place: string) => `Where the customer pointed on the plan: ${place}` },
})

interface Voice {
  fileId: string
  seconds: number
}

/** The voice message of an entry. */
export const voiceIn = (details: unknown): Voice | undefined => (details as { voice?: Voice } | null)?.voice

/** What the customer gave besides words: her voice, and the place that she pointed at. @serves S3-40, 7.1 */
export function Told({ view: { entries, pointed } }: { view: CaseView }) {
  const t = useTexts(texts)
  const say = useSay()
  const voice = voiceIn(entries[0]?.details)
  const { spot, plan } = pointed ?? {}
  return (
    <>
      {voice && <VoicePlayer src={`/api/files/${voice.fileId}`} seconds={voice.seconds} />}
      {plan && spot?.room && (
        <div className={styles.pointed}>
          <HomePlan
            plan={plan}
            label={t.pointed(say(spot))}
            point={{ room: spot.room, x: spot.x, y: spot.y }}
            isSmall
          />
        </div>
      )}
    </>
  )
}
