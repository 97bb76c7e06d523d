import { useRef, useState } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import { Icon } from './icon.tsx'
import styles from './voice-player.module.css'

const texts = defineTexts({
  zh: {
    play: '播放语音',
    pause: '暂停',
    at: '播放位置',
    of: (at: string, whole: string) => `${at}，共 ${whole}`,
    gone: '这段语音现在放不出来',
  },
  en: {
    play: 'Play the voice message',
    pause: 'Pause',
    at: 'Position',
    of: (at: string, whole: string) => `${at} of ${whole}`,
    gone: 'This voice message cannot be played now',
  },
})

/** 1:05 */
export const minutes = (seconds: number): string =>
  `${Math.floor(Math.round(seconds) / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`

/** A voice message: play, pause, and where it stands, by thumb or by keyboard. */
export function VoicePlayer({ src, seconds }: { src: string; seconds: number }) {
  const t = useTexts(texts)
  const sound = useRef<HTMLAudioElement>(null)
  const [at, setAt] = useState(0)
  const [isPlaying, setIsPlaying] = useState(false)
  const [isGone, setIsGone] = useState(false)
  const toggle = () => {
    if (isPlaying) return sound.current?.pause()
    void sound.current?.play().catch(() => setIsGone(true))
  }
  const go = (to: number) => {
    if (sound.current) sound.current.currentTime = to
    setAt(to)
  }
  return (
    <div className={styles.voice}>
      {/* What is said stands in no other form: whoever cannot hear it is answered in writing. */}
      <audio
        ref={sound}
        src={src}
        preload="none"
        onPlay={() => setIsPlaying(true)}
        onPause={() => setIsPlaying(false)}
        onEnded={() => go(0)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onError={() => setIsGone(true)}
      >
        <track kind="captions" />
      </audio>
      <button
        type="button"
        className={styles.play}
        aria-label={isPlaying ? t.pause : t.play}
        onClick={toggle}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} size={20} />
      </button>
      <input
        type="range"
        className={styles.slide}
        aria-label={t.at}
        aria-valuetext={t.of(minutes(at), minutes(seconds))}
        min={0}
        max={Math.max(seconds, 1)}
        step={1}
        value={Math.min(at, seconds)}
        onChange={(event) => go(Number(event.target.value))}
      />
      <span className={styles.time}>{minutes(isPlaying || at > 0 ? at : seconds)}</span>
      {isGone && (
        <span role="alert" className={styles.gone}>
          {t.gone}
        </span>
      )}
    </div>
  )
}
