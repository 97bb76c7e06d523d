import { type DepartmentKind, type Side, sideOf, type StandingCentre } from '#modules/organization/index.ts'
import type { Category, Rulebook } from './rulebook.ts'
import { wayUp } from './topic-tree.ts'
import type { DeveloperWay } from './ways.ts'

/** Whether the department that usually acts on a topic, or on the nearest topic above that names one, is of the developer. */
export function isForDeveloper(
  topics: ReadonlyMap<string, Pick<Category, 'id' | 'parentId' | 'departmentKind'>>,
  topicId: string | null,
): boolean {
  const kind = wayUp(topics, topicId)
    .map((id) => topics.get(id)!.departmentKind)
    .find((one) => one !== null)
  return kind !== undefined && sideOf(kind as DepartmentKind) === 'developer'
}

/** The centre through which a matter for the developer goes; where nobody has said where it sits, and for other matters, none. */
export function centreFor(
  { categories, centreOf }: Rulebook,
  { projectId, categoryId }: { projectId: string; categoryId: string | null },
): StandingCentre | null {
  const centre = centreOf(projectId)
  return centre && isForDeveloper(categories, categoryId) ? centre : null
}

/** Nothing passes through the property company where the centre sits with the developer, nor what his own people take in. */
export const wayOf = (centre: Side, owner: Side | null): DeveloperWay =>
  centre === 'developer' || owner === 'developer' ? 'direct' : 'throughProperty'
