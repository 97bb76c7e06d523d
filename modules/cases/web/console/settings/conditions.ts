import { useSay, useTexts } from '#design/texts.ts'
import type { Policy } from '../api.ts'
import { words } from '../words.ts'
import { texts } from './texts.ts'

type Conditions = Pick<Policy, 'projectId' | 'projectName' | 'category' | 'channel' | 'urgency' | 'kind'>

/** For which cases something holds, in one line: 砚湖湾 · 渗漏 · 危急. */
export function useConditions(): (of: Conditions) => string {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  return ({ projectId, projectName, category, channel, urgency, kind }) => {
    const parts = [
      projectId && (projectName ?? t.project),
      category && say(category),
      urgency && w.urgencies[urgency],
      channel && w.channels[channel],
      kind && w.kinds[kind],
    ].filter(Boolean)
    return parts.length ? parts.join(' · ') : t.everyCase
  }
}
