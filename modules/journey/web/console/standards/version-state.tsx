import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useTexts } from '#design/texts.ts'
import type { StandardLine } from '../api.ts'
import { texts } from './texts.ts'

export const toneOfState: Record<StandardLine['state'], Tone> = {
  draft: 'active',
  review: 'act',
  published: 'done',
}

/** The state of a version in a word; a published one that is replaced has no force any more, one that is behind waits for a new one. */
export function VersionState({
  line,
}: {
  line: Pick<StandardLine, 'state' | 'isInForce' | 'isBehind' | 'retires'>
}) {
  const t = useTexts(texts)
  if (line.state !== 'published')
    return (
      <StatusTag tone={toneOfState[line.state]}>
        {line.retires ? t.retiring(t.states[line.state]) : t.states[line.state]}
      </StatusTag>
    )
  if (line.isInForce && line.retires) return <StatusTag tone="info">{t.retired}</StatusTag>
  if (line.isBehind) return <StatusTag tone="act">{t.behind}</StatusTag>
  return (
    <StatusTag tone={line.isInForce ? 'done' : 'off'}>{line.isInForce ? t.inForce : t.replaced}</StatusTag>
  )
}
