import { Icon } from '../plain/icon.tsx'
import { minutes, VoicePlayer } from '../plain/voice-player.tsx'
import { defineTexts, useTexts } from '../texts.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { useRecorder, type Recording } from './use-recorder.ts'
import styles from './voice-recorder.module.css'

const texts = defineTexts({
  zh: {
    speak: '按一下，用说的',
    stop: '说完了',
    listening: '正在录音，最长 3 分钟',
    remove: '删掉重录',
    refused: {
      denied: '没有麦克风权限。请在浏览器或系统设置里允许本页使用麦克风，或者直接写下来。',
      noMicrophone: '没有找到麦克风，请直接写下来。',
      unsupported: '这个浏览器不能录音，请直接写下来。',
    },
  },
  en: {
    speak: 'Tap and speak',
    stop: 'Done',
    listening: 'Recording, 3 minutes at most',
    remove: 'Delete and record again',
    refused: {
      denied:
        'The microphone is not allowed. Please allow it for this page in the settings of the browser or the phone, or write instead.',
      noMicrophone: 'No microphone was found. Please write instead.',
      unsupported: 'This browser cannot record. Please write instead.',
    },
  },
})

interface VoiceRecorderProps {
  /** What was recorded, with where it can be heard. */
  voice: { src: string; seconds: number } | undefined
  onRecorded: (recording: Recording) => void
  onRemove: () => void
}

/** One tap to speak, one to end; then it can be heard, and recorded again. */
export function VoiceRecorder({ voice, onRecorded, onRemove }: VoiceRecorderProps) {
  const t = useTexts(texts)
  const { start, stop, seconds, isRecording, refused } = useRecorder(onRecorded)
  if (voice)
    return (
      <div className={styles.done}>
        <VoicePlayer {...voice} />
        <Button look="bare" onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
    )
  if (isRecording)
    return (
      <button type="button" className={styles.speak} data-recording onClick={stop}>
        <span className={styles.lamp} aria-hidden="true" />
        <b>{t.stop}</b>
        <span className={styles.time} role="timer" aria-label={t.listening}>
          {minutes(seconds)}
        </span>
      </button>
    )
  return (
    <>
      <button type="button" className={styles.speak} onClick={() => void start()}>
        <Icon name="mic" size={22} /> {t.speak}
      </button>
      {refused && (
        <Notice tone="act" icon="info">
          {t.refused[refused]}
        </Notice>
      )}
    </>
  )
}
