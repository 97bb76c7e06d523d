import { Id, OneOf, Type } from '#platform/contract/index.ts'
import { kinds } from './case.ts'

/**
 * What every event about a case says. Customers may read what happened to them, and so may timelines: numbers and names of
 * posts, never words of a conversation.
 */
export const about = {
  caseId: Id,
  number: Type.String(),
  kind: OneOf(kinds),
  kindZh: Type.String(),
  kindEn: Type.String(),
}
