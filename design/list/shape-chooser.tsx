import { Segmented } from '../plain/segmented.tsx'
import { useTexts } from '../texts.ts'
import { type Shape, shapes } from './shape.ts'
import { listTexts } from './texts.ts'

/** Chooses between rows and board. */
export function ShapeChooser({ shape, choose }: { shape: Shape; choose: (shape: Shape) => void }) {
  const texts = useTexts(listTexts)
  return (
    <Segmented
      label={texts.shape}
      value={shape}
      onChange={choose}
      options={shapes.map((value) => ({ value, label: texts.shapes[value] }))}
    />
  )
}
