import { PieceList } from './piece-list.tsx'

/** What the house knows, for staff and for customers. @serves S2-17 */
export default function ArticleList() {
  return <PieceList of="article" />
}
