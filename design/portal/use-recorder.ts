import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Why nothing can be recorded. */
export type NoVoice = 'denied' | 'noMicrophone' | 'unsupported'

export interface Recording {
  file: File
  seconds: number
}

const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
/** Speech stays clear at this, and three minutes stay below a megabyte. */
const audioBitsPerSecond = 32_000
const longestSeconds = 180

/** Records a voice: three minutes at most, and plain words when the microphone is not to be had. */
export function useRecorder(onDone: (recording: Recording) => void) {
  const [startedAt, setStartedAt] = useState<number>()
  const [seconds, setSeconds] = useState(0)
  const [refused, setRefused] = useState<NoVoice>()
  const recorder = useRef<MediaRecorder>(undefined)
  const stop = () => recorder.current?.state === 'recording' && recorder.current.stop()

  const leave = useEffectEvent(() => void stop())
  useEffect(() => {
    if (startedAt === undefined) return
    const timer = setInterval(() => {
      const passed = (performance.now() - startedAt) / 1000
      setSeconds(passed)
      if (passed >= longestSeconds) leave()
    }, 200)
    return () => clearInterval(timer)
  }, [startedAt])
  useEffect(() => () => leave(), [])

  const start = async () => {
    setRefused(undefined)
    const type = types.find((one) => globalThis.MediaRecorder?.isTypeSupported(one))
    if (!type || !navigator.mediaDevices) return setRefused('unsupported')
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: Error) => error)
    if (stream instanceof Error)
      return setRefused(stream.name === 'NotAllowedError' ? 'denied' : 'noMicrophone')
    const pieces: Blob[] = []
    const began = performance.now()
    const current = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond })
    current.addEventListener('dataavailable', ({ data }) => pieces.push(data))
    current.addEventListener('stop', () => {
      stream.getTracks().forEach((track) => track.stop())
      setStartedAt(undefined)
      const plain = type.split(';')[0]!
      const file = new File(pieces, `语音留言.${plain.split('/')[1]}`, { type: plain })
      onDone({ file, seconds: Math.min((performance.now() - began) / 1000, longestSeconds) })
    })
    current.start(1000)
    recorder.current = current
    setSeconds(0)
    setStartedAt(began)
  }
  return { start, stop, seconds, isRecording: startedAt !== undefined, refused }
}
