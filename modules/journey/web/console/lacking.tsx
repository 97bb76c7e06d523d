import { Button } from 'antd'
import { useState } from 'react'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { actionTexts } from './action-texts.ts'
import { AddEvidence } from './add-evidence.tsx'
import type { ActionDetail } from './api.ts'
import { checklist, keptKinds } from './given-evidence.ts'
import { Needs } from './needs.tsx'

/** What a done action still lacks of the evidence that the standard asks for; nothing where it is whole. */
export function Lacking({ detail: { action, needs, evidence } }: { detail: ActionDetail }) {
  const t = useTexts(actionTexts)
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const kinds = keptKinds(evidence)
  if (checklist(needs, kinds).every(({ isMet }) => isMet)) return null
  return (
    <NextStep
      title={t.lacking}
      tone="act"
      action={
        may('journey.do') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t.addEvidence}
          </Button>
        )
      }
    >
      <Needs needs={needs} kinds={kinds} />
      <AddEvidence action={action} open={adding} replaces={undefined} onClose={() => setAdding(false)} />
    </NextStep>
  )
}
