import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '#design/texts.ts'
import styles from './gate.module.css'
import { texts } from './gate-texts.ts'

interface Reader {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}

/** How often a picture of the camera is read, in milliseconds. */
const readEvery = 250

/** The browser's own reader where there is one, else the library's. */
async function openReader(): Promise<Reader> {
  const own = (globalThis as { BarcodeDetector?: new (options: object) => Reader }).BarcodeDetector
  if (own) return new own({ formats: ['qr_code'] })
  const { BarcodeDetector } = await import('qr/decode.js')
  return new BarcodeDetector({ formats: ['qr_code'] }) as Reader
}

/** Reads QR codes from the rear camera until one was found. @serves 3.3 */
export function Scanner({ onFound, onStop }: { onFound: (text: string) => void; onStop: () => void }) {
  const t = useTexts(texts)
  const video = useRef<HTMLVideoElement>(null)
  const [problem, setProblem] = useState(false)
  const found = useRef(onFound)
  useEffect(() => {
    found.current = onFound
  }, [onFound])
  useEffect(() => {
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    const look = async (reader: Reader) => {
      if (stopped || !video.current) return
      const codes = video.current.readyState >= 2 ? await reader.detect(video.current).catch(() => []) : []
      if (stopped) return
      if (codes[0]) return found.current(codes[0].rawValue)
      timer = setTimeout(() => void look(reader), readEvery)
    }
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (stopped || !video.current) return stream.getTracks().forEach((track) => track.stop())
      video.current.srcObject = stream
      await video.current.play()
      await look(await openReader())
    }
    start().catch(() => setProblem(true))
    return () => {
      stopped = true
      clearTimeout(timer)
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [])
  return (
    <div className={styles.stack}>
      {problem ? (
        <p role="alert">{t.noCamera}</p>
      ) : (
        <video ref={video} className={styles.camera} muted playsInline aria-label={t.aim} />
      )}
      <div>
        <Button onClick={onStop}>{t.stop}</Button>
      </div>
    </div>
  )
}
