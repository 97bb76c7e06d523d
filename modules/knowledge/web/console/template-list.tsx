import { PieceList } from './piece-list.tsx'

/** Answers that are right and kind, to begin with. @serves S2-06 */
export default function TemplateList() {
  return <PieceList of="template" />
}
