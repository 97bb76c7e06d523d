import { useEffect, useEffectEvent, useState } from 'react'
import { type PlanProblem, problemsOf } from '#design/plan/drawing.ts'
import type { Plan } from '#design/plan/plan.ts'
import { begun, done, redone, type Undoing, undone } from '#design/plan/undoing.ts'

export interface Drawing {
  plan: Plan
  /** The room that is chosen. */
  chosen: string | undefined
  choose: (key: string | undefined) => void
  change: (next: Plan) => void
  undo: () => void
  redo: () => void
  mayUndo: boolean
  mayRedo: boolean
  isDirty: boolean
  problems: PlanProblem[]
  /** Begins anew with a plan that is kept. */
  begin: (plan: Plan) => void
}

/** A plan while it is drawn: every step can be taken back. */
export function useDrawing(kept: Plan): Drawing {
  const [steps, setSteps] = useState<Undoing<Plan>>(() => begun(kept))
  const [base, setBase] = useState(kept)
  const [chosen, choose] = useState<string>()
  const undo = () => setSteps(undone)
  const redo = () => setSteps(redone)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement
    const key = event.key.toLowerCase()
    if (isTyping || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return {
    plan: steps.now,
    chosen: steps.now.rooms.some(({ key }) => key === chosen) ? chosen : undefined,
    choose,
    change: (next) => setSteps((all) => done(all, next)),
    undo,
    redo,
    mayUndo: steps.past.length > 0,
    mayRedo: steps.future.length > 0,
    isDirty: JSON.stringify(steps.now) !== JSON.stringify(base),
    problems: problemsOf(steps.now),
    begin: (plan) => {
      setSteps(begun(plan))
      setBase(plan)
    },
  }
}
