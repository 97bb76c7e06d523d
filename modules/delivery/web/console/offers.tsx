import { Button } from 'antd'
import { useTexts } from '#design/texts.ts'
import type { Delivery } from './api.ts'
import type { Task } from './record-dialog.tsx'
import { type DateKind, fits } from './recording.ts'
import { texts } from './texts.ts'

interface OffersProps {
  homes: readonly Delivery[]
  onRecord: (task: Task) => void
}

/** Records a day for the chosen homes; homes for which it makes no sense are left out and counted. */
export function Offers({ homes, onRecord }: OffersProps) {
  const t = useTexts(texts)
  const kinds: [DateKind, string][] = [
    ['plannedOn', t.plan],
    ['deliveredOn', t.deliver],
    ['movedInOn', t.moveIn],
  ]
  return kinds.map(([kind, label]) => {
    const fitting = homes.filter((home) => fits(kind, home))
    if (fitting.length === 0) return null
    const left = homes.length - fitting.length
    return (
      <Button
        key={kind}
        type={kind === 'deliveredOn' ? 'primary' : 'default'}
        title={left > 0 ? t.notFit(left) : undefined}
        onClick={() => onRecord({ kind, homes: fitting })}
      >
        {`${label} (${fitting.length})`}
      </Button>
    )
  })
}
