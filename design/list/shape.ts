import { useMemo } from 'react'
import { useKept } from '../kept.ts'
import { keepEverywhere } from '../kept-everywhere.ts'

export const shapes = ['list', 'board'] as const
export type Shape = (typeof shapes)[number]

/** Whether a list is shown as rows or as a board; remembered for the person. */
export function useShape(name: string): { shape: Shape; choose: (shape: Shape) => void } {
  const kept = useMemo(() => keepEverywhere<Shape>(`shape.${name.split('.')[0]}`), [name])
  return { shape: useKept(kept) ?? 'list', choose: kept.set }
}
