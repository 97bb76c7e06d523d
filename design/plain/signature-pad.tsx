import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import { type Stroke, strokePath } from './signature-strokes.ts'
import styles from './signature-pad.module.css'

const texts = defineTexts({
  zh: { pad: '签名区', hint: '请在此处签名', undo: '撤销一笔', clear: '重新签' },
  en: { pad: 'Signature', hint: 'Please sign here', undo: 'Undo a stroke', clear: 'Clear' },
})

/** Pixels of the picture that is kept, wide enough for print. */
const width = 900
const height = 360

interface SignaturePadProps {
  /** The signature as a picture; null when there is none. */
  onChange: (picture: File | null) => void
}

/** Takes a signature by finger, pen or mouse; the picture is black on white in every light. */
export function SignaturePad({ onChange }: SignaturePadProps) {
  const t = useTexts(texts)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [strokes, setStrokes] = useState<Stroke[]>([])
  const drawing = useRef<Stroke | null>(null)
  const tell = useEffectEvent(onChange)
  useEffect(() => {
    draw(canvas.current!, strokes)
    if (strokes.length === 0) return tell(null)
    canvas.current!.toBlob(
      (blob) => blob && tell(new File([blob], 'signature.png', { type: 'image/png' })),
      'image/png',
    )
  }, [strokes])
  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    const box = currentTarget.getBoundingClientRect()
    return { x: ((clientX - box.left) / box.width) * width, y: ((clientY - box.top) / box.height) * height }
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = [pointOf(event)]
  }
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    drawing.current.push(pointOf(event))
    draw(canvas.current!, [...strokes, drawing.current])
  }
  const end = () => {
    const stroke = drawing.current
    drawing.current = null
    if (stroke) setStrokes((all) => [...all, stroke])
  }
  return (
    <div className={styles.pad}>
      <div className={styles.paper}>
        <canvas
          ref={canvas}
          width={width}
          height={height}
          role="img"
          aria-label={t.pad}
          onPointerDown={begin}
          onPointerMove={go}
          onPointerUp={end}
          onPointerCancel={end}
        />
        {strokes.length === 0 && <span className={styles.hint}>{t.hint}</span>}
      </div>
      <div className={styles.ways}>
        <button
          type="button"
          disabled={strokes.length === 0}
          onClick={() => setStrokes((all) => all.slice(0, -1))}
        >
          {t.undo}
        </button>
        <button type="button" disabled={strokes.length === 0} onClick={() => setStrokes([])}>
          {t.clear}
        </button>
      </div>
    </div>
  )
}

function draw(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const paper = canvas.getContext('2d')!
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, width, height)
  paper.strokeStyle = '#111'
  paper.lineWidth = 5
  paper.lineCap = 'round'
  paper.lineJoin = 'round'
  for (const stroke of strokes) paper.stroke(new Path2D(strokePath(stroke)))
}
