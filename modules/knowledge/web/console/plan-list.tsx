import { PieceList } from './piece-list.tsx'

/** Prepared plans for what comes again: measures, days, posts and words. @serves S1-47 */
export default function PlanList() {
  return <PieceList of="plan" />
}
