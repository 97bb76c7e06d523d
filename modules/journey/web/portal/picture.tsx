import { useLanguage } from '#design/language.ts'
import { LanternMark, StoneMark } from '#design/plain/journey-marks.tsx'
import { useNow } from '#design/plain/now.ts'
import { expectedWords } from '#design/plain/time-words.ts'
import { useSay, useTexts } from '#design/texts.ts'
import type { OwnStep } from './api.ts'
import { isLampTime, timeOfDay } from './greeting.ts'
import { Landscape, size, spots, wayTo } from './landscape.tsx'
import styles from './picture.module.css'
import { texts } from './texts.ts'

/** Six stones and two lanterns on the way home: walked ones are filled, present ones glow, the others wait with their date. */
export default function Picture({ steps }: { steps: readonly OwnStep[] }) {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const walked = steps.findLastIndex(({ state }) => state !== 'future')
  const noteOf = ({ state, enteredOn }: OwnStep) => {
    if (state === 'future') return enteredOn ? t.about(expectedWords(enteredOn, now, language)) : ''
    return state === 'present' ? t.present : ''
  }
  return (
    <div className={styles.picture}>
      <Landscape lit={isLampTime(timeOfDay(now))} walked={wayTo(walked)} />
      <ol aria-label={t.path}>
        {steps.map((step, at) => (
          <li
            key={step.step}
            data-state={step.state}
            style={{
              '--x': `${(spots[at]!.x / size.width) * 100}%`,
              '--y': `${(spots[at]!.y / size.height) * 100}%`,
            }}
          >
            {step.number.startsWith('+') ? (
              <LanternMark state={step.state} />
            ) : (
              <StoneMark number={at + 1} state={step.state} />
            )}
            <span className={styles.name}>{say(step.name)}</span>
            <span className="visually-hidden">{t[step.state]}</span>
            <span className={styles.note}>{noteOf(step)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
